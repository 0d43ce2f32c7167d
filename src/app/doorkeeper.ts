import type { FastifyRequest } from 'fastify'
import { tokenInHeader } from '../domain/access/api-token.ts'
import { type Action, policy } from '../domain/access/policy.ts'
import { mustSetUpSecondFactor } from '../domain/access/second-factor.ts'
import { setUpFirst } from '../domain/access/second-factor-refusal.ts'
import { Refused, refuse } from '../domain/language/refusal.ts'
import { say } from '../domain/language/say.ts'
import type { DoorContext } from '../features/access/context.ts'
import { Scope } from '../features/access/scope.ts'
import { touchSession } from '../features/access/sessions/store.ts'
import { findVisitor } from '../features/access/store.ts'
import { holderOfToken } from '../features/access/tokens/entry/actions.ts'
import { languageOf } from '../kit/http/language-of.ts'
import { today } from './clock.ts'
import { refuseOtherSites } from './entrance.ts'
import type { RateGate } from './rate-gate.ts'
import type { House } from './server.ts'

const signInFirst = refuse('session.needed', say('Hãy đăng nhập để tiếp tục.', 'Sign in to go on.'), 401)

const notAllowed = refuse(
  'access.not_allowed',
  say(
    'Tài khoản của bạn không có quyền làm việc này. Hãy hỏi quản trị viên nếu bạn cần.',
    'Your account may not do this. Ask the administrator if you need it.',
  ),
  403,
)

const headersOf = (request: FastifyRequest): Headers => {
  const headers = new Headers({ 'x-vuon-client': request.ip })
  for (const name of ['cookie', 'user-agent', 'host', 'origin'] as const) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  return headers
}

const known = (action: string): action is Action => action in policy

/** Makes the context of each request: who it is, how far they reach, in which language they read. */
export const makeDoorkeeper =
  (house: House, passGate: RateGate) =>
  async (request: FastifyRequest, action: string): Promise<DoorContext> => {
    const headers = headersOf(request)
    const day = today()
    const bearer = tokenInHeader(request.headers.authorization)
    // No browser sends a token by itself: only a cookie can be misused by another site's page.
    const token = bearer === null ? house.accounts.tokenIn(headers) : null
    if (bearer === null) refuseOtherSites(request, token !== null)
    const visitor =
      bearer !== null
        ? await holderOfToken(house.database, headers, bearer, day)
        : token === null
          ? undefined
          : await findVisitor(house.database, token, day)
    request.accountId = visitor?.accountId ?? null
    passGate(request, request.accountId)
    const limit = visitor && 'limit' in visitor ? visitor.limit : null
    const scope = visitor ? Scope.ofGrants(visitor.grants, visitor.personId, day, limit) : null
    const secondFactorNeeded =
      visitor !== undefined && mustSetUpSecondFactor(visitor.requiredRoles ?? [], visitor, day)
    if (action !== 'open') {
      if (!scope) throw new Refused(signInFirst)
      if (!known(action) || !scope.allows(action)) throw new Refused(notAllowed)
      if (secondFactorNeeded && action !== 'session.read') throw new Refused(setUpFirst)
    }
    if (visitor?.sessionId && visitor.resting) await touchSession(house.database, visitor.sessionId)
    return {
      ...house,
      database: scope ? house.seenBy(scope.rowReach) : house.database,
      headers,
      scope,
      today: day,
      sessionId: visitor?.sessionId ?? null,
      confirmedAt: visitor?.confirmedAt ?? null,
      secondFactorNeeded,
      actor: { id: visitor?.accountId ?? null, name: visitor?.name ?? '' },
      language: languageOf(request.headers['accept-language']),
    }
  }
