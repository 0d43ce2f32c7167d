import { sql } from 'kysely'
import type { Database, Tx } from '../../../database/connect.ts'
import type { Role } from '../../../domain/access/policy.ts'
import type { Day } from '../../../domain/time/day.ts'
import { rootArrayOf } from '../held/store.ts'

const grantColumns = ['g.grantId', 'g.accountId', 'g.role', 'g.unitId', 'g.fromDay as from'] as const

/** Own roles of the account that are not over and were not delegated to it. */
export const ownRolesOf = (database: Database, accountId: string, today: Day) =>
  database
    .selectFrom('roleGrant as g')
    .select([...grantColumns, 'g.toDay as to'])
    .where('g.accountId', '=', accountId)
    .where('g.sourceId', 'is', null)
    .where('g.toDay', '>', today)
    .orderBy('g.grantId')
    .execute()

/** Delegations that are not over, with the account of the colleague: those given by the account, or received. */
export const delegationsOf = (
  database: Database,
  accountId: string,
  side: 'given' | 'received',
  today: Day,
) => {
  const rows = database
    .selectFrom('roleGrant as g')
    .innerJoin('roleGrant as source', 'source.grantId', 'g.sourceId')
    .innerJoin('account as colleague', (join) =>
      side === 'given'
        ? join.onRef('colleague.id', '=', 'g.accountId')
        : join.onRef('colleague.id', '=', 'source.accountId'),
    )
    .select([...grantColumns, 'colleague.name as colleague'])
    .select(sql<Day>`least(g.to_day, source.to_day)`.as('to'))
    .where(sql<Day>`least(g.to_day, source.to_day)`, '>', today)
    .orderBy('g.fromDay')
    .orderBy('g.grantId')
  return side === 'given'
    ? rows.where('source.accountId', '=', accountId).execute()
    : rows.where('g.accountId', '=', accountId).where('colleague.closedAt', 'is', null).execute()
}

/** A role with where it came from, locked: it neither ends nor is delegated twice at one moment. */
export const lockSource = async (tx: Tx, grantId: string) => {
  const row = await tx
    .selectFrom('roleGrant as g')
    .select([...grantColumns, 'g.toDay as to', 'g.sourceId'])
    .where('g.grantId', '=', grantId)
    .forUpdate()
    .executeTakeFirst()
  return row && { ...row, role: row.role as Role }
}

/** Whether the unit lies today in what a role on `over` reaches. */
export const liesWithin = async (tx: Tx, unitId: string, over: string, today: Day): Promise<boolean> => {
  const { rows } = await sql<{ within: boolean }>`
    select exists (select 1 from unit_ancestry way
      where way.unit_id = ${unitId}::uuid and way.from_day <= ${today} and ${today} < way.to_day
        and way.ancestor_id = any(${rootArrayOf(sql`${over}::uuid`)})) as within`.execute(tx)
  return rows[0]?.within ?? false
}

/** The open account that signs in with this e-mail. */
export const openAccountOf = async (tx: Tx, email: string): Promise<string | null> => {
  const row = await tx
    .selectFrom('account')
    .select('id')
    .where('email', '=', email)
    .where('closedAt', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Which delegations: one, those of a role, or all that an account gave. */
export type WhichDelegations =
  | { readonly grantId: string }
  | { readonly sourceId: string }
  | { readonly giverId: string }

/** Delegations that are not over, locked. */
export const lockDelegations = async (tx: Tx, of: WhichDelegations, today: Day) => {
  const rows = tx
    .selectFrom('roleGrant as g')
    .innerJoin('roleGrant as source', 'source.grantId', 'g.sourceId')
    .select([...grantColumns, 'g.toDay as to', 'source.accountId as giverId'])
    .where('g.toDay', '>', today)
    .forUpdate('g')
  const chosen =
    'grantId' in of
      ? rows.where('g.grantId', '=', of.grantId)
      : 'sourceId' in of
        ? rows.where('g.sourceId', '=', of.sourceId)
        : rows.where('source.accountId', '=', of.giverId)
  const found = await chosen.execute()
  return found.map((row) => ({ ...row, role: row.role as Role }))
}
