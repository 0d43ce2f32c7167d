import { type Refusal, refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'
import { type Day, FOREVER, type Period } from '../time/day.ts'
import { type Role, reachOf } from './policy.ts'

/** A role that somebody holds and wants to delegate. */
export type DelegableGrant = Period & {
  readonly accountId: string
  readonly role: Role
  readonly unitId: string | null
  /** Set where the role was itself delegated. */
  readonly sourceId: string | null
}

/** To whom, on what part, for how long. */
export type WantedDelegation = Period & {
  readonly accountId: string
  readonly unitId: string | null
}

const notOwn = refuse(
  'delegations.not_own',
  say(
    'Chỉ ủy quyền được vai trò của chính mình đang giữ hoặc sắp giữ. Hãy chọn lại vai trò.',
    'Only a role of your own that is not over can be delegated. Choose the role again.',
  ),
  403,
)

const received = refuse(
  'delegations.received',
  say(
    'Vai trò được ủy quyền thì không ủy quyền tiếp. Hãy nhờ người đã ủy quyền.',
    'A role that was delegated to you is not delegated further. Ask whoever delegated it.',
  ),
  403,
)

const notThisRole = refuse(
  'delegations.not_this_role',
  say(
    'Vai trò này không ủy quyền được. Hãy nhờ quản trị viên giao vai trò.',
    'This role is not delegated. Ask the administrator to grant it.',
  ),
  403,
)

const toOneself = refuse(
  'delegations.to_oneself',
  say('Hãy chọn một đồng nghiệp, không phải chính mình.', 'Choose a colleague, not yourself.'),
)

const wrongPeriod = refuse(
  'delegations.wrong_period',
  say(
    'Thời hạn ủy quyền phải có ngày kết thúc, chưa qua, và nằm trong thời hạn vai trò của bạn. Hãy sửa thời hạn.',
    'A delegation needs an end that is not past, within the period of your own role. Mend the period.',
  ),
)

const elsewhere = refuse(
  'delegations.not_your_unit',
  say(
    'Đơn vị này nằm ngoài vai trò của bạn. Hãy chọn đơn vị của bạn hoặc cấp dưới.',
    'This unit lies outside your role. Choose your unit or one below it.',
  ),
  403,
)

/** Why a role may not be delegated so: never more than one's own, never on, never without an end. */
export const refusalToDelegate = (
  grant: DelegableGrant,
  giverId: string,
  wanted: WantedDelegation,
  /** Whether the wanted unit lies within the grant's today. */
  isWithin: boolean,
  today: Day,
): Refusal | null => {
  if (grant.accountId !== giverId || grant.to <= today) return notOwn
  if (grant.sourceId !== null) return received
  if (reachOf(grant.role, 'delegations.make') === null) return notThisRole
  if (wanted.accountId === giverId) return toOneself
  if (wanted.to === FOREVER || wanted.to <= today || wanted.from >= wanted.to) return wrongPeriod
  if (wanted.from < grant.from || wanted.to > grant.to) return wrongPeriod
  return grant.unitId === null || isWithin ? null : elsewhere
}

export const noColleague = refuse(
  'delegations.no_colleague',
  say(
    'Không có tài khoản đang mở nào dùng địa chỉ thư này. Hãy kiểm tra lại địa chỉ.',
    'No open account has this e-mail. Check the address.',
  ),
  404,
)

export const noDelegation = refuse(
  'delegation.not_found',
  say('Không có ủy quyền này. Hãy tải lại trang.', 'There is no such delegation. Reload the page.'),
  404,
)
