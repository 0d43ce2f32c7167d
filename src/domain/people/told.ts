import { type Refusal, refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'
import { type Day, shared } from '../time/day.ts'
import { countsFrom, countsUntil, firstDay, lastDay } from '../time/partial-date.ts'
import type { Told } from './person.ts'

/** A told period as it is kept: the words beside the days from and until which it counts. */
export type ToldDays = {
  readonly validFrom: string
  readonly fromDay: Day
  readonly validTo: string | null
  readonly toDay: Day
}

export const toldDays = ({ from, to }: Told): ToldDays => ({
  validFrom: from,
  fromDay: countsFrom(from),
  validTo: to,
  toDay: countsUntil(to),
})

/** Refuses a period that must have ended before it began, however its partial dates are read. */
export const refusalToTell = ({ from, to }: Told): Refusal | null =>
  to === null || firstDay(from) <= lastDay(to)
    ? null
    : refuse(
        'period.backwards',
        say(
          'Ngày kết thúc trước ngày bắt đầu. Hãy xem lại hai ngày.',
          'The end lies before the beginning. Check both dates.',
        ),
      )

/** Whether two told periods certainly share a day. */
export const overlap = (one: Told, other: Told): boolean =>
  shared(
    { from: countsFrom(one.from), to: countsUntil(one.to) },
    { from: countsFrom(other.from), to: countsUntil(other.to) },
  ) !== null
