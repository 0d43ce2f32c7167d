import type { Day } from '../time/day.ts'
import type { PartialDate } from '../time/partial-date.ts'
import { countsFrom, countsUntil } from '../time/partial-date.ts'
import { moreExact, sameDate } from './likeness.ts'

/** A stretch of time of which a person has one at once: in a unit of a hierarchy, as a kind of staff. */
export type Stretch = { readonly from: PartialDate; readonly to: PartialDate | null }

/** What a file says of a stretch; without `from` it says only "so on the day of the file". */
export type StretchSaid = { readonly from: PartialDate | null; readonly to: PartialDate | null }

/** Changes of a list of stretches: known ones that change, and a new one. */
export type Succession<Item> = {
  readonly changed: readonly { readonly at: number; readonly after: Item }[]
  readonly added: Item | null
}

const coversDay = (stretch: Stretch, day: string): boolean =>
  countsFrom(stretch.from) <= day && day < countsUntil(stretch.to)

const says = (stretch: Stretch, said: StretchSaid, since: Day): boolean => {
  if (said.to !== null && !sameDate(stretch.to, said.to)) return false
  if (said.from !== null) return sameDate(stretch.from, said.from)
  return coversDay(stretch, since) || sameDate(stretch.from, since)
}

/**
 * Fits what a file says into the known stretches: an equal one is completed, one that lasts when the new
 * one begins ends there, and the new one ends where a later one begins.
 * @param alike whether a known stretch is about the same unit or kind
 * @param apart whether a known stretch has nothing to do with this succession (another hierarchy)
 * @param made the item of the new stretch, or of a known one taken over by it
 */
export const succeed = <Item extends Stretch>(
  known: readonly Item[],
  said: StretchSaid,
  since: Day,
  rule: {
    readonly alike: (item: Item) => boolean
    readonly apart: (item: Item) => boolean
    readonly made: (stretch: Stretch) => Item
  },
): Succession<Item> => {
  const twin = known.findIndex((item) => rule.alike(item) && says(item, said, since))
  const same = known[twin]
  if (same) {
    const from = moreExact(same.from, said.from) ?? same.from
    const to = moreExact(same.to, said.to)
    if (from === same.from && to === same.to) return { changed: [], added: null }
    return { changed: [{ at: twin, after: { ...same, from, to } }], added: null }
  }
  const from = said.from ?? since
  const day = countsFrom(from)
  const others = known.map((item, at) => ({ item, at })).filter(({ item }) => !rule.apart(item))
  const replaced = others.find(({ item }) => item.to === null && item.from === from && said.to === null)
  if (replaced) {
    const after = rule.made({ from, to: null })
    return { changed: [{ at: replaced.at, after }], added: null }
  }
  const later = others
    .map(({ item }) => item.from)
    .filter((other) => countsFrom(other) > day)
    .sort((a, b) => (countsFrom(a) < countsFrom(b) ? -1 : 1))[0]
  const changed = others
    .filter(({ item }) => item.from !== from && coversDay(item, day))
    .map(({ item, at }) => ({ at, after: { ...item, to: from } }))
  return { changed, added: rule.made({ from, to: said.to ?? later ?? null }) }
}
