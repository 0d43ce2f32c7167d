import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, FOREVER } from '../time/day.ts'
import { countAsOf } from './count.ts'
import { asSent, inherited } from './inheritance.ts'
import { asked, type Response } from './response.ts'
import { responseStates, standingOf } from './response-state.ts'
import { seriesOf } from './series.ts'
import { type Succession, successionsOf } from './succession.ts'

const sentOn = '2014-01-01'
const deadline = '2014-03-31'
const dayAt = (days: number): Day => addDays(sentOn, days)

test('a successor takes on what is open, once, and what is issued stays with whoever issued it', () => {
  const responses: Response[] = [
    { ...asked('a', sentOn, deadline), issuedOn: '2014-02-01' },
    { ...asked('b', sentOn, deadline), draftOn: '2014-02-01' },
    asked('c', sentOn, deadline),
    { ...asked('d', sentOn, deadline), exemptFrom: '2014-01-20' },
  ]
  const merged = inherited(
    responses,
    ['a', 'b', 'c', 'd'].map((unitId) => ({ day: '2014-03-01', fromUnitId: unitId, toUnitIds: ['n'] })),
  )
  const successor = merged.find(({ unitId }) => unitId === 'n')
  expect(successor).toMatchObject({ sent: false, from: '2014-03-01', to: FOREVER, deadline })
  expect(successor?.inheritedFrom).toEqual(['b', 'c'])
  expect(countAsOf(merged, '2014-02-28')).toMatchObject({ issued: 1, of: 3 })
  expect(countAsOf(merged, '2014-03-01')).toMatchObject({ issued: 1, of: 2 })
  expect(countAsOf(merged, '2014-04-01').states).toMatchObject({ overdue: 1, exempt: 1, 'not-applicable': 2 })
})

test('each part of a split owes what was open; a unit that was asked itself answers for both', () => {
  const responses = [
    asked('a', sentOn, deadline),
    { ...asked('b', sentOn, deadline), issuedOn: '2014-02-01' },
  ]
  const split = inherited(responses, [{ day: '2014-03-01', fromUnitId: 'a', toUnitIds: ['b', 'x'] }])
  expect(split.map(({ unitId, inheritedFrom }) => [unitId, inheritedFrom])).toEqual([
    ['a', []],
    ['b', ['a']],
    ['x', ['a']],
  ])
  expect(countAsOf(split, '2014-03-01')).toMatchObject({ issued: 1, of: 2 })
})

test('successions are read from the last event that ended a unit', () => {
  const event = (eventId: string, kind: 'merger' | 'split' | 'move' | 'dissolution', day: Day) => ({
    eventId,
    kind,
    day,
    document: { symbol: '1-QĐ/TU', day: null, issuer: null },
    note: null,
  })
  const link = (eventId: string, fromUnitId: string | null, toUnitId: string | null) => ({
    eventId,
    fromUnitId,
    toUnitId,
  })
  expect(
    successionsOf(
      [
        event('1', 'split', '2012-01-01'),
        event('2', 'move', '2013-01-01'),
        event('3', 'merger', '2014-01-01'),
        event('4', 'dissolution', '2013-06-01'),
        event('5', 'split', '2014-01-01'),
      ],
      [
        link('1', 'a', 'part'),
        link('2', 'a', 'a'),
        link('3', 'a', 'new'),
        link('4', 'b', null),
        link('5', 'c', 'c1'),
        link('5', 'c', 'c2'),
        link('5', 'going on', 'c2'),
      ],
      new Map([
        ['a', '2014-01-01'],
        ['b', '2013-06-01'],
        ['c', '2014-02-01'],
      ]),
    ),
  ).toEqual([
    { day: '2013-06-01', fromUnitId: 'b', toUnitIds: [] },
    { day: '2014-01-01', fromUnitId: 'a', toUnitIds: ['new'] },
    { day: '2014-02-01', fromUnitId: 'c', toUnitIds: ['c1', 'c2'] },
  ])
})

const days = fc.integer({ min: 0, max: 150 })
const maybeDay = fc.option(days, { nil: null }).map((day) => (day === null ? null : dayAt(day)))
/** What a unit records in the course of the story, if it has a response then. */
const facts = fc.record({ draftOn: maybeDay, issuedOn: maybeDay, exemptFrom: maybeDay })
/** Each turn ends one unit that stands and hands it to standing units or to new ones. */
const turn = fc.record({
  day: days,
  unit: fc.nat(),
  to: fc.array(fc.nat(), { maxLength: 3 }),
  fresh: fc.nat(2),
})
const story = fc.record({
  units: fc.array(facts, { minLength: 1, maxLength: 12 }),
  turns: fc.array(turn, { maxLength: 10 }),
})

