import { type Refusal, refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'
import type { Day } from '../time/day.ts'
import { shownDay } from '../time/days-between.ts'
import { type Evidence, evidenceNeeded } from './evidence.ts'
import type { Response, ResponseKind } from './response.ts'

const issuedAlready = refuse(
  'response.issued_already',
  say('Yêu cầu này đã được thực hiện rồi.', 'This has been answered already.'),
  409,
)

const refusalOfDay = (
  evidence: Evidence,
  response: Response,
  documentDay: Day,
  today: Day,
): Refusal | null => {
  const { issuedOn } = evidence
  if (issuedOn > today)
    return refuse(
      'response.in_future',
      say(
        'Ngày ban hành ở trong tương lai. Hãy xem lại ngày.',
        'The day of issue lies in the future. Check it.',
      ),
    )
  if (issuedOn < documentDay)
    return refuse(
      'response.issued_before_directive',
      say(
        `Ngày ban hành trước ngày của văn bản chỉ đạo (${shownDay(documentDay)}). Hãy xem lại ngày.`,
        `It would be issued before the directive (${shownDay(documentDay)}). Check the day.`,
      ),
    )
  if (issuedOn >= response.to)
    return refuse(
      'response.unit_not_standing',
      say(
        `Đơn vị không còn từ ngày ${shownDay(response.to)}. Hãy ghi vào đơn vị kế thừa.`,
        `The unit ended on ${shownDay(response.to)}. Record it with its successor.`,
      ),
    )
  return null
}

const refusalOfProof = (evidence: Evidence, kind: ResponseKind): Refusal | null => {
  const needed = evidenceNeeded[kind]
  if (needed.document && evidence.documentNumber === null)
    return refuse(
      'response.number_missing',
      say(
        'Thiếu số, ký hiệu văn bản. Hãy nhập như trên văn bản.',
        'The document has no number. Enter it as printed.',
      ),
    )
  if (needed.document && evidence.signer === null)
    return refuse(
      'response.signer_missing',
      say('Thiếu người ký. Hãy nhập họ tên người ký văn bản.', 'Who signed is missing. Enter their name.'),
    )
  const reached = evidence.peopleReached
  if (needed.peopleReached ? reached === null || reached < 1 : reached !== null && reached < 0)
    return refuse(
      'response.people_missing',
      say(
        'Thiếu số người tham dự. Hãy nhập số người.',
        'How many people took part is missing. Enter their number.',
      ),
    )
  return null
}

/** Whether the unit can be recorded as having answered with this evidence. An exempt unit may answer all the same. */
export const refusalToIssue = (
  evidence: Evidence,
  response: Response,
  directive: { readonly kind: ResponseKind; readonly documentDay: Day },
  today: Day,
): Refusal | null =>
  (response.issuedOn === null ? null : issuedAlready) ??
  refusalOfDay(evidence, response, directive.documentDay, today) ??
  refusalOfProof(evidence, directive.kind)
