import type { Figure } from './grade.ts'
import type { Review } from './review.ts'

/** What one review gives to a subject of the level above; null: it has no figure. */
export type Contribution = {
  readonly reviewId: string
  readonly unitId: string
  readonly subjectId: string
  readonly actual: Figure | null
  /** Whose figures it lacks: the unit itself, or those below from which it was rolled up. */
  readonly missingUnitIds: readonly string[]
}

/** A subject's figure out of its contributions; whoever has none is named. */
export type RolledFigure = {
  readonly actual: Figure | null
  readonly missingUnitIds: readonly string[]
  readonly reviewIds: readonly string[]
}

/**
 * What a review gives to the level above, through where each of its subjects counts: a unit's target towards the
 * programme's, the programme's towards the parent's. Only what is signed counts; the rest has no figure yet.
 */
export const contributionsOf = (review: Review, towards: ReadonlyMap<string, string>): Contribution[] =>
  review.items.flatMap((item) => {
    const { subjectId } = item
    const upper = towards.get(subjectId)
    if (upper === undefined) return []
    const { reviewId, unitId } = review
    const actual = review.signedAt === null ? null : item.actual
    const missingUnitIds = actual === null ? [unitId] : item.missingUnitIds
    return [{ reviewId, unitId, subjectId: upper, actual, missingUnitIds }]
  })

const sum = (figures: readonly Figure[]): Figure | null => {
  const [first] = figures
  // Counts and shares do not add up: a target that mixes them has no figure.
  if (!first || figures.some(({ kind }) => kind !== first.kind)) return null
  let [value, part, whole] = [0, 0, 0]
  for (const figure of figures)
    if (figure.kind === 'count') value += figure.value
    else [part, whole] = [part + figure.part, whole + figure.whole]
  return first.kind === 'count' ? { kind: 'count', value } : { kind: 'share', part, whole }
}

/** The figures of the upper subjects, each the sum of what was given to it: nobody types a figure again. */
export const rolledUp = (contributions: readonly Contribution[]): Map<string, RolledFigure> =>
  new Map(
    [...Map.groupBy(contributions, ({ subjectId }) => subjectId)].map(([subjectId, given]) => {
      const figures = given.flatMap(({ actual }) => (actual ? [actual] : []))
      return [
        subjectId,
        {
          actual: sum(figures),
          missingUnitIds: [...new Set(given.flatMap(({ missingUnitIds }) => missingUnitIds))].sort(),
          reviewIds: [...new Set(given.map(({ reviewId }) => reviewId))].sort(),
        },
      ]
    }),
  )
