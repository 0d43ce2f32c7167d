import type { AnswerOf, AnyContract, RequestOf } from '../../http/contract.ts'
import { pageLanguage } from '../language/chosen.ts'
import { refusalIn, refusalWithoutAnswer } from './ApiRefusal.ts'
import { addressFor, type Waiting } from './call.ts'

/** How far an upload is: a share from 0 to 1. */
export type Uploading = Waiting & { readonly onProgress?: (share: number) => void }

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * Sends one file as it is to a contract that carries an upload; its name goes in the header 'x-file-name'
 * (percent-encoded). XMLHttpRequest, because fetch cannot tell how much has been sent.
 * Throws ApiRefusal.
 */
export const upload = <C extends AnyContract>(
  contract: C,
  request: RequestOf<C>,
  file: File,
  { signal, onProgress }: Uploading = {},
): Promise<AnswerOf<C>> =>
  new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest()
    sending.open(contract.method, addressFor(contract, request))
    sending.setRequestHeader('accept', 'application/json')
    sending.setRequestHeader('accept-language', pageLanguage())
    sending.setRequestHeader('content-type', 'application/octet-stream')
    sending.setRequestHeader('x-file-name', encodeURIComponent(file.name.toWellFormed()))
    sending.upload.onprogress = (sent) => sent.lengthComputable && onProgress?.(sent.loaded / sent.total)
    sending.onload = () => {
      const body = readJson(sending.responseText)
      if (sending.status < 300) resolve(body as AnswerOf<C>)
      else reject(refusalIn(sending.status, body))
    }
    sending.onerror = () => reject(refusalWithoutAnswer())
    sending.onabort = () => reject(new DOMException('stopped by the reader', 'AbortError'))
    signal?.addEventListener('abort', () => sending.abort())
    sending.send(file)
  })
