import type { AnyContract } from './contract.ts'
import { jsonSchemaOf } from './json-schema.ts'

type Json = { [key: string]: unknown }

const parametersOf = (contract: AnyContract, place: 'path' | 'query'): Json[] => {
  const schema = place === 'path' ? contract.params : contract.query
  if (!schema) return []
  const json = jsonSchemaOf(schema, 'input')
  const required = new Set((json.required as string[] | undefined) ?? [])
  return Object.entries((json.properties as Json | undefined) ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.has(name),
    schema: property,
  }))
}

const refusalSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: {
        code: { type: 'string', examples: ['unit.not_found'] },
        message: { type: 'string', description: 'A sentence in the language of accept-language.' },
        fields: { type: 'object', additionalProperties: { type: 'string' } },
        present: {
          type: 'object',
          description: 'How the record stands that somebody else has changed meanwhile.',
          required: ['revision', 'values'],
          properties: { revision: { type: ['integer', 'null'] }, values: { type: 'object' } },
        },
      },
    },
  },
}

const sentOn = { 303: { description: 'The browser is sent on to another page.' } }

const answerOf = (contract: AnyContract): Json => ({
  description: 'The answer.',
  content:
    contract.carries === 'download'
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: jsonSchemaOf(contract.response) } },
})

const operationOf = (contract: AnyContract): Json => ({
  operationId: contract.name,
  summary: contract.summary.en,
  description: `${contract.summary.vi}\n\nAction: \`${contract.action}\``,
  tags: [contract.name.split('.')[0]],
  ...(contract.action === 'open' ? { security: [] } : {}),
  parameters: [...parametersOf(contract, 'path'), ...parametersOf(contract, 'query')],
  ...(contract.body || contract.carries === 'upload'
    ? {
        requestBody: {
          required: true,
          content:
            contract.carries === 'upload'
              ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
              : { 'application/json': { schema: jsonSchemaOf(contract.body, 'input') } },
        },
      }
    : {}),
  responses: {
    ...(contract.carries === 'redirect' ? sentOn : { 200: answerOf(contract) }),
    '4XX': {
      description: 'A refusal: a code and a sentence that says what to do.',
      content: { 'application/json': { schema: refusalSchema } },
    },
  },
})

/** The OpenAPI 3.1 document of the contracts. */
export const openApiOf = (contracts: readonly AnyContract[], title: string, version: string): Json => {
  const paths: Record<string, Json> = {}
  for (const contract of contracts) {
    const path = `/api${contract.path.replaceAll(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operationOf(contract) }
  }
  return {
    openapi: '3.1.0',
    info: { title, version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'vuon.session_token' } },
    },
  }
}
