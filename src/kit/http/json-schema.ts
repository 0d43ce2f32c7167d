import { z } from 'zod'

type Json = { [key: string]: unknown }

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** `anyOf [X, null]` with a plain X becomes `type: [X, 'null']`, which serialises far faster. */
const collapseNull = (schema: Json): void => {
  const choices = schema.anyOf
  if (!Array.isArray(choices) || choices.length !== 2) return
  const [first, second] = choices as [Json, Json]
  if (second.type !== 'null' || typeof first.type !== 'string' || first.type === 'object') return
  if (first.type === 'array' || first.enum) return
  delete schema.anyOf
  Object.assign(schema, { type: [first.type, 'null'] })
}

/** The JSON Schema of a zod schema; 'output' as it leaves the server, 'input' as a caller may send it. */
export const jsonSchemaOf = (schema: z.ZodType, io: 'input' | 'output' = 'output'): Json => {
  const json = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      if (isObject(jsonSchema)) collapseNull(jsonSchema)
    },
  }) as Json
  const { $schema: _dialect, ...rest } = json
  return rest
}
