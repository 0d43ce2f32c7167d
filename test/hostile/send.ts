import { request as ask } from 'node:http'
import type { WireRequest } from './wire.ts'

/** What came back; status 0: the server ended a connection on which it could not understand the request. */
export type WireAnswer = { readonly status: number; readonly type: string; readonly text: string }

/** Generous for a busy machine: only a request that hangs takes so long. */
export const deadlineMilliseconds = 45_000

/** How long the server is left alone with a request of which the rest never comes. */
const patienceMilliseconds = 150

/** Sends a request as it is, with the headers of who asks; fails where no answer comes in time. */
export const send = (
  address: string,
  { method, target, headers, content, cutAt }: WireRequest,
  own: Readonly<Record<string, string>>,
): Promise<WireAnswer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address)
    const length = content === null ? {} : { 'content-length': String(content.length) }
    const given = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? [...value] : value]),
    )
    const asking = ask({
      hostname,
      port,
      method,
      path: '/',
      headers: { ...own, ...length, ...given },
      agent: false,
    })
    // Set here, because the client itself would refuse what no browser sends.
    asking.path = target.replaceAll(/[\s\0]/g, '%20')
    let isOver = false
    const end = (answer: WireAnswer) => {
      isOver = true
      clearTimeout(late)
      resolve(answer)
    }
    const late = setTimeout(() => {
      asking.destroy()
      reject(new Error(`no answer within ${deadlineMilliseconds} ms: ${method} ${target.slice(0, 200)}`))
    }, deadlineMilliseconds)
    asking.on('response', (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      const over = () =>
        end({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          text: Buffer.concat(pieces).toString(),
        })
      response.on('end', over)
      response.on('error', over)
    })
    asking.on('error', () => {
      if (!isOver) end({ status: 0, type: '', text: '' })
    })
    if (cutAt === undefined) asking.end(content ?? undefined)
    else {
      asking.write((content ?? Buffer.alloc(0)).subarray(0, Math.min(cutAt, (content?.length ?? 1) - 1)))
      setTimeout(() => asking.destroy(), patienceMilliseconds)
    }
  })
