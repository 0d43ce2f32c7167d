import { afterAll, beforeAll, expect, test } from 'vitest'
import { allContracts } from '../../src/app/server.ts'
import { countListed, listPeople } from '../../src/features/people/list/contract.ts'
import { listMembers } from '../../src/features/reports/members/contract.ts'
import type { AnyContract } from '../../src/kit/http/contract.ts'
import { questionsOf, unlistedFilters } from '../matrix/filters.ts'
import { type Ground, layGround, splitWithOneWaiting } from '../matrix/ground.ts'
import { type ProbeRequest, send } from '../matrix/probe.ts'
import { probes } from '../matrix/probes/all.ts'
import { type Seat, takeSeats } from '../matrix/seats.ts'
import { columnsOfOthers, turnAround } from '../matrix/upheaval.ts'
import { newWorld, type World } from '../world.ts'

let world: World
let ground: Ground
let seats: Seat[]
beforeAll(async () => {
  world = await newWorld()
  ground = await layGround(world)
  seats = (await takeSeats(ground)).filter(({ name }) => asking.includes(name))
})
afterAll(() => world.end())

const asking = ['programme-officer', 'reader', 'person']

/** What is asked of the own account tells nothing of people; of it the other matrices speak. */
const ofTheAccount = ['open', 'session.read', 'tokens.keep', 'views.keep', 'drafts.keep', 'delegations.make']
/** Each question about the own record adds to who read it. */
const ofTheMoment = ['own.copy', 'own.readers']
const questioned = allContracts.filter(
  ({ name, method, action }) =>
    method === 'GET' && !ofTheAccount.includes(action) && !ofTheMoment.includes(name),
)

type Question = { readonly contract: AnyContract; readonly request: ProbeRequest }

const mixed = 6
/** More long lists at once than the server lets be read are refused, whoever asks. */
const atOnce = 2

/** Everything that can be read, asked with every filter; about people by id: those within reach. */
const questions = async (): Promise<Question[]> => {
  const now = await world.database
    .selectFrom('ledgerEntry')
    .select('entryId')
    .orderBy('entryId', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const all: Question[] = []
  for (const contract of questioned) {
    const probe = probes[contract.name]
    const { params, query } = (await probe?.ask(ground.targets.own, ground, null)) ?? {}
    // What was written into the ledger since is about the questions themselves.
    const upTo = contract.name === 'history.show' ? { before: now.entryId } : {}
    const needed = { ...(params ? { params } : {}), query: { ...query, ...upTo } }
    for (const request of questionsOf(contract, ground, needed, mixed)) all.push({ contract, request })
  }
  return all
}

const told = async (all: readonly Question[]) => {
  const answers = new Map<string, string>()
  const waiting = seats.flatMap((seat) => all.map((question) => ({ ...seat, ...question })))
  const askAll = async () => {
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      const { status, body } = await send(one.visitor, one.contract, one.request)
      const question = `${one.name}: ${one.contract.name} ${JSON.stringify(one.request)}`
      answers.set(question, JSON.stringify([status, body]))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, askAll))
  return answers
}

test('every filter of every list is known to the matrix', () => {
  const unlisted = allContracts.flatMap((contract) =>
    unlistedFilters(contract).map((name) => `${contract.name} ${name}`),
  )
  expect(unlisted).toEqual([])
})

test('whatever happens to people out of reach, no answer changes: no row, no count, no page, no refusal', async () => {
  const within = [ground.targets.own, ground.targets.below, ground.own].map(({ personId }) => personId)
  // Units are known to all: what happens to them happens before.
  await splitWithOneWaiting(ground, ground.targets.branch.unitId)
  const all = await questions()
  expect(all.length).toBeGreaterThan(200)
  const columns = await columnsOfOthers(ground, within)
  const before = await told(all)
  await turnAround(ground)
  const after = await told(all)
  const changed = [...after].filter(([question, answer]) => before.get(question) !== answer)
  expect(changed.map(([question, answer]) => ({ question, before: before.get(question), answer }))).toEqual(
    [],
  )
  // A column in which nothing happened proves nothing.
  const now = await columnsOfOthers(ground, within)
  expect(Object.keys(now).filter((column) => now[column] === columns[column])).toEqual([])
}, 300_000)

test('a level of another set finds nobody, wherever people are looked for first', async () => {
  const officer = await world.account('unit-officer', { unitId: ground.targets.own.unitId })
  const query = { set: 'political-theory', levels: 'PRO.DR' }
  for (const hierarchy of ['administrative', 'party']) {
    expect(await officer.ask(countListed, { query: { ...query, hierarchy } })).toMatchObject({ people: 0 })
    expect((await officer.ask(listPeople, { query: { ...query, hierarchy } })).people).toEqual([])
  }
})

test('figures of units come in an order that tells nothing of what happened elsewhere', async () => {
  const reader = await world.account('reader', { unitId: ground.targets.parent.unitId })
  const { unitIds } = await reader.ask(listMembers, { query: { hierarchy: 'administrative' } })
  expect(unitIds.length).toBeGreaterThan(2)
  expect(unitIds).toEqual(unitIds.toSorted())
})
