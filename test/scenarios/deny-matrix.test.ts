import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allContracts } from '../../src/app/server.ts'
import { policy, roles } from '../../src/domain/access/policy.ts'
import { tokenActions } from '../../src/domain/access/token-limit.ts'
import { showSession } from '../../src/features/access/contract.ts'
import type { AnyContract } from '../../src/kit/http/contract.ts'
import { type Asker, type Expected, expected } from '../matrix/expectation.ts'
import { type Ground, layGround, type Position, positions, type Target } from '../matrix/ground.ts'
import { type Probe, send } from '../matrix/probe.ts'
import { accessProbes } from '../matrix/probes/access.ts'
import { importProbes } from '../matrix/probes/imports.ts'
import { peopleProbes } from '../matrix/probes/people.ts'
import { profileProbes } from '../matrix/probes/profile.ts'
import { qualificationProbes } from '../matrix/probes/qualifications.ts'
import { reportProbes } from '../matrix/probes/reports.ts'
import { rightsProbes } from '../matrix/probes/rights.ts'
import { secondFactorProbes } from '../matrix/probes/second-factors.ts'
import { signOnProbes } from '../matrix/probes/sign-on.ts'
import { unitProbes } from '../matrix/probes/units.ts'
import { program, tokenOf } from '../world/tokens.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

const probes: Readonly<Record<string, Probe>> = {
  ...accessProbes,
  ...secondFactorProbes,
  ...importProbes,
  ...unitProbes,
  ...peopleProbes,
  ...qualificationProbes,
  ...profileProbes,
  ...reportProbes,
  ...rightsProbes,
  ...signOnProbes,
}

type Seat = { readonly name: string; readonly asker: Asker; sit(): Promise<Visitor> }

let world: World
let ground: Ground
let seats: Seat[]
beforeAll(async () => {
  world = await newWorld()
  ground = await layGround(world)
  const unitId = ground.targets.own.unitId
  const inForce = (role: (typeof roles)[number]): Seat => ({
    name: role,
    asker: { role, grant: 'in force' },
    sit: () =>
      role === 'person'
        ? world.account(null, { personId: ground.own.personId })
        : world.account(role, { unitId }),
  })
  const expired = (role: (typeof roles)[number]): Seat => ({
    name: `${role}, expired`,
    asker: { role, grant: 'expired' },
    sit: () => world.account(role, { unitId, to: '2015-01-01' }),
  })
  const byToken: Seat = {
    name: 'token',
    asker: { role: 'unit-officer', grant: 'in force', byToken: true },
    async sit() {
      const officer = await world.account('unit-officer', { unitId })
      const { session } = await officer.ask(showSession)
      const may = tokenActions.filter((action) => session?.actions.includes(action))
      return program(world, (await tokenOf(world, officer, may)).token)
    },
  }
  seats = [
    ...roles.map(inForce),
    ...roles.filter((role) => role !== 'person').map(expired),
    byToken,
    { name: 'no role', asker: { role: null, grant: 'none' }, sit: () => world.account(null) },
    { name: 'not signed in', asker: 'stranger', sit: async () => world.stranger },
  ]
  // Each account sits for the whole matrix; one person's record belongs to one account.
  for (const [index, seat] of seats.entries()) {
    const visitor = await seat.sit()
    const again = seat.sit
    seats[index] = { ...seat, sit: async () => visitor }
    spare.set(seat.name, seat.name === 'person' ? async () => world.account('reader', { unitId }) : again)
  }
})
afterAll(() => world.end())

/** A second account of the seat, for questions that end the session that asks them. */
const spare = new Map<string, () => Promise<Visitor>>()

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
  const visitor = await (probe.endsSession ? spare.get(seat.name) : seat.sit)?.()
  if (!visitor) return 'nobody sits here'
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
    const places: (Position | 'self')[] = placed ? [...positions] : ['own']
    if (placed && (seat.name === 'person' || probe.aim === 'maker')) places.push('self')
    return places.map((position) => ({ contract, probe, seat, position }))
  })
}

/** Headers that differ between any two answers and tell nothing about what was asked. */
const ofTheMoment = new Set(['date', 'keep-alive', 'x-request-id'])

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

  test('what lies out of reach is answered, to the byte, like what does not exist', async () => {
    const officer = await world.account('unit-officer', { unitId: ground.targets.own.unitId })
    const { branch } = ground.targets
    const nowhere = { ...branch, personId: crypto.randomUUID() }
    const aimed = allContracts.filter((contract) => {
      const probe = probes[contract.name]
      return probe?.aim === 'target' && /:personId|\/history/.test(contract.path)
    })
    expect(aimed.length).toBeGreaterThan(5)
    for (const contract of aimed) {
      const request = await probes[contract.name]?.ask(branch, ground, null)
      const text = JSON.stringify(request).replaceAll(branch.personId, nowhere.personId)
      const [real, invented] = [
        await send(officer, contract, request ?? {}),
        await send(officer, contract, JSON.parse(text)),
      ]
      const seen = ({ status, body, headers }: typeof real) => {
        const shown = [...headers].filter(([name]) => !ofTheMoment.has(name))
        return JSON.stringify([status, body, shown])
      }
      expect(`${contract.name} ${seen(real)}`).toBe(`${contract.name} ${seen(invented)}`)
    }
  })
})
