import type { Moment } from '../time/moment.ts'
import { blankLine } from './blank-line.ts'
import type { Line, StudyForm, StudyPlace } from './line.ts'

/** What somebody wishes to study; `rank` is the officer's, 1 first, null while nobody ranked it. */
export type Need = {
  readonly needId: string
  readonly personId: string
  readonly levelCode: string
  readonly fieldCode: string | null
  readonly form: StudyForm | null
  readonly place: StudyPlace | null
  /** The year in which the person would begin. */
  readonly year: number | null
  readonly rank: number | null
  readonly recordedAt: Moment
}

/** A line to be made of needs, and the needs behind it: one of each person. */
export type NeedGroup = {
  readonly levelCode: string
  readonly fieldCode: string | null
  readonly form: StudyForm | null
  readonly place: StudyPlace | null
  readonly year: number | null
  readonly needs: readonly Need[]
}

/** A need that does not count because another of the same person for the same level does. */
export type SetAside = { readonly need: Need; readonly forNeedId: string }

const rankOf = ({ rank }: Need): number => rank ?? Number.POSITIVE_INFINITY

/** The officer's order; among equals the later wish, for it is what the person wants now. */
const byRank = (a: Need, b: Need): number => {
  if (rankOf(a) !== rankOf(b)) return rankOf(a) < rankOf(b) ? -1 : 1
  if (a.recordedAt !== b.recordedAt) return a.recordedAt > b.recordedAt ? -1 : 1
  return a.needId < b.needId ? -1 : 1
}

/** One need for each person and level: the one ranked best, or else the latest. The others are set aside. */
export const countedNeeds = (
  needs: readonly Need[],
): { readonly counted: readonly Need[]; readonly setAside: readonly SetAside[] } => {
  const first = new Map<string, Need>()
  const setAside: SetAside[] = []
  for (const need of needs.toSorted(byRank)) {
    const key = `${need.personId} ${need.levelCode}`
    const better = first.get(key)
    if (better) setAside.push({ need, forNeedId: better.needId })
    else first.set(key, need)
  }
  return { counted: [...first.values()], setAside }
}

const alike = ({ levelCode, fieldCode, form, place, year }: Need): string =>
  JSON.stringify([levelCode, fieldCode, form, place, year])

/** The needs that count, grouped into what can be one line, the best ranked group first. */
export const needGroups = (needs: readonly Need[]): NeedGroup[] =>
  [...Map.groupBy(countedNeeds(needs).counted, alike).values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { levelCode, fieldCode, form, place, year } = first
    return [{ levelCode, fieldCode, form, place, year, needs: group }]
  })

/** Groups of one level that the officer puts into one line; where they differ, what the officer says holds. */
export const mergedGroups = (groups: readonly NeedGroup[], as: Omit<NeedGroup, 'needs'>): NeedGroup => ({
  ...as,
  needs: countedNeeds(groups.flatMap(({ needs }) => needs)).counted,
})

/** The line for a group: each of its people once and by name, without money until somebody plans it. */
export const lineOfGroup = (group: NeedGroup, lineId: string): Line => {
  const personIds = [...new Set(group.needs.map(({ personId }) => personId))].sort()
  return blankLine(lineId, {
    levelCode: group.levelCode,
    fieldCode: group.fieldCode,
    form: group.form,
    place: group.place,
    people: personIds.length,
    personIds,
    start: group.year === null ? null : String(group.year),
  })
}
