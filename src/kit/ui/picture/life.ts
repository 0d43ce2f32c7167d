import { say, type Text } from '../../../domain/language/say.ts'
import type { Day } from '../../../domain/time/day.ts'
import { firstDay, lastDay, type PartialDate } from '../../../domain/time/partial-date.ts'
import type { Paint } from './paint.ts'

/** Something that lasted: a post, a membership, a study. `to` null: it still lasts. */
export type LifePeriod = {
  readonly kind: 'period'
  readonly key: string
  readonly label: Text
  readonly from: PartialDate
  readonly to: PartialDate | null
  readonly paint: Paint
  readonly href?: string
}

/** Something that happened: a diploma, a decision. */
export type LifePoint = {
  readonly kind: 'point'
  readonly key: string
  readonly label: Text
  readonly at: PartialDate
  readonly paint: Paint
  readonly href?: string
}

export type LifeItem = LifePeriod | LifePoint
export type Lane = { readonly key: string; readonly label: Text; readonly items: readonly LifeItem[] }

const yearMilliseconds = 365.2425 * 86_400_000

/** A day as a year with its fraction: 2015-07-02 is about 2015.5. */
export const yearsAt = (day: Day): number => 1970 + Date.parse(`${day}T00:00:00Z`) / yearMilliseconds

/** Where an item surely and possibly lies, in years. */
export type Extent = {
  readonly earliest: number
  readonly surelyFrom: number
  readonly surelyTo: number
  readonly latest: number
}

/** An item's extent; what still lasts reaches to the given end. */
export const extentOf = (item: LifeItem, end: Day): Extent => {
  const [from, to] = item.kind === 'point' ? [item.at, item.at] : [item.from, item.to]
  return {
    earliest: yearsAt(firstDay(from)),
    surelyFrom: yearsAt(lastDay(from)),
    surelyTo: to === null ? yearsAt(end) : yearsAt(firstDay(to)),
    latest: to === null ? yearsAt(end) : yearsAt(lastDay(to)),
  }
}

/** Round years for the axis, at most about `most` of them. */
export const ticks = (from: number, to: number, most: number): readonly number[] => {
  const step = [1, 2, 5, 10, 20].find((one) => (to - from) / one <= most) ?? 50
  const first = Math.ceil(from / step) * step
  return Array.from(
    { length: Math.max(0, Math.floor((to - first) / step) + 1) },
    (_no, index) => first + index * step,
  )
}

/** Puts spans on as few lines as they need so that none covers another; answers the line of each. */
export const stacked = (
  spans: readonly { readonly from: number; readonly to: number }[],
): readonly number[] => {
  const ends: number[] = []
  return spans.map((span) => {
    const free = ends.findIndex((end) => end <= span.from)
    const line = free === -1 ? ends.length : free
    ends[line] = span.to
    return line
  })
}

/** The item in words, for tables and readers by ear. */
export const whenOf = (item: LifeItem, date: (partial: PartialDate) => string, now: string): string =>
  item.kind === 'point' ? date(item.at) : `${date(item.from)} – ${item.to === null ? now : date(item.to)}`

export const lifeWords = {
  lane: say('Mục', 'Kind'),
  what: say('Nội dung', 'What'),
  when: say('Thời gian', 'When'),
}
