import { type Refusal, refuse } from '../../language/refusal.ts'
import { say } from '../../language/say.ts'
import { type CorrectionOutcome, type CorrectionState, mayBecome, openRequestsMax } from './correction.ts'

/** An officer's answer to a request. */
export type Decision = {
  readonly state: 'accepted' | 'refused'
  readonly outcome: CorrectionOutcome | null
  /** Why it was refused, or accepted without a change. */
  readonly reason: string | null
}

const answered = refuse(
  'correction.answered',
  say(
    'Đề nghị này đã được trả lời hoặc đã rút. Hãy tải lại trang.',
    'This request has been answered or withdrawn. Load the page again.',
  ),
  409,
)

const ownRequest = refuse(
  'correction.own',
  say(
    'Không ai tự trả lời đề nghị về chính hồ sơ của mình. Hãy để cán bộ khác của đơn vị trả lời.',
    'Nobody answers a request about their own record. Leave it to another officer of the unit.',
  ),
  403,
)

const reasonNeeded = say(
  'Hãy ghi lý do để người đề nghị hiểu vì sao hồ sơ giữ nguyên.',
  'Say why the record stays as it is, so that the person understands.',
)

const noReason: Refusal = {
  ...refuse('correction.reason_needed', reasonNeeded),
  fields: { reason: reasonNeeded },
}

const tooMany = refuse(
  'correction.too_many',
  say(
    `Bạn đang có ${openRequestsMax} đề nghị chờ trả lời. Hãy đợi đơn vị trả lời bớt, hoặc rút đề nghị không cần nữa.`,
    `${openRequestsMax} of your requests are waiting. Wait for answers, or withdraw what you no longer need.`,
  ),
  429,
)

/** Why one more request cannot be made, or null. */
export const refusalToAsk = (openRequests: number): Refusal | null =>
  openRequests >= openRequestsMax ? tooMany : null

/** Why the request cannot be answered by this officer, or null. Nobody decides a request about themselves. */
export const refusalToDecide = (
  request: { readonly state: CorrectionState; readonly personId: string },
  officer: { readonly personId: string | null },
  decision: Decision | null,
): Refusal | null => {
  if (request.personId === officer.personId) return ownRequest
  if (!mayBecome(request.state, 'accepted')) return answered
  if (!decision) return null
  const changes = decision.state === 'accepted' && decision.outcome === 'changed'
  return changes || (decision.reason !== null && decision.reason.length > 0) ? null : noReason
}

/** Why the person cannot take the request back, or null. */
export const refusalToWithdraw = (state: CorrectionState): Refusal | null =>
  mayBecome(state, 'withdrawn') ? null : answered
