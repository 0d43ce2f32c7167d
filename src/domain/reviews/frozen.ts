import { toNfc } from '../language/fold.ts'
import { canonicalJson } from '../ledger/canonical.ts'
import { gradesOf, type Review, type ReviewItem } from './review.ts'

/** Which content stands in the text; a later way to write it down begins with another word. */
const form = 'vuon-review-1'

const text = (value: string | null): string | null => (value === null ? null : toNfc(value))

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const content = (item: ReviewItem, grade: string) => ({
  subjectKind: item.subjectKind,
  subjectId: item.subjectId,
  goalId: item.goalId,
  planned: item.planned,
  actual: item.actual,
  missingUnitIds: item.missingUnitIds.toSorted(order),
  evidence: item.evidence.toSorted(order),
  givenGrade: item.givenGrade,
  unitComment: text(item.unitComment),
  reviewerComment: text(item.reviewerComment),
  grade,
})

/**
 * The text whose digest freezes a review when it is signed: the same content gives the same text, in whatever order
 * it was loaded, and any other figure, proof, grade or comment another one. Who signs and when stands beside it.
 */
export const frozenText = (review: Review): string => {
  const grades = gradesOf(review)
  return `${form}\n${canonicalJson({
    reviewId: review.reviewId,
    programmeId: review.programmeId,
    unitId: review.unitId,
    kind: review.kind,
    asOf: review.asOf,
    rule: {
      metPercentMin: review.rule.metPercentMin,
      nearlyMetPercentMin: review.rule.nearlyMetPercentMin,
    },
    writtenBy: review.writtenBy,
    items: review.items
      .map((item) => content(item, grades.get(item.subjectId) ?? 'unknown'))
      .sort((a, b) => order(a.subjectId, b.subjectId)),
  })}`
}
