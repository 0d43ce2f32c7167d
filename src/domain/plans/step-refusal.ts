import { type Refusal, refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'
import type { Day } from '../time/day.ts'
import type { Line } from './line.ts'
import { differenceBetween, type LineDifference } from './line-difference.ts'
import { type PlanState, refusalOfStep } from './plan-state.ts'

/** A plan as far as its next step depends on it. */
export type PlanAtHand = {
  readonly state: PlanState
  readonly lines: number
  readonly submittedBy: string | null
  /** Remarks on it, or on its lines, since it was submitted; none of them empty. */
  readonly remarks: number
}

/** Whether the unit can submit it: it has lines. */
export const refusalToSubmit = ({ state, lines }: PlanAtHand): Refusal | null =>
  refusalOfStep('submit', state) ??
  (lines > 0
    ? null
    : refuse(
        'plan.no_lines',
        say('Kế hoạch chưa có dòng nào. Hãy thêm ít nhất một dòng.', 'The plan has no line. Add one.'),
      ))

const ownSubmission = refuse(
  'plan.own_submission',
  say(
    'Người trình không tự duyệt kế hoạch của mình. Hãy để người khác xem xét.',
    'Nobody accepts their own submission. Let somebody else review it.',
  ),
  403,
)

/** Whether the actor can accept it: nobody accepts what they submitted. */
export const refusalToAccept = ({ state, submittedBy }: PlanAtHand, actorId: string): Refusal | null =>
  refusalOfStep('accept', state) ?? (submittedBy === actorId ? ownSubmission : null)

/** Whether it can be returned: with a remark that says why. */
export const refusalToReturn = ({ state, remarks }: PlanAtHand): Refusal | null =>
  refusalOfStep('return', state) ??
  (remarks > 0
    ? null
    : refuse(
        'plan.remark_missing',
        say(
          'Chưa có nhận xét. Hãy ghi nhận xét vào kế hoạch hoặc vào dòng cần sửa rồi trả lại.',
          'There is no remark. Say on the plan or on a line what is to change, then return it.',
        ),
      ))

/** Whether the unit can take an accepted plan back: with a reason. */
export const refusalToReopen = ({ state }: PlanAtHand, reason: string | null): Refusal | null =>
  refusalOfStep('reopen', state) ??
  (reason === null
    ? refuse(
        'plan.reason_missing',
        say('Thiếu lý do mở lại. Hãy ghi lý do.', 'The reason is missing. Say why it is reopened.'),
      )
    : null)

/** Whether it can be issued: as a document, not dated ahead. A plan above which nobody stands needs no acceptance. */
export const refusalToIssuePlan = (
  { state, lines }: PlanAtHand,
  document: { readonly issuedOn: Day } | null,
  today: Day,
  answersToNobody = false,
): Refusal | null => {
  const refusal = answersToNobody && state === 'draft' ? null : refusalOfStep('issue', state)
  if (refusal) return refusal
  if (lines === 0) return refusalToSubmit({ state: 'draft', lines, submittedBy: null, remarks: 0 })
  if (!document)
    return refuse(
      'plan.document_missing',
      say('Thiếu văn bản ban hành. Hãy chọn văn bản.', 'The document that issues it is missing. Choose it.'),
    )
  if (document.issuedOn <= today) return null
  return refuse(
    'plan.in_future',
    say(
      'Ngày ban hành ở trong tương lai. Hãy xem lại ngày.',
      'The day of issue lies in the future. Check it.',
    ),
  )
}

/** What the level above sees of a plan that was reopened: how it differs from what was accepted; null: never accepted. */
export const sinceAcceptance = (
  accepted: readonly Line[] | null,
  present: readonly Line[],
): LineDifference[] | null => (accepted === null ? null : differenceBetween(accepted, present))
