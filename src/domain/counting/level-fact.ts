import type { CountedPerson } from './level-timeline.ts'

/** The facts that give a person a level: what they hold and what they study. */
export type LevelFact = 'held' | 'studies'

type Columns = Readonly<Record<string, string | number | null>>

/** A qualification as it counts; one whose proof was rejected does not. */
const held = (id: string, { levelCode, awardedDay, verification }: Columns) =>
  verification === 'rejected' ? [] : [{ id, levelCode: String(levelCode), from: String(awardedDay) }]

const studied = (id: string, { levelCode, fromDay, toDay }: Columns) => [
  { id, levelCode: String(levelCode), from: String(fromDay), to: String(toDay) },
]

/** The person as counted once one of these facts is kept with such columns, or is gone (null). */
export const withLevel = (
  person: CountedPerson,
  fact: LevelFact,
  id: string,
  columns: Columns | null,
): CountedPerson =>
  fact === 'held'
    ? {
        ...person,
        held: [...person.held.filter((other) => other.id !== id), ...(columns ? held(id, columns) : [])],
      }
    : {
        ...person,
        studies: [
          ...person.studies.filter((other) => other.id !== id),
          ...(columns ? studied(id, columns) : []),
        ],
      }
