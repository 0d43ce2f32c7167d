import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { say } from '../../domain/language/say.ts'
import { contract } from './contract.ts'
import { answers } from './route.ts'
import { addRoute, makeServer } from './server.ts'

const lines: string[] = []
const server = makeServer({
  logLevel: 'debug',
  logStream: { write: (line) => void lines.push(line) },
  bodyLimitBytes: 1000,
})
const fails = contract({
  name: 'things.fail',
  method: 'POST',
  path: '/things/:name',
  summary: say('Thử', 'Try'),
  action: 'open',
  params: z.object({ name: z.string() }),
  body: z.object({ note: z.string() }),
  response: z.object({ ok: z.boolean() }),
})
addRoute(
  server,
  answers(fails, async (_context: object, { params, body }) => {
    throw new Error(`cannot do ${params.name} with ${body.note}`)
  }),
  async () => ({}),
)

let port = 0
beforeAll(async () => {
  await server.listen({ port: 0, host: '127.0.0.1' })
  port = (server.server.address() as AddressInfo).port
})
afterAll(() => server.close())

const forged = 'x\r\n{"level":"info","message":"forged","requestId":"0"}'

const ask = (path: string, headers: Record<string, string>, body: string) =>
  new Promise<string>((resolve, reject) => {
    const asking = request(
      { port, host: '127.0.0.1', path, method: 'POST', headers, agent: false },
      (response) => {
        let text = ''
        response.on('data', (piece: Buffer) => {
          text += piece.toString()
        })
        response.on('end', () => resolve(text))
      },
    )
    asking.on('error', reject)
    asking.end(body)
  })

test('nobody writes a line of the log: whatever is sent, each line is one of ours', async () => {
  const own = { 'content-type': 'application/json' }
  const answer = await ask(`/things/${encodeURIComponent(forged)}`, own, JSON.stringify({ note: forged }))
  expect(JSON.parse(answer).error.code).toBe('server.failed')
  expect(answer).not.toContain('forged')
  await ask(
    '/things/a',
    { ...own, 'user-agent': forged.replaceAll(/[\r\n]/g, '\t'), 'x-request-id': 'forged' },
    '{',
  )
  await ask(`/nowhere/${encodeURIComponent(forged)}`, own, '{}')
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) {
    expect(line.trimEnd().split('\n')).toHaveLength(1)
    expect(JSON.parse(line).level).toMatch(/^(debug|info|warn|error|fatal)$/)
    expect(line).not.toContain('forged')
  }
})
