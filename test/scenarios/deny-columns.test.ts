import { afterAll, beforeAll, expect, test } from 'vitest'
import { allContracts } from '../../src/app/server.ts'
import { processing, registeredColumns } from '../../src/domain/access/processing/register.ts'
import { addMembership } from '../../src/features/people/career/contract.ts'
import { askCorrection } from '../../src/features/people/corrections/asking/contract.ts'
import { erasePerson } from '../../src/features/people/erasure/contract.ts'
import { changePerson, showPerson } from '../../src/features/people/record/contract.ts'
import { readSensitive } from '../../src/features/people/sensitive/contract.ts'
import type { AnyContract } from '../../src/kit/http/contract.ts'
import { type Canaries, layCanaries, withoutCanary } from '../matrix/canaries.ts'
import { expected } from '../matrix/expectation.ts'
import { type Ground, layGround, type Position, splitWithOneWaiting, type Target } from '../matrix/ground.ts'
import { byTarget, type ProbeRequest, send } from '../matrix/probe.ts'
import { probes } from '../matrix/probes/all.ts'
import { type Seat, takeSeats } from '../matrix/seats.ts'
import { fills, rewrites } from '../matrix/upheaval.ts'
import { enters } from '../world/people.ts'
import { newWorld, type World } from '../world.ts'

/** How a record stands to the unit on which the roles are granted. */
const states = ['current', 'moved on', 'never member', 'own', 'erased'] as const
type State = (typeof states)[number]

const placeOf: Readonly<Record<State, Position>> = {
  current: 'own',
  'moved on': 'own',
  'never member': 'branch',
  own: 'own',
  erased: 'own',
}

const asking = ['administrator', 'programme-officer', 'unit-officer', 'reader', 'person', 'token', 'no role']
const ofTheAccount = ['open', 'session.read', 'tokens.keep', 'views.keep', 'drafts.keep', 'delegations.make']
/** Where what is sensitive is opened: with a purpose, in the copy, or to answer what the person asked. */
const opening = ['people.read-sensitive', 'people.copy', 'own.sensitive', 'own.copy', 'corrections.own']
const openingHere = [...opening, 'corrections.show']

type Filled = {
  readonly target: Target
  readonly canaries: Canaries
  readonly requests: ReadonlyMap<string, ProbeRequest>
}

let world: World
let ground: Ground
let seats: Seat[]
const records = new Map<State, Filled>()

const moved = async (): Promise<Target> => {
  const { own, branch } = ground.targets
  const personId = await enters(ground.administrator, 'Kapitel Movedova', own.unitId, { to: '2014-01-01' })
  const body = { hierarchy: 'administrative', unitId: branch.unitId, from: '2014-01-01', to: null }
  await ground.administrator.ask(addMembership, { params: { personId }, body })
  return { ...branch, personId, personName: 'Kapitel Movedova' }
}

const leaving = async (): Promise<Target> => {
  const { own } = ground.targets
  const personName = 'Kapitel Erasova'
  return {
    ...own,
    personName,
    personId: await enters(ground.administrator, personName, own.unitId, { to: '2014-01-01' }),
  }
}

/** Everything there can be about the person, each column with a value of its own. */
const lay = async (state: State, target: Target, at: number) => {
  await fills(ground, target, `00108000002${at}`)
  const holder = seats.find(({ asker }) => asker !== 'stranger' && asker.role === 'person')?.visitor
  const asker = state === 'own' ? holder : await world.account(null, { personId: target.personId })
  await asker?.ask(askCorrection, { body: { subject: 'missing', shouldSay: `Còn thiếu ${state}` } })
  await rewrites(ground, target.personId)
  const { administrator } = ground
  const params = { personId: target.personId }
  const { revision } = await administrator.ask(showPerson, { params })
  const facts = { born: `1957-03-1${at}`, staffCode: `CB-7741${at}` }
  await administrator.ask(changePerson, { params, body: { revision, ...facts } })
  const hand = await world.account('programme-officer', { unitId: target.unitId })
  await hand.ask(readSensitive, { params, query: { purpose: `Mục đích riêng ${at}` } })
  const requests = new Map<string, ProbeRequest>()
  for (const contract of tellingContracts) requests.set(contract.name, await requestAbout(contract, target))
  records.set(state, { target, requests, canaries: await layCanaries(ground, target.personId) })
}

