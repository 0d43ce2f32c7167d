import type { FastifyRequest } from 'fastify'
import { countedAddress } from '../domain/access/entrance/internet-address.ts'
import {
  type Bucket,
  type Rate,
  type Rates,
  takeToken,
  tooOften,
} from '../domain/access/entrance/request-rate.ts'
import { Refused } from '../domain/language/refusal.ts'
import type { AnyContract } from '../kit/http/contract.ts'

/** More askers than this are not remembered at once: whoever asked longest ago begins anew. */
const askersMax = 50_000

/** On the loopback stands a proxy that was not named, or the machine's own user: not one asker. */
const isLoopback = (address: string): boolean => /^(127\.|::1$|::ffff:127\.)/.test(address)

const keyOf = (method: string, path: string): string => `${method} ${path}`

/** Lets a request pass, or refuses it because its asker asks too often. */
export type RateGate = (request: FastifyRequest, accountId: string | null) => void

/** Counts requests in this process. `heavy` are contracts of which less is taken. */
export const makeRateGate = (
  rates: Rates | null,
  heavy: readonly AnyContract[],
  now: () => number = () => performance.now(),
): RateGate => {
  if (rates === null) return () => {}
  const heavyPaths = new Set(heavy.map(({ method, path }) => keyOf(method, `/api${path}`)))
  const buckets = new Map<string, Bucket>()
  const take = (asker: string, rate: Rate) => {
    const { bucket, waitSeconds } = takeToken(buckets.get(asker), rate, now())
    // Taken out and put back, so that the map is in the order of the last question.
    buckets.delete(asker)
    buckets.set(asker, bucket)
    const [oldest] = buckets.size > askersMax ? buckets.keys() : []
    if (oldest !== undefined) buckets.delete(oldest)
    if (waitSeconds > 0) throw new Refused(tooOften(waitSeconds))
  }
  return (request, accountId) => {
    if (accountId === null) {
      if (!isLoopback(request.ip)) take(`address ${countedAddress(request.ip)}`, rates.address)
      return
    }
    take(`account ${accountId}`, rates.account)
    if (heavyPaths.has(keyOf(request.method, request.routeOptions.url ?? '')))
      take(`heavy ${accountId}`, rates.heavy)
  }
}
