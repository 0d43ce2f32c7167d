import { type Refusal, refuse } from '../../language/refusal.ts'
import { say } from '../../language/say.ts'
import type { Day } from '../../time/day.ts'

const stillMember = refuse(
  'erasure.still_member',
  say(
    'Người này còn thuộc một đơn vị, hồ sơ còn cần cho công tác cán bộ. Hãy đặt ngày rời đơn vị trước.',
    'This person still belongs to a unit, and personnel work still needs the record. End the membership first.',
  ),
  409,
)

const ownRecord = refuse(
  'erasure.own',
  say(
    'Không ai tự xóa hồ sơ của chính mình. Hãy nhờ quản trị viên khác.',
    'Nobody erases their own record. Ask another administrator.',
  ),
  403,
)

const nameDiffers = say('Hãy gõ đúng họ tên như trong hồ sơ.', 'Type the name exactly as the record has it.')

const notConfirmed: Refusal = {
  ...refuse('erasure.not_confirmed', nameDiffers),
  fields: { fullName: nameDiffers },
}

type Facts = {
  readonly personId: string
  readonly fullName: string
  /** The first day on which the person belongs nowhere any more. */
  readonly memberUntil: Day
  readonly today: Day
}

/** Why the person cannot be erased by this actor, or null. */
export const refusalToErase = (
  { personId, fullName, memberUntil, today }: Facts,
  actor: { readonly personId: string | null },
  confirmedName: string | null,
): Refusal | null => {
  if (personId === actor.personId) return ownRecord
  if (memberUntil > today) return stillMember
  return confirmedName === null || confirmedName === fullName ? null : notConfirmed
}
