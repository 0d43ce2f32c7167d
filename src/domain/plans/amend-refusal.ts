import { type Refusal, refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'
import type { Day } from '../time/day.ts'
import { shownDay } from '../time/days-between.ts'
import type { Line } from './line.ts'
import { differenceBetween } from './line-difference.ts'
import { latestVersion, type PlanVersion } from './version.ts'

/** What is to become of an issued plan, from which day, and the decision that allows it. */
export type Amendment = {
  readonly from: Day
  readonly document: { readonly documentId: string; readonly issuedOn: Day } | null
  readonly lines: readonly Line[]
  /** The number of the version that the amendment was written upon. */
  readonly onVersion: number
}

const daysOf = (amendment: Amendment, last: PlanVersion, today: Day): Refusal | null => {
  const { from, document } = amendment
  if (!document)
    return refuse(
      'amendment.decision_missing',
      say(
        'Thiếu quyết định cho phép điều chỉnh. Hãy chọn văn bản.',
        'The decision that allows it is missing. Choose the document.',
      ),
    )
  if (from > today || document.issuedOn > today)
    return refuse(
      'amendment.in_future',
      say(
        'Ngày điều chỉnh ở trong tương lai. Hãy xem lại ngày.',
        'The amendment lies in the future. Check its day.',
      ),
    )
  if (from < document.issuedOn)
    return refuse(
      'amendment.before_decision',
      say(
        `Ngày điều chỉnh trước ngày của quyết định (${shownDay(document.issuedOn)}). Hãy xem lại ngày.`,
        `It would hold before its decision of ${shownDay(document.issuedOn)}. Check the day.`,
      ),
    )
  if (from < last.from)
    return refuse(
      'amendment.before_last',
      say(
        `Kế hoạch đã có bản từ ngày ${shownDay(last.from)}. Hãy chọn ngày từ đó trở đi.`,
        `The plan has a version from ${shownDay(last.from)} already. Choose a day from then on.`,
      ),
    )
  return null
}

/** Whether the issued plan can be amended so: by a decision, after the last version, and by something. */
export const refusalToAmend = (
  amendment: Amendment,
  versions: readonly PlanVersion[],
  today: Day,
): Refusal | null => {
  const last = latestVersion(versions)
  if (!last)
    return refuse(
      'amendment.not_issued',
      say(
        'Kế hoạch chưa ban hành. Hãy sửa trực tiếp các dòng.',
        'The plan is not issued yet. Change its lines.',
      ),
      409,
    )
  if (amendment.onVersion !== last.number)
    return refuse(
      'amendment.version_passed',
      say(
        `Kế hoạch vừa được điều chỉnh lần ${last.number}. Hãy xem bản mới rồi làm lại.`,
        `The plan has just been amended (number ${last.number}). Look at it, then amend that.`,
      ),
      409,
    )
  const refusal = daysOf(amendment, last, today)
  if (refusal) return refusal
  if (differenceBetween(last.lines, amendment.lines).length === 0)
    return refuse(
      'amendment.nothing_changed',
      say('Chưa có dòng nào thay đổi. Hãy sửa rồi lưu.', 'No line has changed. Change one, then save.'),
    )
  return null
}
