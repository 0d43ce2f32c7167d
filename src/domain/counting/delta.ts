import { type Day, FOREVER, type Period, shared } from '../time/day.ts'
import type { UnitAncestry } from '../units/unit.ts'
import { type Basis, everyone } from './basis.ts'
import { type Building, isCountedIn } from './building.ts'
import { type CountedLevel, type CountedPerson, levelTimeline } from './level-timeline.ts'
import type { CountingOrder } from './order.ts'

/** From this day on, so many more (or fewer) people are counted at the level in the unit and all below it. */
export type CountDelta = {
  readonly unitId: string
  readonly hierarchy: string
  readonly setCode: string
  /** As kept: see `basesToSum` for how a basis is read. */
  readonly basis: string
  readonly levelCode: string
  readonly day: Day
  readonly people: number
}

/** What counting stands on: the dated tree, by unit, and the dated orders of the sets, by set. */
export type CountingGround = {
  readonly ancestryOf: (unitId: string) => readonly UnitAncestry[]
  readonly orders: ReadonlyMap<string, readonly CountingOrder[]>
  /** The sets whose counts are being made at this moment. */
  readonly building?: Building
}

type Presence = { readonly unitId: string; readonly hierarchy: string; readonly periods: Period[] }

/** Joins periods that touch or overlap, so that nobody is counted twice in a unit with two ways into it. */
export const joined = (periods: readonly Period[]): Period[] => {
  const result: Period[] = []
  for (const period of periods.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = result.at(-1)
    if (last && period.from <= last.to)
      result[result.length - 1] = { from: last.from, to: last.to > period.to ? last.to : period.to }
    else result.push(period)
  }
  return result
}

/** When the person belongs to each unit, directly or through a unit below it. */
const presences = (person: CountedPerson, ground: CountingGround): Presence[] => {
  const found = new Map<string, { unitId: string; hierarchy: string; periods: Period[] }>()
  for (const membership of person.memberships)
    for (const above of ground.ancestryOf(membership.unitId)) {
      const period = above.hierarchy === membership.hierarchy ? shared(membership, above) : null
      if (!period) continue
      const key = `${above.ancestorId} ${above.hierarchy}`
      const presence = found.get(key) ?? {
        unitId: above.ancestorId,
        hierarchy: above.hierarchy,
        periods: [],
      }
      presence.periods.push(period)
      found.set(key, presence)
    }
  return [...found.values()].map((presence) => ({ ...presence, periods: joined(presence.periods) }))
}

type Line = { readonly setCode: string; readonly basis: Basis | 'members'; readonly sign: 1 | -1 } & {
  readonly levels: readonly CountedLevel[]
}

const always = { from: '-infinity', to: FOREVER } as const

/** One set: who holds, who studies, and (for those who study at all) what studying adds to holding. */
const linesOfSet = (person: CountedPerson, setCode: string, orders: readonly CountingOrder[]): Line[] => {
  const levels = (basis: Basis) => levelTimeline(person, orders, basis)
  const holders: Line = { setCode, basis: 'holders', sign: 1, levels: levels('holders') }
  if (person.studies.length === 0) return [holders]
  return [
    holders,
    { setCode, basis: 'studying', sign: 1, levels: levels('studying') },
    { setCode, basis: 'holders-and-studying', sign: 1, levels: levels('holders-and-studying') },
    { ...holders, basis: 'holders-and-studying', sign: -1 },
  ]
}

/** All timelines under which the person is counted: as a member, and by each set and basis. */
const linesOf = (person: CountedPerson, ground: CountingGround): Line[] => [
  {
    setCode: everyone.setCode,
    basis: everyone.basis,
    sign: 1,
    levels: [{ levelCode: everyone.levelCode, ...always }],
  },
  ...[...ground.orders].flatMap(([setCode, orders]) =>
    isCountedIn(ground.building, setCode, person.personId) ? linesOfSet(person, setCode, orders) : [],
  ),
]

/** +1 where a counted stretch begins, −1 where it ends, in every unit where the person is present. */
const spreadOver = (presences: readonly Presence[], lines: readonly Line[]): CountDelta[] => {
  const deltas: CountDelta[] = []
  for (const { unitId, hierarchy, periods } of presences)
    for (const { setCode, basis, sign, levels } of lines)
      for (const period of periods)
        for (const level of levels) {
          const stretch = shared(period, level)
          if (!stretch) continue
          const counted = { unitId, hierarchy, setCode, basis, levelCode: level.levelCode }
          deltas.push({ ...counted, day: stretch.from, people: sign })
          if (stretch.to !== FOREVER) deltas.push({ ...counted, day: stretch.to, people: -sign })
        }
  return deltas
}

/** Everything one person adds to the summary. */
export const deltasOf = (person: CountedPerson, ground: CountingGround): CountDelta[] =>
  spreadOver(presences(person, ground), linesOf(person, ground))

const keyOf = (delta: CountDelta): string =>
  `${delta.unitId}|${delta.hierarchy}|${delta.setCode}|${delta.basis}|${delta.levelCode}|${delta.day}`

/** Adds deltas that speak of the same unit, level and day; those that cancel out vanish. */
export const summed = (deltas: Iterable<CountDelta>): CountDelta[] => {
  const sums = new Map<string, { delta: CountDelta; people: number }>()
  for (const delta of deltas) {
    const key = keyOf(delta)
    const sum = sums.get(key)
    if (sum) sum.people += delta.people
    else sums.set(key, { delta, people: delta.people })
  }
  return [...sums.values()].flatMap(({ delta, people }) => (people === 0 ? [] : [{ ...delta, people }]))
}

/** What turns the summary of the people before a change into the summary after it. */
export const differenceOf = (before: readonly CountDelta[], after: readonly CountDelta[]): CountDelta[] =>
  summed([...after, ...before.map((delta) => ({ ...delta, people: -delta.people }))])

const isSameLine = (a: Line, b: Line): boolean =>
  a.setCode === b.setCode &&
  a.basis === b.basis &&
  a.sign === b.sign &&
  a.levels.length === b.levels.length &&
  a.levels.every((level, index) => {
    const other = b.levels[index]
    return level.levelCode === other?.levelCode && level.from === other.from && level.to === other.to
  })

/** The same for one person who stays in the same units, whatever they come to hold or study. */
export const differenceOfLevels = (
  before: CountedPerson,
  after: CountedPerson,
  ground: CountingGround,
): CountDelta[] => {
  const was = linesOf(before, ground)
  const is = linesOf(after, ground)
  const gone = was.filter((line) => !is.some((other) => isSameLine(line, other)))
  const come = is.filter((line) => !was.some((other) => isSameLine(line, other)))
  if (gone.length + come.length === 0) return []
  const turned = gone.map((line): Line => ({ ...line, sign: line.sign === 1 ? -1 : 1 }))
  return summed(spreadOver(presences(before, ground), [...come, ...turned]))
}
