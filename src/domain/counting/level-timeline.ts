import { type Day, FOREVER, type Period } from '../time/day.ts'
import type { Basis } from './basis.ts'
import type { CountingOrder } from './order.ts'

/** What counting needs to know of a person, in days that count. */
export type CountedPerson = {
  /** Needed where the counts of a set are being made: tells whether the person is in already. */
  readonly personId?: string
  readonly memberships: readonly (Period & { readonly hierarchy: string; readonly unitId: string })[]
  readonly held: readonly { readonly id?: string; readonly levelCode: string; readonly from: Day }[]
  readonly studies: readonly (Period & { readonly id?: string; readonly levelCode: string })[]
}

/** The level at which a person is counted while the period lasts. */
export type CountedLevel = Period & { readonly levelCode: string }

/** The person's claims on levels under a basis: a held level lasts for ever, a study for its time. */
const claims = (person: CountedPerson, basis: Basis): CountedLevel[] => {
  const held = person.held.map(({ levelCode, from }) => ({ levelCode, from, to: FOREVER }))
  if (basis === 'holders') return held
  return basis === 'studying' ? [...person.studies] : [...held, ...person.studies]
}

/** Through time, the first level of the set's order that the person has; silent where there is none. */
export const levelTimeline = (
  person: CountedPerson,
  orders: readonly CountingOrder[],
  basis: Basis,
): CountedLevel[] => {
  const claimed = claims(person, basis)
  if (claimed.length === 0) return []
  const days = new Set<Day>()
  for (const { from, to } of claimed) days.add(from).add(to)
  for (const { from, to } of orders) days.add(from).add(to)
  const cuts = [...days].sort()
  const timeline: CountedLevel[] = []
  for (const [index, from] of cuts.entries()) {
    const to = cuts[index + 1]
    const order = orders.find((candidate) => candidate.from <= from && from < candidate.to)
    if (to === undefined || order === undefined) continue
    const levelCode = order.levelCodes.find((code) =>
      claimed.some((claim) => claim.levelCode === code && claim.from <= from && from < claim.to),
    )
    if (levelCode !== undefined) extend(timeline, { levelCode, from, to })
  }
  return timeline
}

const extend = (timeline: CountedLevel[], next: CountedLevel): void => {
  const last = timeline.at(-1)
  if (last && last.levelCode === next.levelCode && last.to === next.from)
    timeline[timeline.length - 1] = { ...last, to: next.to }
  else timeline.push(next)
}