type Turn = { day: number; unit: number; to: number[]; fresh: number }
type Story = { responses: Response[]; successions: Succession[] }

const told = ({ units, turns }: { units: Partial<Response>[]; turns: Turn[] }): Story => {
  const responses = units.map((recorded, index) => ({ ...asked(`u${index}`, sentOn, deadline), ...recorded }))
  const standing = responses.map(({ unitId }) => unitId)
  const successions = turns
    .toSorted((a, b) => a.day - b.day)
    .flatMap(({ day, unit, to, fresh }, index) => {
      if (standing.length === 0) return []
      const [fromUnitId = ''] = standing.splice(unit % standing.length, 1)
      const others = to.flatMap((pick) => standing[pick % Math.max(1, standing.length)] ?? [])
      const made = Array.from({ length: fresh }, (_, part) => `n${index}.${part}`)
      standing.push(...made)
      return [{ day: dayAt(day), fromUnitId, toUnitIds: [...new Set([...others, ...made])] }]
    })
  return { responses, successions }
}

/** The rules of counting told once more, unit by unit, without the code that is tried. */
const recount = ({ responses, successions }: Story, asOf: Day): { issued: number; of: number } => {
  const own = new Map(responses.map((response) => [response.unitId, response]))
  const endOf = new Map(successions.map((succession) => [succession.fromUnitId, succession]))
  const open = (unitId: string) => !own.get(unitId)?.issuedOn && !own.get(unitId)?.exemptFrom
  const beginOf = (unitId: string): Day | null => {
    if (own.has(unitId)) return sentOn
    const begins = successions.flatMap(({ day, fromUnitId, toUnitIds }) =>
      toUnitIds.includes(unitId) && open(fromUnitId) && beginOf(fromUnitId) !== null ? [day] : [],
    )
    return begins.sort()[0] ?? null
  }
  let [issued, of] = [0, 0]
  for (const unitId of new Set([...own.keys(), ...successions.flatMap(({ toUnitIds }) => toUnitIds)])) {
    const begin = beginOf(unitId)
    if (begin === null || begin > asOf) continue
    const { issuedOn = null, exemptFrom = null } = own.get(unitId) ?? {}
    const end = endOf.get(unitId)
    const ended = end !== undefined && end.day <= asOf
    const followed = ended && open(unitId) && end.toUnitIds.length > 0
    if (issuedOn && issuedOn <= asOf) issued += 1
    else if (exemptFrom && exemptFrom <= asOf) continue
    else if (ended && (followed || end.day <= deadline)) continue
    of += 1
  }
  return { issued, of }
}

test('counts stay right through random mergers, splits, dissolutions and exemptions', () => {
  fc.assert(
    fc.property(story, days, (drawn, day) => {
      const tale = told(drawn)
      const after = inherited(tale.responses, tale.successions)
      const asOf = dayAt(day)
      const count = countAsOf(after, asOf)
      expect({ issued: count.issued, of: count.of }).toEqual(recount(tale, asOf))
      expect(count.issued).toBeLessThanOrEqual(count.of)
      const begun = after.filter((response) => standingOf(response, asOf) !== null)
      expect(responseStates.reduce((sum, state) => sum + count.states[state], 0)).toBe(begun.length)
      expect(new Set(after.map(({ unitId }) => unitId)).size).toBe(after.length)
    }),
    { numRuns: 500 },
  )
})

test('the series says on every day what a recount of that day says', () => {
  fc.assert(
    fc.property(story, (drawn) => {
      const { responses, successions } = told(drawn)
      const after = inherited(responses, successions)
      const steps = seriesOf(after)
      for (let day = 0; day <= 160; day += 1) {
        const asOf = dayAt(day)
        const { day: _, ...step } = steps.findLast((one) => one.day <= asOf) ?? {
          day: '',
          ...countAsOf([], asOf),
        }
        expect(step).toEqual(countAsOf(after, asOf))
      }
    }),
  )
})

test('handing on what is open twice, or all over again, changes nothing', () => {
  fc.assert(
    fc.property(story, (drawn) => {
      const { responses, successions } = told(drawn)
      const after = inherited(responses, successions)
      expect(inherited(after, successions)).toEqual(after)
      expect(inherited(asSent(after), successions)).toEqual(after)
      expect(asSent(after)).toEqual(responses)
    }),
  )
})
