import fc from 'fast-check'
import type { AnyContract } from '../../src/kit/http/contract.ts'
import { jsonSchemaOf } from '../../src/kit/http/json-schema.ts'
import { hostileValue } from './values.ts'

type Schema = { readonly [key: string]: unknown }

/** Values that stand in the registry or could: what makes a request look right. */
export type Known = readonly string[]

const ordinary = [
  '2015-08-27',
  '2014',
  '2014-02',
  'party',
  'administrative',
  'PRO.MA',
  'an',
  'Nguyễn Văn An',
  '1',
]

/** Values that a schema allows, now and then one that it does not. */
const valueFor = (schema: Schema, known: Known): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 1, arbitrary: hostileValue }, { weight: 6, arbitrary: rightFor(schema, known) })

const objectFor = (schema: Schema, known: Known): fc.Arbitrary<unknown> => {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, Schema>>
  const fields = Object.entries(properties).map(([name, inner]) => [name, valueFor(inner, known)])
  const record: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(fields)
  return fc.oneof(
    { weight: 4, arbitrary: fc.record(record) },
    { weight: 1, arbitrary: fc.record(record, { requiredKeys: [] }) },
  )
}

const rightFor = (schema: Schema, known: Known): fc.Arbitrary<unknown> => {
  if ('const' in schema) return fc.constant(schema.const)
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]))
  const choices = schema.anyOf ?? schema.oneOf
  if (Array.isArray(choices)) return fc.oneof(...(choices as Schema[]).map((one) => valueFor(one, known)))
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'object') return objectFor(schema, known)
  if (type === 'array') return fc.array(valueFor((schema.items ?? {}) as Schema, known), { maxLength: 3 })
  if (type === 'integer' || type === 'number') return fc.constantFrom(0, 1, 2, 50, 2015, 1.5, 999_999_999)
  if (type === 'boolean') return fc.boolean()
  if (type === 'null') return fc.constant(null)
  return fc.constantFrom(...ordinary, ...known)
}

/** What a contract's schema asks for in one place of a request; undefined where it asks for nothing. */
export const partFor = (schema: AnyContract['body'], known: Known): fc.Arbitrary<unknown> =>
  schema ? valueFor(jsonSchemaOf(schema, 'input'), known) : fc.constant(undefined)
