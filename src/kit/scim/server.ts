import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refused } from '../../domain/language/refusal.ts'
import type { Method } from '../http/contract.ts'
import { type Fault, refusalOfFault } from '../http/fault.ts'
import { type ScimError, scimError, scimErrorOf } from './fault.ts'

export const scimMediaType = 'application/scim+json; charset=utf-8'

/** What a client asks: identities from the path, the question part, the body as it was sent. */
export type ScimRequest = {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string | undefined>>
  readonly body: unknown
}

/** The answer; a body that is null is none at all (204). */
export type ScimAnswer = { readonly status: 200 | 201 | 204; readonly body: object | null }

/** One address of the protocol, below its base. */
export type ScimRoute<Context> = {
  /** Two words as contracts have: it names the operation in logs and in the matrix of who may what. */
  readonly name: string
  readonly method: Method
  readonly path: string
  readonly handle: (context: Context, request: ScimRequest) => Promise<ScimAnswer>
}

const locationIn = (body: object): string | null => {
  const { meta } = body as { meta?: { location?: string } }
  return meta?.location ?? null
}

const send = (reply: FastifyReply, { status, body }: ScimAnswer) => {
  reply.code(status).header('cache-control', 'no-store')
  if (body === null) return reply.send()
  const location = status === 201 ? locationIn(JSON.parse(JSON.stringify(body))) : null
  if (location) reply.header('location', location)
  return reply.type(scimMediaType).send(JSON.stringify(body))
}

const sendError = (reply: FastifyReply, error: ScimError, retryAfterSeconds?: number) => {
  const status = Number(error.status)
  if (status === 401) reply.header('www-authenticate', 'Bearer realm="Vuon SCIM"')
  if (retryAfterSeconds) reply.header('retry-after', String(retryAfterSeconds))
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type(scimMediaType)
    .send(JSON.stringify(error))
}

const lastOfEach = (query: unknown): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(query as Record<string, unknown>).map(([name, value]) => [
      name,
      String(Array.isArray(value) ? value.at(-1) : value),
    ]),
  )

const answerFault = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
  request.raw.resume()
  const known = scimErrorOf(error)
  const wait = error instanceof Refused ? error.refusal.retryAfterSeconds : undefined
  if (known) return sendError(reply, known, wait)
  const refusal = refusalOfFault(error as Fault)
  if (refusal) return sendError(reply, scimError(refusal.status, refusal.text.en))
  request.log.error({ err: error }, 'provisioning failed')
  // Without a log, as in tests, the whole error is wanted.
  if (!request.log.level) process.stderr.write(`provisioning failed: ${(error as Error).stack ?? error}\n`)
  return sendError(reply, scimError(500, `Something unexpected failed; request ${request.id}.`))
}

/**
 * The addresses of SCIM 2.0 (RFC 7644), each behind the doorkeeper, with errors in the protocol's own shape; an
 * address that is none of them is answered so too.
 */
export const addScimRoutes = <Context>(
  server: FastifyInstance,
  routes: readonly ScimRoute<Context>[],
  doorkeeper: (request: FastifyRequest) => Promise<Context>,
): void => {
  server.removeContentTypeParser(['application/json'])
  server.addContentTypeParser(
    ['application/scim+json', 'application/json'],
    { parseAs: 'string' },
    (_request, body, done) => {
      try {
        done(null, body === '' ? null : JSON.parse(String(body)))
      } catch {
        done(Object.assign(new Error('not JSON'), { statusCode: 400 }))
      }
    },
  )
  server.setErrorHandler(answerFault)
  for (const { name, method, path, handle } of routes)
    server.route({
      method,
      url: path,
      config: { name },
      // Who may not come in is told so before a word of the body is read.
      onRequest: async (request) => {
        request.scimContext = await doorkeeper(request)
      },
      handler: async (request, reply) =>
        send(
          reply,
          await handle(request.scimContext as Context, {
            params: request.params as Record<string, string>,
            query: lastOfEach(request.query),
            body: request.body,
          }),
        ),
    })
  server.all('/*', { config: { name: 'scim.nowhere' } }, async (request, reply) => {
    await doorkeeper(request)
    return sendError(reply, scimError(404, 'There is no such address.'))
  })
}

declare module 'fastify' {
  interface FastifyRequest {
    scimContext?: unknown
  }
}