/** What stands only once a record is erased. */
const addMarks = async () => {
  const record = records.get('erased')
  if (!record) return
  const { rows } = await world.owner.query('select person_id, erased_at from erased_person')
  const marks = rows.flatMap((row): [string, string[]][] => [
    [row.person_id, ['erased_person.person_id']],
    [row.erased_at.toISOString(), ['erased_person.erased_at']],
  ])
  records.set('erased', { ...record, canaries: new Map([...record.canaries, ...marks]) })
}

beforeAll(async () => {
  world = await newWorld()
  ground = await layGround(world)
  seats = (await takeSeats(ground)).filter(({ name }) => asking.includes(name))
  const { own, branch } = ground.targets
  // An import, of which what it wrote over may be kept.
  await probes['imports.show']?.ask(own, ground, null)
  await splitWithOneWaiting(ground, branch.unitId)
  const targets = [own, await moved(), branch, ground.own, await leaving()]
  for (const [at, state] of states.entries()) await lay(state, targets[at] ?? own, at)
  const erased = records.get('erased')?.target
  const { rows } = await world.owner.query('select full_name from person where person_id = $1', [
    erased?.personId,
  ])
  await ground.administrator.ask(erasePerson, {
    params: { personId: erased?.personId ?? '' },
    body: { reason: 'Theo yêu cầu', fullName: rows[0]?.full_name },
  })
  await addMarks()
})
afterAll(() => world.end())

const isOpen = (seat: Seat, action: string, state: State): boolean => {
  const self = state === 'own' && seat.name === 'person'
  const contract = { action } as AnyContract
  return (
    expected(
      contract,
      byTarget(() => ({})),
      seat.asker,
      self ? 'self' : placeOf[state],
    ) === 'open'
  )
}

/** Whether the policy and the register let the column be told to the seat, here. */
const mayTell = (column: string, seat: Seat, state: State, contract: AnyContract): boolean => {
  const [table = '', name = ''] = column.split('.')
  const own = state === 'own' && seat.name === 'person'
  if (
    state === 'erased' &&
    processing[table]?.erased[name] !== 'kept' &&
    processing[table]?.erased[name] !== 'counted'
  )
    return false
  // The keyed hash goes nowhere but into the copy of all that is kept.
  if (name.endsWith('_hash') && !contract.name.endsWith('.copy')) return false
  if (registeredColumns[table]?.[name]?.sensitive) {
    const action = table === 'correction_request' ? 'corrections.decide' : 'people.read-sensitive'
    // Who has moved on is kept by the unit that has them now.
    return (
      openingHere.includes(contract.name) && (own || (state !== 'moved on' && isOpen(seat, action, state)))
    )
  }
  // An entry of the history names the row it is about, and nothing of what a request says.
  if (name === 'request_id' && contract.name === 'history.show')
    return own || isOpen(seat, 'history.read', state)
  if (table === 'account')
    return own || isOpen(seat, 'accounts.read', state) || isOpen(seat, 'history.read', state)
  return isOpen(seat, processing[table]?.readBy ?? 'people.read', state)
}

const requestAbout = async (contract: AnyContract, target: Target): Promise<ProbeRequest> => {
  const { params, query = {} } = (await probes[contract.name]?.ask(target, ground, null)) ?? {}
  return { ...(params ? { params: { ...params } } : {}), query }
}

const tellingContracts = allContracts.filter(
  ({ method, action }) => method === 'GET' && !ofTheAccount.includes(action),
)

test('every personal column has a value by which it is known, or is said to hold what others hold too', () => {
  expect(withoutCanary([...records.values()].map(({ canaries }) => canaries))).toEqual([])
})

test.each(states)(
  'a record that is %s tells each column only to whom policy and register name',
  async (state) => {
    const record = records.get(state)
    if (!record) throw new Error(`no record is ${state}`)
    const wrong = new Set<string>()
    let told = 0
    for (const contract of tellingContracts)
      for (const seat of seats) {
        const request = record.requests.get(contract.name) ?? {}
        const { status, body } = await send(seat.visitor, contract, request)
        const text = JSON.stringify([status, body])
        const asked = JSON.stringify(request)
        for (const [value, columns] of record.canaries) {
          // What was asked with is no answer, and short words occur by themselves.
          if (value.length < 7 || asked.includes(value) || !text.includes(value)) continue
          told += 1
          if (!columns.some((column) => mayTell(column, seat, state, contract)))
            wrong.add(`${contract.name} · ${seat.name}: ${columns.join()}`)
        }
      }
    expect([...wrong]).toEqual([])
    // Where nothing was told to anybody, nothing was shown either.
    if (state !== 'erased') expect(told).toBeGreaterThan(20)
  },
)
