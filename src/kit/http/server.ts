import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import { type Refusal, Refused, refuse } from '../../domain/language/refusal.ts'
import { say } from '../../domain/language/say.ts'
import { type LogLevel, type LogStream, logSettings } from '../log/log-settings.ts'
import { answerClientError } from './client-error.ts'
import { makeDrain } from './drain.ts'
import { type Fault, refusalOfFault, unexpected } from './fault.ts'
import { readInput } from './input.ts'
import { jsonSchemaOf } from './json-schema.ts'
import { languageOf } from './language-of.ts'
import { keepPace, type Patience, serverTimes, usualPatience } from './patience.ts'
import { logRequests, routeNameOf } from './request-log.ts'
import { Download, Redirect, type Route, type Upload, WithHeaders } from './route.ts'
import { filePolicy, forEveryAnswer } from './security-headers.ts'

/** How a server makes the context of a request; it refuses who may not come in. */
export type Doorkeeper<Context> = (request: FastifyRequest, action: string) => Promise<Context>

const notThere = refuse(
  'address.not_found',
  say('Không có địa chỉ này. Hãy kiểm tra lại đường dẫn.', 'There is no such address. Check the link.'),
  404,
)

const sendRefusal = (request: FastifyRequest, reply: FastifyReply, refusal: Refusal, status: number) => {
  const language = languageOf(request.headers['accept-language'])
  const fields =
    refusal.fields && Object.entries(refusal.fields).map(([name, text]) => [name, text[language]])
  // What is left of a body that is too large is not waited for.
  if (status === 413) reply.header('connection', 'close')
  if (refusal.retryAfterSeconds !== undefined) reply.header('retry-after', refusal.retryAfterSeconds)
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .header('x-request-id', request.id)
    .send({
      error: {
        code: refusal.code,
        message: refusal.text[language],
        ...(fields ? { fields: Object.fromEntries(fields) } : {}),
        ...(refusal.present ? { present: refusal.present } : {}),
        ...(status >= 500 ? { requestId: request.id } : {}),
      },
    })
}

/** As RFC 8187 wants it: some characters that a URL may hold would end the value or the header here. */
const encodedName = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

const sendDownload = (reply: FastifyReply, download: Download) =>
  reply
    .header('content-type', download.mediaType)
    .header('cache-control', 'no-store')
    .header('content-security-policy', filePolicy)
    .header(
      'content-disposition',
      `attachment; filename="${download.name.replaceAll(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodedName(download.name)}`,
    )
    .send(download.content)

const sendRedirect = (reply: FastifyReply, { address, headers }: Redirect) => {
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie)
  return reply.header('cache-control', 'no-store').redirect(address, 303)
}

/** A name and no path, without controls and broken letters: no text of the database can hold a NUL. */
const lastPart = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cs}\ufffd]/gu, '_')
    .split(/[\\/]/)
    .at(-1) ?? ''

/** The name travels percent-encoded in a header, so that any letters survive. */
const uploadOf = (request: FastifyRequest): Upload => {
  const header = request.headers['x-file-name']
  let name = 'file'
  try {
    name = decodeURIComponent(typeof header === 'string' ? header : 'file')
  } catch {
    name = 'file'
  }
  return {
    name: lastPart(name).slice(0, 200).toWellFormed() || 'file',
    mediaType: request.headers['content-type'] ?? 'application/octet-stream',
    content: request.body as Upload['content'],
  }
}

export type ServerOptions = {
  /** How much is logged; null: no log, faults go to standard error as they are. */
  readonly logLevel: LogLevel | null
  readonly logStream?: LogStream | undefined
  readonly bodyLimitBytes: number
  /** The proxies whose word on the asker's address is taken. */
  readonly trustedProxies?: readonly string[]
  readonly patience?: Patience | undefined
}

/** A server that answers by contracts: it reads the input, asks the doorkeeper, and speaks in sentences. */
export const makeServer = ({
  logLevel,
  logStream,
  bodyLimitBytes,
  trustedProxies = [],
  patience = usualPatience,
}: ServerOptions): FastifyInstance => {
  const server = Fastify({
    logger: logLevel === null ? false : logSettings(logLevel, logStream),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    bodyLimit: bodyLimitBytes,
    ...serverTimes(patience),
    clientErrorHandler: answerClientError,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    routerOptions: { maxParamLength: 500 },
    // An address that cannot be read is answered like one that leads nowhere.
    frameworkErrors: (_error, request, reply) =>
      void sendRefusal(request, reply.headers(forEveryAnswer), notThere, 404),
  })
  logRequests(server)
  keepPace(server, patience)
  server.decorate('drain', makeDrain(server))
  // Text is what a form of another site can send without being asked about it.
  server.removeContentTypeParser('text/plain')
  server.addContentTypeParser('application/octet-stream', (_request, stream, done) => done(null, stream))
  server.setErrorHandler((error, request, reply) => {
    // An upload that was refused half-way is read to its end and dropped, else its connection is stuck.
    request.raw.resume()
    if (error instanceof Refused) return sendRefusal(request, reply, error.refusal, error.refusal.status)
    const refusal = refusalOfFault(error as Fault)
    // An outage is answered in a sentence, but whoever runs the server shall find it in the log.
    if (refusal && refusal.status >= 500)
      request.log.warn({ err: error, route: routeNameOf(request) }, 'outage')
    if (refusal) return sendRefusal(request, reply, refusal, refusal.status)
    request.log.error({ err: error, route: routeNameOf(request) }, 'request failed')
    // Without a log, as in tests, the whole error is wanted.
    if (logLevel === null) process.stderr.write(`request failed: ${(error as Error).stack ?? error}\n`)
    return sendRefusal(request, reply, unexpected(request.id), 500)
  })
  server.setNotFoundHandler((request, reply) => sendRefusal(request, reply, notThere, 404))
  return server
}

/** The body of a request that is to be JSON: a file sent instead is of the wrong kind. */
const jsonIn = ({ body }: FastifyRequest): unknown => {
  if (body instanceof Readable) throw Object.assign(new Error('a file instead of JSON'), { statusCode: 415 })
  return body ?? {}
}

/** Adds one contract's route to the server. */
export const addRoute = <Context>(
  server: FastifyInstance,
  { contract, handle }: Route<Context>,
  doorkeeper: Doorkeeper<Context>,
): void => {
  const serialised = contract.carries !== 'download'
  server.route({
    method: contract.method,
    url: contract.path,
    config: { name: contract.name },
    ...(serialised ? { schema: { response: { 200: jsonSchemaOf(contract.response) } } } : {}),
    handler: async (request, reply) => {
      const context = await doorkeeper(request, contract.action)
      const answer = await handle(context, {
        params: readInput(contract.params, request.params),
        query: readInput(contract.query, request.query),
        body: contract.carries === 'upload' ? uploadOf(request) : readInput(contract.body, jsonIn(request)),
      })
      if (answer instanceof Download) return sendDownload(reply, answer)
      if (answer instanceof Redirect) return sendRedirect(reply, answer)
      reply.header('cache-control', 'no-store')
      if (!(answer instanceof WithHeaders)) return reply.send(answer)
      for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie)
      return reply.send(answer.body)
    },
  })
}
