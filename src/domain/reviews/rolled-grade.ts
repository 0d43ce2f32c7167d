import { type Figure, type Grade, type GradeRule, gradeOf } from './grade.ts'

/** A figure that may lack those of some units. */
export type MaybePartial = { readonly actual: Figure | null; readonly missingUnitIds: readonly string[] }

/**
 * The grade of a figure that other units add to. While some of them have none it is unknown, except where what is
 * there reaches the goal already: what is missing can only add people. A share can still fall.
 */
export const gradeOfRolled = (
  planned: number | null,
  { actual, missingUnitIds }: MaybePartial,
  rule: GradeRule,
): Grade => {
  const grade = gradeOf(planned, actual, rule)
  if (missingUnitIds.length === 0) return grade
  return grade === 'met' && actual?.kind === 'count' ? 'met' : 'unknown'
}
