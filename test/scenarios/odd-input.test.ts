import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allContracts } from '../../src/app/server.ts'
import type { AnyContract } from '../../src/kit/http/contract.ts'
import { endangersDoor, makeAskers } from '../hostile/askers.ts'
import { wrongIn } from '../hostile/judge.ts'
import { judged, keepReport, requestsWanted, seedFor } from '../hostile/report.ts'
import { requestTo } from '../hostile/request.ts'
import { send } from '../hostile/send.ts'
import { type Ground, layGround } from '../matrix/ground.ts'
import type { Probe, ProbeRequest } from '../matrix/probe.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let ground: Ground
let probes: Readonly<Record<string, Probe>>
let askerFor: ReturnType<typeof makeAskers>

const folder = resolve(import.meta.dirname, '../matrix/probes')
const allProbes = async (): Promise<Record<string, Probe>> => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))
  const loaded = await Promise.all(files.map((name) => import(`${folder}/${name}`)))
  return Object.assign({}, ...loaded.flatMap((file) => Object.values(file)))
}

beforeAll(async () => {
  world = await newWorld()
  ground = await layGround(world)
  askerFor = makeAskers(ground)
  probes = await allProbes()
}, 300_000)
afterAll(async () => {
  keepReport()
  await world.end()
})

const inOrder = [...allContracts.filter((one) => !endangersDoor(one)), ...allContracts.filter(endangersDoor)]
const runs = Math.ceil(requestsWanted / inOrder.length)

/** A request to the route that is right, as the deny matrix asks it; null where it cannot be made any more. */
const rightRequest = async (contract: AnyContract, own: Visitor): Promise<ProbeRequest | null> => {
  try {
    const {
      secret: _secret,
      file,
      ...right
    } = (await probes[contract.name]?.ask(ground.targets.own, ground, own)) ?? {}
    return { ...right, ...(file === undefined ? {} : { body: file }) } as ProbeRequest
  } catch {
    return null
  }
}

test('what judges the answers sees a fault, words of the inside, and a refusal without a sentence', () => {
  const request = { method: 'GET', target: '/api/units?q=/tmp/a', headers: {}, content: null }
  const judge = (status: number, text: string) => wrongIn(request, { status, type: '', text })
  const refusal = (message: string, code = 'unit.not_found') => JSON.stringify({ error: { code, message } })
  expect(judge(200, '{}')).toBeNull()
  expect(judge(404, refusal('Không có đơn vị này.'))).toBeNull()
  expect(judge(500, refusal('Không có đơn vị này.'))).toContain('500')
  expect(judge(400, refusal('Không có đơn vị này.', 'NOT_FOUND'))).toContain('dotted')
  expect(judge(400, refusal('error'))).toContain('sentence')
  expect(judge(400, refusal('relation "person" does not exist.'))).toContain('inside')
  expect(judge(400, refusal('at run (file:///srv/vuon/src/app/server.ts:3:1) stands here.'))).toContain(
    'inside',
  )
  expect(judge(400, refusal('Không có /tmp/a ở đây.'))).toBeNull()
})

test.each(inOrder.map((contract) => [contract.name, contract] as const))(
  '%s answers whatever it is sent with an answer or a sentence, never with a fault',
  { timeout: 60_000 + runs * 1000 },
  async (_name, contract) => {
    const asker = await askerFor(contract)
    const own = { cookie: asker.cookie, origin: world.address }
    const { own: target, sibling } = ground.targets
    const known = [target.personId, target.unitId, sibling.personId, ...target.leafIds, target.membershipId]
    const right = await rightRequest(contract, asker)
    await fc.assert(
      fc.asyncProperty(requestTo(contract, right, known), async (request) => {
        const answer = await send(world.address, request, own)
        judged(contract.name, answer.status)
        expect(wrongIn(request, answer)).toBeNull()
      }),
      { numRuns: runs, seed: seedFor(contract.name), endOnFailure: process.env.VUON_FUZZ_SHRINK !== '1' },
    )
  },
)

test('after all of it the server serves, in time, whoever comes in rightly', async () => {
  await world.owner.query("delete from setting where name = 'second-factor-roles'")
  const began = performance.now()
  const newcomer = await world.account('administrator')
  expect((await newcomer.fetch('/api/units')).status).toBe(200)
  expect((await fetch(`${world.address}/api/health`)).status).toBe(200)
  expect(performance.now() - began).toBeLessThan(20_000)
})
