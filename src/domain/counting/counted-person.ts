import type { PersonFacts } from '../people/person.ts'
import { countsFrom, countsUntil } from '../time/partial-date.ts'
import type { CountedPerson } from './level-timeline.ts'

/** The days that count of a person's facts. A qualification without a date counts as held all along. */
export const countedPerson = (
  facts: Pick<PersonFacts, 'id' | 'memberships' | 'qualifications' | 'studies'>,
): CountedPerson => ({
  personId: facts.id,
  memberships: facts.memberships.map(({ hierarchy, unitId, from, to }) => ({
    hierarchy,
    unitId,
    from: countsFrom(from),
    to: countsUntil(to),
  })),
  held: facts.qualifications
    .filter(({ verification }) => verification !== 'rejected')
    .map(({ levelCode, awarded }) => ({
      levelCode,
      from: awarded === null ? '-infinity' : countsFrom(awarded),
    })),
  studies: facts.studies.map(({ levelCode, from, to }) => ({
    levelCode,
    from: countsFrom(from),
    to: countsUntil(to),
  })),
})
