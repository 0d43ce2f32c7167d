import type { PersonFacts } from '../people/person.ts'
import type { Day } from '../time/day.ts'
import type { SampleOrganisation } from './organisation.ts'
import { sampleOrganisation } from './organisation.ts'

// A counter of its own, as plain as can be, so that it shares no mistake with the product's.

export const lastOf = (date: string): Day => {
  if (date.length === 4) return `${date}-12-31`
  if (date.length === 10) return date
  const [year = 0, month = 0] = date.split('-').map(Number)
  return `${date}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`
}
export const firstOf = (date: string): Day =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
export const certain = (told: { from: string; to: string | null }, day: Day) =>
  lastOf(told.from) <= day && (told.to === null || day < firstOf(told.to))

export const unitCalled = (sample: SampleOrganisation, code: string, day: Day): string => {
  const found = sample.versions.filter((each) => each.code === code && each.from <= day && day < each.to)
  if (found.length !== 1) throw new Error(`${found.length} units are called ${code} on ${day}.`)
  return found[0]?.unitId ?? ''
}
export const below = (sample: SampleOrganisation, code: string, hierarchy: string, day: Day): Set<string> => {
  const inside = new Set([unitCalled(sample, code, day)])
  for (let size = 0; size !== inside.size; ) {
    size = inside.size
    for (const edge of sample.edges)
      if (
        edge.hierarchy === hierarchy &&
        edge.from <= day &&
        day < edge.to &&
        inside.has(edge.parentId ?? '')
      )
        inside.add(edge.unitId)
  }
  return inside
}
export const membersOf = (
  sample: SampleOrganisation,
  code: string,
  hierarchy: string,
  day: Day,
): PersonFacts[] => {
  const inside = below(sample, code, hierarchy, day)
  return sample.people.filter((person) =>
    person.memberships.some(
      (each) => each.hierarchy === hierarchy && inside.has(each.unitId) && certain(each, day),
    ),
  )
}
export const above = ['PRO.DR', 'MED.CK2', 'PRO.MA', 'MED.RES', 'MED.CK1']
export const professional = [...above, 'PRO.BA', 'PRO.CO', 'PRO.IN', 'PRO.EL']
export const holds = (person: PersonFacts, level: string, day: Day) =>
  person.qualifications.some(
    (each) => each.levelCode === level && each.awarded !== null && lastOf(each.awarded) <= day,
  )
export const studies = (person: PersonFacts, level: string, day: Day) =>
  person.studies.some((each) => each.levelCode === level && certain(each, day))
export const tally = (
  people: readonly PersonFacts[],
  levelOf: (person: PersonFacts) => string | undefined,
) => {
  const counts: Record<string, number> = {}
  for (const person of people) {
    const level = levelOf(person) ?? 'none'
    counts[level] = (counts[level] ?? 0) + 1
  }
  return counts
}

/** The sample with ids that count up, so that two of them can be compared. */
export const made = (seed?: number): SampleOrganisation => {
  let count = 0
  const makeId = () => {
    count += 1
    return `id-${count}`
  }
  return sampleOrganisation(seed === undefined ? { makeId } : { makeId, seed })
}
