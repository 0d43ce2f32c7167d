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

const ownAccount = (others: readonly string[]): Refusal =>
  refuse(
    'accounts.own_account',
    say(
      `Không ai tự giao quyền cho mình khi còn quản trị viên khác. Hãy nhờ: ${others.join(', ')}.`,
      `Nobody extends their own rights while there is another administrator. Ask: ${others.join(', ')}.`,
    ),
    403,
  )

const namedMax = 5

/**
 * Why somebody may not grant a role to (or link a record with) the account: it is their own, and there is
 * another administrator to ask. Whoever is the only one may, and the ledger says so (docs/decisions/0014).
 */
export const refusalToRaise = (
  accountId: string,
  actorId: string | null,
  administrators: readonly (AdministratorGrant & { readonly name: string })[],
  today: Day,
): Refusal | null => {
  if (accountId !== actorId) return null
  const others = administrators.filter((held) => held.accountId !== actorId && covers(held, today))
  const names = [...new Set(others.map(({ name }) => name))]
  return names.length === 0 ? null : ownAccount(names.slice(0, namedMax))
}

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
