import { type Refusal, refuse } from '../language/refusal.ts'
import { say, type Text } from '../language/say.ts'
import type { Day } from '../time/day.ts'
import { shownDay } from '../time/days-between.ts'
import type { ResponseKind } from './response.ts'

/** What a unit wants to send to others. */
export type Sending = {
  readonly documentDay: Day
  readonly sentOn: Day
  readonly expectations: readonly { readonly kind: ResponseKind; readonly deadline: Day }[]
  readonly unitIds: readonly string[]
}

/** What there is to know before it is sent: who lies under the sender, who stands on the day, how they are called. */
export type SendingGround = {
  readonly subtree: ReadonlySet<string>
  readonly standing: ReadonlySet<string>
  readonly nameOf: (unitId: string) => Text
}

const refusalOfDays = ({ documentDay, sentOn, expectations }: Sending): Refusal | null => {
  const [document, sent] = [shownDay(documentDay), shownDay(sentOn)]
  if (sentOn < documentDay)
    return refuse(
      'directive.sent_before_document',
      say(
        `Ngày giao (${sent}) trước ngày của văn bản (${document}). Hãy xem lại ngày giao.`,
        `It would be sent on ${sent}, before the document's day (${document}). Check the day of sending.`,
      ),
    )
  if (expectations.length === 0)
    return refuse(
      'directive.no_expectation',
      say(
        'Chưa có yêu cầu nào. Hãy thêm ít nhất một yêu cầu.',
        'Nothing is expected yet. Add an expectation.',
      ),
    )
  const early = expectations.find(({ deadline }) => deadline < sentOn)
  if (!early) return null
  const deadline = shownDay(early.deadline)
  return early.deadline < documentDay
    ? refuse(
        'directive.deadline_before_document',
        say(
          `Hạn ${deadline} trước ngày của văn bản (${document}). Hãy chọn hạn sau ngày ấy.`,
          `The deadline ${deadline} lies before the document's day (${document}). Choose a later deadline.`,
        ),
      )
    : refuse(
        'directive.deadline_before_sending',
        say(
          `Hạn ${deadline} trước ngày giao (${sent}). Hãy chọn hạn sau ngày giao.`,
          `The deadline ${deadline} lies before the day of sending (${sent}). Choose a later deadline.`,
        ),
      )
}

/** Whether the directive can be sent so: its days follow one another and every unit is one of the sender's. */
export const refusalToSend = (sending: Sending, ground: SendingGround): Refusal | null => {
  const { unitIds } = sending
  if (unitIds.length === 0)
    return refuse(
      'directive.no_units',
      say('Chưa chọn đơn vị nào. Hãy chọn đơn vị nhận.', 'No unit is chosen. Choose who receives it.'),
    )
  if (new Set(unitIds).size < unitIds.length)
    return refuse(
      'directive.unit_twice',
      say('Có đơn vị được chọn hai lần. Hãy bỏ bớt.', 'A unit is chosen twice. Take one of them away.'),
    )
  const outside = unitIds.find((unitId) => !ground.subtree.has(unitId))
  if (outside !== undefined)
    return refuse(
      'directive.unit_outside',
      say(
        `${ground.nameOf(outside).vi} không trực thuộc đơn vị giao. Hãy bỏ đơn vị này.`,
        `${ground.nameOf(outside).en} does not stand under the sender. Take it away.`,
      ),
    )
  const gone = unitIds.find((unitId) => !ground.standing.has(unitId))
  if (gone !== undefined)
    return refuse(
      'directive.unit_not_standing',
      say(
        `${ground.nameOf(gone).vi} không còn hoặc chưa có vào ngày giao. Hãy chọn đơn vị kế thừa.`,
        `${ground.nameOf(gone).en} does not exist on the day of sending. Choose its successor.`,
      ),
    )
  return refusalOfDays(sending)
}
