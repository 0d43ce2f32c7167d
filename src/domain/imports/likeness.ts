import { foldForSearch } from '../language/fold.ts'
import type { PartialDate } from '../time/partial-date.ts'
import type { ImportedQualification, ImportedStudy } from './imported-person.ts'

/** Whether two dates may be the same day, one perhaps told less exactly ('2014' and '2014-02'). */
export const sameDate = (one: PartialDate | null, other: PartialDate | null): boolean =>
  one === null || other === null || one.startsWith(other) || other.startsWith(one)

/** Whether two words are the same but for marks and case, or one of them was not said. */
export const sameWords = (one: string | null, other: string | null): boolean =>
  one === null || other === null || foldForSearch(one) === foldForSearch(other)

/** The more exact of two dates that may be the same. */
export const moreExact = (one: PartialDate | null, other: PartialDate | null): PartialDate | null =>
  (other?.length ?? 0) > (one?.length ?? 0) ? other : one

type Learned = Pick<ImportedQualification, 'levelCode' | 'specialty' | 'institution'> &
  Partial<Pick<ImportedQualification, 'awarded' | 'diplomaNumber'>> &
  Partial<Pick<ImportedStudy, 'from'>>

/**
 * Whether both may speak of one qualification or study: same level, and nothing said by both differs.
 * The answer is a height: the more both say the same, the surer; 0 means that they are two.
 */
export const sameLearning = (one: Learned, other: Learned): number => {
  if (one.levelCode !== other.levelCode) return 0
  const words = [
    [one.specialty, other.specialty],
    [one.institution, other.institution],
    [one.diplomaNumber ?? null, other.diplomaNumber ?? null],
  ] as const
  const dates = [
    [one.awarded ?? null, other.awarded ?? null],
    [one.from ?? null, other.from ?? null],
  ] as const
  if (!words.every(([a, b]) => sameWords(a, b)) || !dates.every(([a, b]) => sameDate(a, b))) return 0
  return 1 + [...words, ...dates].filter(([a, b]) => a !== null && b !== null).length
}

type Candidate = { readonly at: number; readonly to: number; readonly height: number }

/** Finds a partner for the item even if another must move to a partner that fits it too. */
const makeRoom = (
  at: number,
  candidates: readonly Candidate[],
  partners: Map<number, number>,
  tried: Set<number>,
): boolean =>
  candidates
    .filter((candidate) => candidate.at === at)
    .some(({ to }) => {
      if (tried.has(to)) return false
      tried.add(to)
      const holder = [...partners].find(([, taken]) => taken === to)?.[0]
      if (holder !== undefined && !makeRoom(holder, candidates, partners, tried)) return false
      partners.set(at, to)
      return true
    })

/** Gives partners to items that have none: the surest first, then as many as there can be. */
const pairOff = (candidates: readonly Candidate[], partners: Map<number, number>): void => {
  const taken = new Set(partners.values())
  for (const { at, to } of candidates) {
    if (partners.has(at) || taken.has(to)) continue
    partners.set(at, to)
    taken.add(to)
  }
  for (const { at } of candidates) if (!partners.has(at)) makeRoom(at, candidates, partners, new Set())
}

type Told = Readonly<Record<string, string | null>>

/** Whether the known one says already everything that the new item does. */
const tellsAll = (known: Told, item: Told): boolean => {
  const filled = filledIn(known, item, learningDates)
  return Object.keys(known).every((field) => filled[field] === known[field])
}

/**
 * Finds for each new item the surest partner among the known ones, each known one at most once. One that says
 * already what the item does comes first: what an earlier import paired off is paired off again.
 */
export const paired = <Known extends Learned & Told, New extends Learned & Told>(
  known: readonly Known[],
  fresh: readonly New[],
): { item: New; partner: Known | null }[] => {
  const candidates: Candidate[] = fresh
    .flatMap((item, at) => known.map((partner, to) => ({ at, to, height: sameLearning(partner, item) })))
    .filter(({ height }) => height > 0)
    .sort((a, b) => b.height - a.height || a.at - b.at || a.to - b.to)
  const partners = new Map<number, number>()
  const told = candidates.filter(({ at, to }) => {
    const [item, partner] = [fresh[at], known[to]]
    return item !== undefined && partner !== undefined && tellsAll(partner, item)
  })
  pairOff(told, partners)
  pairOff(candidates, partners)
  return fresh.map((item, at) => {
    const to = partners.get(at)
    return { item, partner: to === undefined ? null : (known[to] ?? null) }
  })
}

/** The item with what it leaves open filled in from the other; dates as exact as either knows them. */
export const filledIn = <Item extends Readonly<Record<string, string | null>>>(
  item: Item,
  other: Readonly<Record<string, string | null>>,
  dates: readonly string[],
): Item => {
  const filled: Record<string, string | null> = { ...item }
  for (const [field, value] of Object.entries(other)) {
    if (!Object.hasOwn(item, field) || value === null) continue
    const mine = filled[field] ?? null
    filled[field] = dates.includes(field) && sameDate(mine, value) ? moreExact(mine, value) : (mine ?? value)
  }
  return Object.assign({}, item, filled)
}

/** The fields of a learning that are dates. */
export const learningDates: readonly string[] = ['awarded', 'from', 'to']
