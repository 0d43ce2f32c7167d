import { type Refusal, refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'
import type { Day } from '../time/day.ts'
import type { Response } from './response.ts'

/** Why a unit need not answer, and what decided it. Text is in its normal form, empty text is null. */
export type Exemption = {
  readonly reason: string | null
  readonly decisionDocumentId: string | null
  readonly decidedOn: Day
}

/** Whether the unit can be exempted so: with a reason and a decision, and while there is something to be exempt from. */
export const refusalToExempt = (exemption: Exemption, response: Response, today: Day): Refusal | null => {
  if (response.issuedOn !== null || response.exemptFrom !== null || exemption.decidedOn >= response.to)
    return refuse(
      'response.nothing_open',
      say(
        'Đơn vị không còn yêu cầu nào để miễn: đã thực hiện, đã được miễn hoặc không còn tồn tại.',
        'Nothing is open here: the unit has answered, is exempt already or stands no longer.',
      ),
      409,
    )
  if (exemption.reason === null)
    return refuse(
      'exemption.reason_missing',
      say('Thiếu lý do miễn. Hãy ghi lý do.', 'The reason is missing. Say why the unit is exempt.'),
    )
  if (exemption.decisionDocumentId === null)
    return refuse(
      'exemption.decision_missing',
      say('Thiếu quyết định miễn. Hãy chọn văn bản.', 'The decision is missing. Choose the document.'),
    )
  if (exemption.decidedOn > today)
    return refuse(
      'exemption.in_future',
      say(
        'Ngày quyết định ở trong tương lai. Hãy xem lại ngày.',
        'The decision lies in the future. Check its day.',
      ),
    )
  return null
}
