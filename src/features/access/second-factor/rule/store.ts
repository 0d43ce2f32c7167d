import type { Database, Tx } from '../../../../database/connect.ts'
import type { Role } from '../../../../domain/access/policy.ts'
import { findSetting } from '../../store.ts'

const name = 'second-factor-roles'

/** The roles that must have a second factor. */
export const rolesThatMust = async (database: Database): Promise<Role[]> => {
  const value = await findSetting(database, name)
  return Array.isArray(value) ? value : []
}

export const saveRolesThatMust = (tx: Tx, roles: readonly Role[]) =>
  tx
    .insertInto('setting')
    .values({ name, value: JSON.stringify(roles) })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: JSON.stringify(roles) }))
    .execute()
