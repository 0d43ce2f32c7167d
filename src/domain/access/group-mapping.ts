import { type Refusal, refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'
import { type Day, FOREVER } from '../time/day.ts'
import { refusalToGrant } from './administrators.ts'
import type { Role } from './policy.ts'

/** Whoever is in the group holds the role on the unit and all below; `unitId` null: the whole organisation. */
export type GroupMapping = {
  readonly mappingId: string
  /** The group as the provider names it: its name, path or id. */
  readonly group: string
  readonly role: Role
  readonly unitId: string | null
}

/** A role that an account holds by a mapping. */
export type MappedGrant = { readonly grantId: string; readonly mappingId: string }

const administratorNotMeant = refuse(
  'mappings.administrator_not_meant',
  say(
    'Ai vào được nhóm này ở nơi khác sẽ thành quản trị viên. Nếu đúng ý bạn, hãy đánh dấu xác nhận rồi lưu lại.',
    'Whoever gets into this group elsewhere becomes an administrator. If you mean it, tick the box and save again.',
  ),
)

/** Why such a mapping is not kept. An administrator's role has to be meant, not slipped into. */
export const refusalToMap = (
  { role, unitId }: Pick<GroupMapping, 'role' | 'unitId'>,
  administratorMeant: boolean,
  today: Day,
): Refusal | null =>
  refusalToGrant({ role, unitId, from: today, to: FOREVER }, today) ??
  (role === 'administrator' && !administratorMeant ? administratorNotMeant : null)

/**
 * What follows from the groups that an account is in: the mappings whose role it gets, and the roles that end
 * because the group, or the mapping, is gone. Roles that were given by hand are none of its business.
 */
export const changesByGroups = <Held extends MappedGrant>(
  mappings: readonly GroupMapping[],
  groups: readonly string[],
  held: readonly Held[],
): { readonly add: readonly GroupMapping[]; readonly end: readonly Held[] } => {
  const wanted = mappings.filter(({ group }) => groups.includes(group))
  const has = (mappingId: string) => held.some((grant) => grant.mappingId === mappingId)
  return {
    add: wanted.filter(({ mappingId }) => !has(mappingId)),
    end: held.filter((grant) => !wanted.some(({ mappingId }) => mappingId === grant.mappingId)),
  }
}
