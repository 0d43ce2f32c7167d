import type { Language } from '../../src/domain/language/say.ts'
import type { AnyContract } from '../../src/kit/http/contract.ts'
import type { Visitor } from '../world.ts'
import type { ProbeRequest } from './probe.ts'

/** Headers that differ between any two answers and tell nothing about what was asked. */
const ofTheMoment = new Set(['date', 'keep-alive', 'x-request-id'])

const pathOf = ({ path }: AnyContract, { params = {}, query = {} }: ProbeRequest): string => {
  const given = params as Record<string, string>
  const filled = path.replaceAll(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(given[name] ?? ''))
  const asked = new URLSearchParams(query as Record<string, string>)
  return `/api${filled}${asked.size > 0 ? `?${asked}` : ''}`
}

const sent = ({ body, file }: ProbeRequest): RequestInit & { headers: Record<string, string> } => {
  if (file !== undefined)
    return { body: file, headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'a.pdf' } }
  return body
    ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    : { headers: {} }
}

/** The whole answer as it comes over the wire, but for what only tells the moment. */
export const bytesOf = async (
  visitor: Visitor,
  contract: AnyContract,
  request: ProbeRequest,
  language: Language = 'vi',
): Promise<{ status: number; text: string }> => {
  const { headers, ...init } = sent(request)
  const response = await visitor.fetch(pathOf(contract, request), {
    method: contract.method,
    ...init,
    headers: { ...headers, 'accept-language': language },
  })
  const shown = [...response.headers].filter(([name]) => !ofTheMoment.has(name))
  const body = Buffer.from(await response.arrayBuffer()).toString('latin1')
  return { status: response.status, text: JSON.stringify([response.status, shown, body]) }
}
