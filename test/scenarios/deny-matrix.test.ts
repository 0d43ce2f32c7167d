import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allContracts } from '../../src/app/server.ts'
import { policy } from '../../src/domain/access/policy.ts'
import type { AnyContract } from '../../src/kit/http/contract.ts'
import { type Expected, expected } from '../matrix/expectation.ts'
import { type Ground, layGround, type Position, type Target } from '../matrix/ground.ts'
import { type Probe, send } from '../matrix/probe.ts'
import { probes } from '../matrix/probes/all.ts'
import { type Seat, takeSeats } from '../matrix/seats.ts'
import { newWorld, type World } from '../world.ts'

let world: World
let ground: Ground
let seats: Seat[]
beforeAll(async () => {
  world = await newWorld()
  ground = await layGround(world)
  seats = await takeSeats(ground)
})
afterAll(() => world.end())

const entriesSoFar = async (): Promise<number> => {
  const row = await world.database
    .selectFrom('ledgerEntry')
    .select((count) => count.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return row.n
}

const tellsOf = (probe: Probe, target: Target, secret: string | undefined, body: unknown): boolean => {
  if (probe.tells) return probe.tells(body)
  const text = JSON.stringify(body)
  return [target.personId, target.personName, secret].some((word) => word && text.includes(word))
}

const isOpen = (probe: Probe, status: number): boolean =>
  probe.alsoOpen?.includes(status) || ![401, 403, 404].includes(status)

type Case = { contract: AnyContract; probe: Probe; seat: Seat; position: Position | 'self' }

/** What is wrong with the answer to one case, or null. */
const wrongWith = async ({ contract, probe, seat, position }: Case): Promise<string | null> => {
  const target = position === 'self' ? ground.own : ground.targets[position]
  const wanted: Expected = expected(contract, probe, seat.asker, position)
  const visitor = probe.endsSession ? await seat.spare() : seat.visitor
  const own = probe.aim === 'maker' && position === 'self' ? visitor : null
  const { secret, ...request } = await probe.ask(target, ground, own)
  const before = wanted === 'open' ? 0 : await entriesSoFar()
  const { status, body } = await send(visitor, contract, request)
  const said = `${contract.name} · ${seat.name} · ${position}: ${status}`
  if (status >= 500) return `${said}, a fault`
  const tells = status === 200 && tellsOf(probe, target, secret, body)
  if (wanted === 'open') {
    const held = tells || !probe.filters || contract.action === 'open'
    return isOpen(probe, status) && held ? null : `${said}, the policy allows it`
  }
  const empty = probe.filters && status === 200 && !tells
  const quiet = (await entriesSoFar()) === before || (empty && probe.recordsReading)
  if (!quiet) return `${said}, and the ledger grew`
  if (wanted === 'sign in first') return status === 401 ? null : `${said}, nobody is signed in`
  return empty || status === 403 || status === 404 ? null : `${said}, the policy denies it`
}

const casesOf = (contract: AnyContract): Case[] => {
  const probe = probes[contract.name]
  if (!probe) return []
  return seats.flatMap((seat) => {
    const placed = probe.aim !== 'action' && seat.asker !== 'stranger' && seat.asker.grant === 'in force'
    const places: (Position | 'self')[] = placed ? [...seat.places] : ['own']
    // Who reaches only the unit below makes nothing about a person of the own unit.
    const makes = probe.aim === 'maker' && !seat.name.startsWith('narrowed')
    if (placed && (seat.name === 'person' || makes)) places.push('self')
    return places.map((position) => ({ contract, probe, seat, position }))
  })
}

describe('who may do what, where', () => {
  test('every route is known to the matrix, and every route names an action of the policy', () => {
    const names = allContracts.map(({ name }) => name)
    expect(names.filter((name) => !probes[name])).toEqual([])
    expect(Object.keys(probes).filter((name) => !names.includes(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
    const known = ['open', ...Object.keys(policy)]
    expect(allContracts.filter(({ action }) => !known.includes(action))).toEqual([])
  })

  test.each(allContracts.map((contract) => [contract.name, contract] as const))(
    '%s opens to whom the policy names and to nobody else',
    async (_name, contract) => {
      const wrong: string[] = []
      for (const one of casesOf(contract)) {
        const fault = await wrongWith(one)
        if (fault) wrong.push(fault)
      }
      expect(wrong).toEqual([])
    },
  )
})
