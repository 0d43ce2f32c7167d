import type { Refusal } from '../language/refusal.ts'
import { refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'
import type { LikelyDuplicates } from './duplicates.ts'
import type { PersonDecision } from './import-state.ts'
import { sameDate } from './likeness.ts'

/** The row of the file behind a candidate, or null for somebody registered. */
export const rowOf = (ref: string): number | null => (ref.startsWith('row:') ? Number(ref.slice(4)) : null)

/** The registered person behind a candidate, or null for a row of the file. */
export const personOf = (ref: string): string | null =>
  ref.startsWith('person:') ? ref.slice('person:'.length) : null

const known = <Value>(values: readonly (Value | null)[]): Value[] => [
  ...new Set(values.filter((value) => value !== null)),
]

/** Whether they can be one without a contradiction: one record at most, one code, births that agree. */
const isSurelyOne = ({ members }: LikelyDuplicates): boolean => {
  const births = known(members.map(({ born }) => born))
  return (
    members.filter(({ ref }) => personOf(ref) !== null).length < 2 &&
    known(members.map(({ staffCode }) => staffCode)).length < 2 &&
    births.every((one) => births.every((other) => sameDate(one, other)))
  )
}

/** What the rule decides about each row of the groups; groups that contradict it are left to be asked about. */
export const decisionsBy = (
  rule: 'same' | 'skip',
  groups: readonly LikelyDuplicates[],
): Record<string, PersonDecision> =>
  Object.fromEntries(
    groups.flatMap((group): [string, PersonDecision][] => {
      const rows = group.members.flatMap(({ ref }) => rowOf(ref) ?? []).sort((a, b) => a - b)
      if (rule === 'skip') return rows.map((row) => [String(row), { verdict: 'skip' }])
      if (!isSurelyOne(group)) return []
      const personId = known(group.members.map(({ ref }) => personOf(ref)))[0]
      const [first = 0, ...others] = rows
      const repeated = others.map((row): [string, PersonDecision] => [
        String(row),
        { verdict: 'same', row: first },
      ])
      return personId ? [[String(first), { verdict: 'same', personId }], ...repeated] : repeated
    }),
  )

/** Why an import is not run while likely duplicates are undecided; null when none is. */
export const refusalToRun = (undecided: number): Refusal | null =>
  undecided === 0
    ? null
    : refuse(
        'import.duplicates_undecided',
        say(
          `Còn ${undecided} trường hợp có thể là một người chưa được quyết định. Hãy quyết định từng trường hợp, hoặc chọn một cách cho tất cả, ở bước Xem và sửa.`,
          `${undecided === 1 ? '1 likely duplicate is' : `${undecided} likely duplicates are`} not decided yet. Decide each, or choose one way for all of them, in the step Preview and fix.`,
        ),
        409,
      )
