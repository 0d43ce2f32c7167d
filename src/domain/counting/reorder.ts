import { type Day, FOREVER } from '../time/day.ts'
import type { SetMember } from './order.ts'

type Member = Omit<SetMember, 'setCode'>

/**
 * The members of a set whose order is another one from the day on: what was in force before stays as it was and
 * ends that day; what was to begin later is given up. No levels: the set ends.
 */
export const reorderedFrom = (
  members: readonly Member[],
  day: Day | '-infinity',
  levelCodes: readonly string[],
): Member[] => [
  ...members
    .filter(({ from }) => from < day && from !== day)
    .map(({ levelCode, position, from, to }) => ({ levelCode, position, from, to: to > day ? day : to })),
  ...levelCodes.map((levelCode, position) => ({ levelCode, position, from: day, to: FOREVER })),
]

/** A level that belongs to the set twice on one day, or whose time is empty; null where all is well. */
export const memberAmiss = (
  members: readonly Member[],
): { levelCode: string; why: 'twice' | 'empty' } | null => {
  const byLevel = Map.groupBy(members, ({ levelCode }) => levelCode)
  for (const [levelCode, periods] of byLevel) {
    const inTime = periods.toSorted((a, b) => (a.from < b.from ? -1 : 1))
    for (const [index, { from, to }] of inTime.entries()) {
      if (from >= to) return { levelCode, why: 'empty' }
      if ((inTime[index + 1]?.from ?? FOREVER) < to) return { levelCode, why: 'twice' }
    }
  }
  return null
}
