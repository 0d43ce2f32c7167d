import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allContracts } from '../../src/app/server.ts'
import { type Action, reachOf } from '../../src/domain/access/policy.ts'
import { type Language, languages } from '../../src/domain/language/say.ts'
import type { AnyContract } from '../../src/kit/http/contract.ts'
import { bytesOf } from '../matrix/bytes.ts'
import { expected } from '../matrix/expectation.ts'
import { foreignThings } from '../matrix/foreign.ts'
import { type Ground, layGround, type Position } from '../matrix/ground.ts'
import { idsAskedFor, whoseIs } from '../matrix/ids.ts'
import type { ProbeRequest } from '../matrix/probe.ts'
import { probes } from '../matrix/probes/all.ts'
import { type Seat, takeSeats } from '../matrix/seats.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let ground: Ground
let seats: Seat[]
beforeAll(async () => {
  world = await newWorld()
  ground = await layGround(world)
  seats = await takeSeats(ground)
})
afterAll(() => world.end())

const named = (of: readonly AnyContract[]) => of.map((contract) => [contract.name, contract] as const)
const namesA = (whose: string) => (contract: AnyContract) =>
  idsAskedFor(contract).some((place) => place.startsWith('params.') && whoseIs(contract, place) === whose)
const ofPeople = allContracts.filter(namesA('person'))
const ofMakers = allContracts.filter(namesA('mine'))

type Params = Readonly<Record<string, string>>
const paramsOf = ({ params = {} }: ProbeRequest): Params => params as Params

/** The same ids elsewhere: those of nothing at all. */
const unknown = (params: Params, names: readonly string[] = Object.keys(params)): Params => ({
  ...params,
  ...Object.fromEntries(names.map((name) => [name, crypto.randomUUID()])),
})

/** What is wrong where the two requests must be answered alike, to the byte; null: nothing. */
const difference = async (
  who: Visitor,
  contract: AnyContract,
  [real, invented]: readonly [ProbeRequest, ProbeRequest],
  language: Language,
): Promise<string | null> => {
  const [first, second] = [
    await bytesOf(who, contract, real, language),
    await bytesOf(who, contract, invented, language),
  ]
  if (first.status !== 404 && first.status !== 403) return `${contract.name} answered ${first.status}`
  return first.text === second.text ? null : `${contract.name}: ${first.text} but ${second.text}`
}

/** All ways to take some of the names, but none and all. */
const partly = (names: readonly string[]): string[][] =>
  Array.from({ length: 2 ** names.length - 2 }, (_, index) =>
    names.filter((_name, bit) => ((index + 1) >> bit) % 2 === 1),
  )

test('every id that can be sent is known to the matrix: whose it is, and how it is tried', () => {
  const places = allContracts.flatMap((contract) =>
    idsAskedFor(contract).map((place) => ({
      name: `${contract.name} ${place}`,
      whose: whoseIs(contract, place),
    })),
  )
  expect(places.length).toBeGreaterThan(100)
  expect(places.filter(({ whose }) => whose === null)).toEqual([])
  expect(ofMakers.filter(({ name }) => !foreignThings[name]).map(({ name }) => name)).toEqual([])
})

describe('A record out of reach', () => {
  const places: readonly Position[] = ['branch', 'sibling', 'parent']

  test.each(named(ofPeople))('%s answers for it, to the byte, as for none', async (name, contract) => {
    const probe = probes[name]
    if (!probe) throw new Error(`${name} has no probe`)
    const wrong: string[] = []
    for (const place of places) {
      const real = await probe.ask(ground.targets[place], ground, null)
      const invented = { ...real, params: unknown(paramsOf(real)) }
      const everywhere = (seat: Seat) => place === 'branch' || seat.name === 'unit-officer'
      for (const seat of seats.filter(everywhere)) {
        if (expected(contract, probe, seat.asker, place) !== 'denied') continue
        for (const language of languages) {
          const fault = await difference(seat.visitor, contract, [real, invented], language)
          if (fault) wrong.push(`${seat.name}, ${place}, ${language}: ${fault}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })
})

describe('Something of a person', () => {
  const children = ofPeople.filter(({ path }) => (path.match(/:/g) ?? []).length > 1)

  test.each(named(children))('%s is not found by way of another person', async (name, contract) => {
    const probe = probes[name]
    if (!probe) throw new Error(`${name} has no probe`)
    const mine = await probe.ask(ground.targets.own, ground, null)
    const theirs = await probe.ask(ground.targets.branch, ground, null)
    const wrong: string[] = []
    for (const names of partly(Object.keys(paramsOf(mine)))) {
      const taken = Object.fromEntries(names.map((one) => [one, paramsOf(theirs)[one] ?? '']))
      const mixed = { ...mine, params: { ...paramsOf(mine), ...taken } }
      const invented = { ...mine, params: unknown(paramsOf(mine), names) }
      for (const seat of seats.filter(({ name }) =>
        ['administrator', 'unit-officer', 'reader'].includes(name),
      )) {
        // Who reaches everything reaches both people, who are then found one without the other's things.
        const pair = [
          mixed,
          seat.name === 'administrator' ? { ...mixed, params: unknownChild(mixed) } : invented,
        ]
        const fault = await difference(seat.visitor, contract, pair as [ProbeRequest, ProbeRequest], 'vi')
        if (fault) wrong.push(`${seat.name}, ${names}: ${fault}`)
      }
    }
    expect(wrong).toEqual([])
  })
})

/** The person stays, and everything of theirs is invented. */
const unknownChild = (request: ProbeRequest): Params =>
  unknown(
    paramsOf(request),
    Object.keys(paramsOf(request)).filter((name) => name !== 'personId'),
  )

describe('What another account made', () => {
  const reachesAll = ({ asker }: Seat, { action }: AnyContract) =>
    asker !== 'stranger' && asker.role !== null && reachOf(asker.role, action as Action) === 'everything'

  test.each(named(ofMakers))('%s answers for it, to the byte, as for nothing', async (name, contract) => {
    const probe = probes[name]
    const thing = foreignThings[name]
    if (!probe || !thing) throw new Error(`${name} has no probe`)
    const params = await thing(ground)
    const wrong: string[] = []
    for (const seat of seats) {
      if (seat.asker === 'stranger' || reachesAll(seat, contract)) continue
      const asked = await probe.ask(ground.targets.own, ground, seat.visitor)
      const pair = [
        { ...asked, params },
        { ...asked, params: unknown(params) },
      ] as const
      for (const language of languages) {
        const fault = await difference(seat.visitor, contract, pair, language)
        if (fault) wrong.push(`${seat.name}, ${language}: ${fault}`)
      }
    }
    expect(wrong).toEqual([])
  })
})
