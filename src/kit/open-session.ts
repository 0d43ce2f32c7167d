import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/**
 * A session and its cookie for an account that has proved who it is, however it did: the library's own ways
 * in each make one by themselves, and none of them knows our second step. Called by our code alone.
 */
export const openSession = {
  id: 'vuon-open-session',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ accountId: z.string(), way: z.string() }) },
      async (context) => {
        const { internalAdapter } = context.context
        const { accountId, way } = context.body
        const user = await internalAdapter.findUserById(accountId)
        if (!user) throw new Error('a session was asked for an account that does not exist')
        const session = await internalAdapter.createSession(accountId, false, { way })
        await setSessionCookie(context, { session, user })
        return { sessionId: session.id }
      },
    ),
  },
}
