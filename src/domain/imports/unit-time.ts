import { say } from '../language/say.ts'
import { FOREVER, type Period } from '../time/day.ts'
import { countsFrom, countsUntil, type PartialDate, showPartialDate } from '../time/partial-date.ts'
import type { Trouble } from './problem.ts'
import { error } from './problem.ts'

/** What a file says of the time somebody spends in a unit. */
export type TimeSaid = { readonly from: PartialDate | null; readonly to: PartialDate | null }

/** What is wrong with a date of a membership, and under which heading it stands. */
export type TimeTrouble = { readonly target: 'member-from' | 'member-to'; readonly trouble: Trouble }

/**
 * Nobody belongs to a unit before it was founded or after it was dissolved. Dates told by year or month are
 * wrong only where every day that they may mean is.
 */
export const timeTrouble = (said: TimeSaid, unit: Period & { readonly name: string }): TimeTrouble | null => {
  const [vi, en] = [showPartialDate(unit.from, 'vi'), showPartialDate(unit.from, 'en')]
  if (said.from !== null && countsFrom(said.from) < unit.from)
    return {
      target: 'member-from',
      trouble: error(
        'member.before_unit',
        say(
          `${unit.name} hoạt động từ ${vi} nên không ai về đó trước ngày này. Hãy ghi ${vi}, hoặc ghi đơn vị của thời gian trước.`,
          `${unit.name} exists since ${en}, so nobody joined it earlier. Write ${en}, or name the unit of the time before.`,
        ),
        [vi],
      ),
    }
  if (unit.to === FOREVER) return null
  const [viEnd, enEnd] = [showPartialDate(unit.to, 'vi'), showPartialDate(unit.to, 'en')]
  const after = error(
    'member.after_unit',
    say(
      `${unit.name} thôi hoạt động từ ${viEnd}. Hãy ghi ngày trước đó, hoặc ghi đơn vị kế tiếp.`,
      `${unit.name} ended on ${enEnd}. Write a day before, or name the unit that followed it.`,
    ),
    said.to === null ? [] : [viEnd],
  )
  if (said.from !== null && countsFrom(said.from) >= unit.to) return { target: 'member-from', trouble: after }
  const until = countsUntil(said.to)
  return until !== FOREVER && until > unit.to ? { target: 'member-to', trouble: after } : null
}
