import type { WireAnswer } from './send.ts'
import type { WireRequest } from './wire.ts'

/** Words of the inside: stacks, files, statements, packages, servers. None belongs into an answer. */
const inside = [
  /\bat [\w.<> ]+ \(?(file:|node:|\/)[^\s)]*/,
  /node_modules|node:internal/,
  /(\/[\w.-]+){2,}\.(ts|mjs|cjs|js)\b/,
  /\.(ts|tsx|mjs):\d+/,
  /(\/home|\/root|\/tmp|\/usr|\/var|\/opt|\/srv)\/[\w.-]+/,
  /syntax error at or near|violates [\w-]+ constraint|invalid input syntax|relation "|duplicate key value|invalid byte sequence/i,
  /\b(select [\w".*, ]+ from|insert into|update "?\w+"? set|delete from)\b/i,
  /\b(kysely|fastify|better-auth|pg_catalog|postgres(ql)?|ajv|ZodError|FST_ERR_\w+|ERR_[A-Z_]+|ECONN\w+|ENOENT)\b/i,
  /\b(TypeError|RangeError|ReferenceError|SyntaxError|AggregateError)\b/,
]

type Refusal = { readonly error?: { readonly code?: unknown; readonly message?: unknown } }

const isSentence = (text: unknown): boolean =>
  typeof text === 'string' && text.length >= 10 && /\s/.test(text) && /[.!?”]$/.test(text)

const refusalIn = ({ text }: WireAnswer): Refusal => {
  try {
    return JSON.parse(text) as Refusal
  } catch {
    return {}
  }
}

const everythingSent = ({ target, headers, content }: WireRequest): string => {
  const plain = `${target} ${JSON.stringify(headers)} ${content?.toString() ?? ''}`
  try {
    return `${plain} ${decodeURIComponent(target)}`
  } catch {
    return plain
  }
}

/** What is wrong with an answer, if anything: a fault, words of the inside, a refusal without code or sentence. */
export const wrongIn = (request: WireRequest, answer: WireAnswer): string | null => {
  const { status, text } = answer
  if (status === 0) return null
  if (status >= 500) return `answered ${status}: ${text.slice(0, 300)}`
  if (status < 400) return null
  const sent = everythingSent(request)
  // As it reads once JSON is opened.
  const plain = text.replaceAll(/\\(["/\\])/g, '$1')
  for (const words of inside) {
    const found = words.exec(plain)?.[0]
    if (found !== undefined && !sent.includes(found)) return `tells the inside: ${found}`
  }
  if (request.method === 'HEAD') return null
  const { error } = refusalIn(answer)
  if (typeof error?.code !== 'string' || !/^[\w-]+(\.[\w-]+)+$/.test(error.code))
    return `refuses ${status} without a dotted code: ${text.slice(0, 300)}`
  return isSentence(error.message) ? null : `refuses ${status} without a sentence: ${text.slice(0, 300)}`
}
