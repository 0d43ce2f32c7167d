import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '../time/day.ts'
import { daysBetween } from '../time/days-between.ts'
import { endOfDay } from '../time/moment.ts'
import { occasionsDue, type ReminderSettings } from './reminder.ts'
import { asked, type Response } from './response.ts'

const settings: ReminderSettings = { daysBefore: [14, 7, 1], overdueEveryDays: 7, escalateAfterDays: 10 }
const response = { ...asked('u', '2014-01-10', '2014-03-31'), responseId: 'r' }
const nobody: ReadonlySet<string> = new Set()

const due = (today: Day, changed: Partial<Response> = {}, written = nobody) =>
  occasionsDue({ ...response, ...changed }, settings, endOfDay(today), written).map(({ key }) => key)

test('units are reminded before the deadline, while overdue, and the superior once', () => {
  const cases: [Day, string[]][] = [
    ['2014-03-16', []],
    ['2014-03-17', ['r due-soon 2014-03-17']],
    ['2014-03-23', ['r due-soon 2014-03-17']],
    ['2014-03-24', ['r due-soon 2014-03-24']],
    ['2014-03-31', ['r due-soon 2014-03-30']],
    ['2014-04-01', ['r overdue 2014-04-01']],
    ['2014-04-07', ['r overdue 2014-04-01']],
    ['2014-04-08', ['r overdue 2014-04-08']],
    ['2014-04-10', ['r escalation 2014-04-10', 'r overdue 2014-04-08']],
    ['2014-05-01', ['r escalation 2014-04-10', 'r overdue 2014-04-29']],
  ]
  for (const [today, keys] of cases) expect(due(today), today).toEqual(keys)
})

test('nobody is reminded of what is answered, exempt, handed on, or was not owed on that day', () => {
  expect(due('2014-05-01', { issuedOn: '2014-05-01' })).toEqual([])
  expect(due('2014-05-01', { exemptFrom: '2014-05-01' })).toEqual([])
  expect(due('2014-05-01', { to: '2014-04-15', passedOn: true })).toEqual([])
  expect(due('2014-05-01', { to: '2014-04-15' })).toEqual([])
  expect(due('2014-03-20', { from: '2014-03-18' })).toEqual([])
  expect(due('2014-04-30', { from: '2014-04-29' })).toEqual(['r overdue 2014-04-29'])
})

test('a moment belongs to the day that it is where the organisation is', () => {
  const at = (moment: string) => occasionsDue(response, settings, moment, nobody).map(({ day }) => day)
  expect(at('2014-03-16T16:59:59.000000Z')).toEqual([])
  expect(at('2014-03-16T17:00:00.000000Z')).toEqual(['2014-03-17'])
})

test('however often the worker looks, each occasion is written of once, on its day or the next look', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 }), (pauses) => {
      const written = new Set<string>()
      let today = '2014-03-01'
      for (const pause of pauses) {
        today = addDays(today, pause)
        const found = occasionsDue(response, settings, endOfDay(today), written)
        for (const { key, day, daysLeft } of found) {
          expect(written.has(key)).toBe(false)
          expect(day <= today).toBe(true)
          expect(daysLeft).toBe(daysBetween(today, response.deadline))
          written.add(key)
        }
      }
      expect([...written].filter((key) => key.includes('escalation')).length).toBeLessThanOrEqual(1)
    }),
  )
})
