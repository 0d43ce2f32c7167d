import { type Refusal, refuse } from '../language/refusal.ts'
import { say, type Text } from '../language/say.ts'
import { gradesOf, type Review, type ReviewItem } from './review.ts'

/** The items that have no grade, and of which the reviewer does not say why. */
export const ungraded = (review: Pick<Review, 'items' | 'rule'>): ReviewItem[] => {
  const grades = gradesOf(review)
  return review.items.filter(
    ({ subjectId, reviewerComment }) => grades.get(subjectId) === 'unknown' && reviewerComment === null,
  )
}

/** What is signed is frozen: figures, evidence and comments. */
export const refusalToChangeReview = ({ signedAt }: Pick<Review, 'signedAt'>): Refusal | null =>
  signedAt === null
    ? null
    : refuse(
        'review.signed',
        say(
          'Bản đánh giá đã ký nên không sửa được nữa.',
          'The review is signed and can no longer be changed.',
        ),
        423,
      )

const ownReview = refuse(
  'review.own',
  say(
    'Người lập bản đánh giá không tự ký. Hãy để người khác xem và ký.',
    'Nobody signs the review they wrote. Let somebody else look at it and sign.',
  ),
  403,
)

/** Whether the actor can sign: not their own review, and every item graded. `nameOf` names an item for people. */
export const refusalToSign = (
  review: Review,
  actorId: string,
  nameOf: (item: ReviewItem) => Text,
): Refusal | null => {
  if (review.signedAt !== null) return refusalToChangeReview(review)
  if (review.items.length === 0)
    return refuse('review.empty', say('Bản đánh giá chưa có nội dung nào.', 'The review has no item yet.'))
  if (review.writtenBy === actorId) return ownReview
  const open = ungraded(review)
  const [first] = open
  if (!first) return null
  return refuse(
    'review.ungraded',
    say(
      `Còn ${open.length} mục chưa được đánh giá, đầu tiên là “${nameOf(first).vi}”. Hãy đánh giá, hoặc nhận xét vì sao chưa có số liệu.`,
      `${open.length} items have no grade, the first is “${nameOf(first).en}”. Grade them, or say why there is no figure.`,
    ),
  )
}
