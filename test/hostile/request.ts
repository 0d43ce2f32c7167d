import fc from 'fast-check'
import type { AnyContract } from '../../src/kit/http/contract.ts'
import { type Known, partFor } from './by-schema.ts'
import { nearTo } from './near.ts'
import { oddForm, type WireRequest } from './wire.ts'

type Parts = { readonly params?: unknown; readonly query?: unknown; readonly body?: unknown }

const fieldsOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

const asText = (value: unknown): string =>
  (typeof value === 'object' ? JSON.stringify(value) : String(value)).toWellFormed()

/** How a browser would send the parts; a query key with a list is sent several times. */
const onWire = (contract: AnyContract, { params, query, body }: Parts): WireRequest => {
  const named = new Map(fieldsOf(params))
  const path = contract.path.replaceAll(/:(\w+)/g, (_whole, name: string) =>
    encodeURIComponent(asText(named.get(name) ?? '')),
  )
  const asked = new URLSearchParams()
  for (const [name, value] of fieldsOf(query))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null) asked.append(name, asText(one))
  const carriesFile = contract.carries === 'upload'
  const content = carriesFile ? asText(body) : JSON.stringify(body)
  const sendsBody = contract.method !== 'GET' && content !== undefined
  return {
    method: contract.method,
    target: `/api${path}${asked.size > 0 ? `?${asked}` : ''}`,
    headers: {
      ...(sendsBody ? { 'content-type': carriesFile ? 'application/octet-stream' : 'application/json' } : {}),
      ...(carriesFile
        ? { 'x-file-name': encodeURIComponent(asText(body).slice(0, 300).toWellFormed()) }
        : {}),
    },
    content: sendsBody ? Buffer.from(content) : null,
  }
}

/** Requests to one route: right ones, nearly right ones, wrong ones, and ones that no browser would send. */
export const requestTo = (
  contract: AnyContract,
  right: Parts | null,
  known: Known,
): fc.Arbitrary<WireRequest> => {
  const { params, ...rest } = right ?? {}
  // Without the right address in most requests, little would get past the first question.
  const anyParams = partFor(contract.params, known)
  const someParams = params ? fc.oneof({ weight: 6, arbitrary: fc.constant(params) }, anyParams) : anyParams
  const bySchema: fc.Arbitrary<Parts> = fc.record({
    params: someParams,
    query: partFor(contract.query, known),
    body: partFor(contract.body, known),
  })
  const near = fc.record({ params: someParams, rest: nearTo(rest) }).map((made) => ({
    ...Object.fromEntries(fieldsOf(made.rest)),
    params: made.params,
  }))
  const parts = fc.oneof(
    { weight: 3, arbitrary: bySchema },
    { weight: right === null ? 0 : 4, arbitrary: near },
  )
  const request = parts.map((made) => onWire(contract, made))
  return fc.oneof(
    { weight: 4, arbitrary: request },
    { weight: 1, arbitrary: fc.tuple(request, oddForm).map(([made, bend]) => bend(made)) },
  )
}
