import type { AnswerOf, AnyContract, RequestOf } from '../../http/contract.ts'
import { pageLanguage } from '../language/chosen.ts'
import { refusalIn, refusalWithoutAnswer } from './ApiRefusal.ts'
import { addressOf } from './address.ts'
import { onceConfirmed } from './confirming.ts'

const addressBelowApi = (path: string): string => (path.startsWith('/api') ? path : `/api${path}`)

/** The full address that a contract's request goes to, for links and downloads. */
export const addressFor = <C extends AnyContract>(contract: C, request: RequestOf<C> = {}): string =>
  addressOf(addressBelowApi(contract.path), request.params ?? {}, request.query ?? {})

const headers = (): Record<string, string> => ({
  accept: 'application/json',
  'accept-language': pageLanguage(),
})

const answerTo = async (address: string, init: RequestInit): Promise<Response> => {
  const response = await fetch(address, { credentials: 'same-origin', ...init }).catch((error: unknown) => {
    // An abandoned question is not a failure of the network.
    throw error instanceof DOMException && error.name === 'AbortError' ? error : refusalWithoutAnswer()
  })
  if (response.ok) return response
  throw refusalIn(response.status, await response.json().catch(() => null))
}

/** Who may stop waiting for an answer. */
export type Waiting = { readonly signal?: AbortSignal }

/**
 * Asks the server what a contract describes and answers with the contract's type.
 * Throws ApiRefusal, whose message is a sentence for the reader. Where the server wants to know for sure who
 * asks, the reader is asked to prove it first.
 */
export const call = async <C extends AnyContract>(
  contract: C,
  request: RequestOf<C> = {},
  { signal }: Waiting = {},
): Promise<AnswerOf<C>> => {
  const init: RequestInit = { method: contract.method, headers: headers() }
  if (signal) init.signal = signal
  if (request.body !== undefined) {
    init.body = JSON.stringify(request.body)
    init.headers = { ...headers(), 'content-type': 'application/json' }
  }
  const response = await onceConfirmed(() => answerTo(addressFor(contract, request), init))
  if (response.status === 204) return null as AnswerOf<C>
  return (await response.json()) as AnswerOf<C>
}

/** The name that the server gave to a file, out of its content-disposition; else the fallback. */
const fileNameIn = (disposition: string | null, fallback: string): string => {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (extended) return decodeURIComponent(extended)
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? fallback
}

/** Hands a file to the reader as if they had clicked a link to it. */
export const handOver = (content: Blob, name: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** Asks for a file and hands it to the reader. `fallbackName` is used when the server names none. */
export const download = async <C extends AnyContract>(
  contract: C,
  request: RequestOf<C>,
  fallbackName: string,
): Promise<void> => {
  const init: RequestInit = { method: contract.method, headers: { 'accept-language': pageLanguage() } }
  if (request.body !== undefined) {
    init.body = JSON.stringify(request.body)
    init.headers = { 'accept-language': pageLanguage(), 'content-type': 'application/json' }
  }
  const response = await answerTo(addressFor(contract, request), init)
  handOver(await response.blob(), fileNameIn(response.headers.get('content-disposition'), fallbackName))
}
