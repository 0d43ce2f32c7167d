import { expect, test } from 'vitest'
import { type Condition, refusalToServe } from './readiness.ts'

const well: Condition = { stopping: false, database: 'answers', schema: 'current', disk: 'low' }

test.each([
  [{}, undefined],
  [{ disk: 'full' }, 'server.disk_full'],
  [{ schema: 'other' }, 'server.schema_other'],
  [{ database: 'silent', schema: 'other' }, 'server.database_silent'],
  [{ stopping: true, database: 'silent' }, 'server.stopping'],
] as const)('a server of which %j is true answers %s', (change, code) => {
  const refusal = refusalToServe({ ...well, ...change })
  expect(refusal?.code).toBe(code)
  if (refusal) expect(refusal.status).toBe(503)
})
