import { type Refusal, refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'
import { covers, type Day, FOREVER } from '../time/day.ts'
import type { Role } from './policy.ts'
import type { RoleGrant } from './role-grant.ts'

/** A grant of the administrator's role, with the account that holds it. */
export type AdministratorGrant = Omit<RoleGrant, 'role' | 'unitId'> & {
  readonly grantId: string
  readonly accountId: string
}

const lastAdministrator = refuse(
  'accounts.last_administrator',
  say(
    'Đây là quản trị viên cuối cùng. Hãy giao quyền quản trị không thời hạn cho người khác trước.',
    'This is the last administrator. Give somebody else the administrator role without an end first.',
  ),
  409,
)

/**
 * Why a grant may not end or an account may not close: whoever remains must include an administrator in
 * force whose grant has no end, or nobody could ever let people in again.
 */
export const refusalToLoseAdministrator = (
  grants: readonly AdministratorGrant[],
  leaving: (grant: AdministratorGrant) => boolean,
  today: Day,
): Refusal | null => {
  if (!grants.some((grant) => leaving(grant) && grant.to > today)) return null
  const stays = grants.some((grant) => !leaving(grant) && covers(grant, today) && grant.to === FOREVER)
  return stays ? null : lastAdministrator
}

const ownAccount = refuse(
  'accounts.own_account',
  say(
    'Không ai tự giao quyền cho mình. Hãy nhờ một quản trị viên khác làm việc này.',
    'Nobody extends their own rights. Ask another administrator to do it.',
  ),
  403,
)

/** Why somebody may not grant a role to (or link a record with) the account: it is their own. */
export const refusalToRaise = (accountId: string, actorId: string | null): Refusal | null =>
  accountId === actorId ? ownAccount : null

/** The roles that reach the whole organisation wherever they are granted. */
const wholeOrganisation: readonly Role[] = ['administrator']

const needsNoUnit = refuse(
  'grants.whole_organisation',
  say(
    'Quản trị viên quản trị toàn hệ thống. Hãy để trống đơn vị.',
    'An administrator looks after the whole organisation. Leave the unit empty.',
  ),
)

const fromRecord = refuse(
  'grants.person_from_record',
  say(
    'Quyền của cá nhân có khi tài khoản gắn với hồ sơ. Hãy gắn tài khoản với hồ sơ của người đó.',
    'The role of a person comes with their record. Link the account with that record.',
  ),
)

const emptyPeriod = refuse(
  'grants.period_empty',
  say(
    'Ngày kết thúc phải sau ngày bắt đầu và sau hôm nay. Hãy sửa thời hạn.',
    'The end must lie after the start and after today. Mend the period.',
  ),
)

/** Why such a grant makes no sense. */
export const refusalToGrant = (grant: RoleGrant, today: Day): Refusal | null => {
  if (grant.role === 'person') return fromRecord
  if (wholeOrganisation.includes(grant.role) && grant.unitId !== null) return needsNoUnit
  return grant.from < grant.to && grant.to > today ? null : emptyPeriod
}
