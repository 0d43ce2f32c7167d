import type { Database, Tx } from '../../../../database/connect.ts'
import type { AdministratorGrant } from '../../../../domain/access/administrators.ts'
import type { Role } from '../../../../domain/access/policy.ts'
import type { Day } from '../../../../domain/time/day.ts'

/** All grants of these accounts, the past ones too, with who gave them. */
export const grantsOfAccounts = (database: Database, accountIds: readonly string[]) =>
  accountIds.length === 0
    ? Promise.resolve([])
    : database
        .selectFrom('roleGrant as g')
        .leftJoin('account as giver', 'giver.id', 'g.grantedBy')
        .select(['g.grantId', 'g.accountId', 'g.role', 'g.unitId', 'g.fromDay as from', 'g.toDay as to'])
        .select('giver.name as grantedByName')
        .where('g.accountId', 'in', accountIds)
        .orderBy('g.fromDay')
        .orderBy('g.grantId')
        .execute()

export const unitExists = async (tx: Tx, unitId: string): Promise<boolean> =>
  (await tx.selectFrom('unit').select('unitId').where('unitId', '=', unitId).executeTakeFirst()) !== undefined

export const lockGrant = async (tx: Tx, grantId: string) => {
  const row = await tx
    .selectFrom('roleGrant')
    .select(['grantId', 'accountId', 'role', 'unitId', 'fromDay as from', 'toDay as to'])
    .where('grantId', '=', grantId)
    .forUpdate()
    .executeTakeFirst()
  return row && { ...row, role: row.role as Role }
}

export const saveGrantEnd = (tx: Tx, grantId: string, toDay: Day) =>
  tx.updateTable('roleGrant').set({ toDay }).where('grantId', '=', grantId).execute()

/** An administrator's grant with the name of who holds it. */
type NamedGrant = AdministratorGrant & { name: string }

const administratorGrants = (database: Database) =>
  database
    .selectFrom('roleGrant as g')
    .innerJoin('account as a', 'a.id', 'g.accountId')
    .select(['g.grantId', 'g.accountId', 'g.fromDay as from', 'g.toDay as to', 'a.name'])
    .where('g.role', '=', 'administrator')
    .where('a.closedAt', 'is', null)
    // What a group gives, a group takes: somebody must hold the role by hand.
    .where('g.mappingId', 'is', null)
    .orderBy('g.grantId')

/** The administrators' grants of open accounts. */
export const listAdministrators = (database: Database): Promise<NamedGrant[]> =>
  administratorGrants(database).execute()

/**
 * Locks the administrators' grants of open accounts: two administrators who remove each other at the same
 * moment wait here, and the second is refused.
 */
export const lockAdministrators = (tx: Tx): Promise<NamedGrant[]> =>
  administratorGrants(tx).forUpdate().execute()
