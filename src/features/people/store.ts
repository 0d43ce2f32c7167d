import { sql } from 'kysely'
import type { Database, Tx } from '../../database/connect.ts'
import { keptPlanned } from '../../database/kept-planned.ts'
import { heldTree } from '../../database/summary.ts'
import { goesAlong } from '../../database/together.ts'
import type { Action } from '../../domain/access/policy.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Scope } from '../access/scope.ts'

export type PersonRow = {
  personId: string
  staffCode: string | null
  fullName: string
  sex: 'female' | 'male' | 'unknown'
  born: string | null
  revision: number
}

/** The person within reach, or undefined. */
export const findPerson = (
  database: Database,
  scope: Scope,
  personId: string,
): Promise<PersonRow | undefined> =>
  database
    .selectFrom('person')
    .select(['personId', 'staffCode', 'fullName', 'sex', 'born', 'revision'])
    .where('personId', '=', personId)
    .where(scope.personWithin('people.read', sql.ref('person.person_id')))
    .modifyFront(keptPlanned)
    .executeTakeFirst()

/** The same, with whether the action reaches the person today. */
export const findPersonFor = async (
  database: Database,
  scope: Scope,
  action: Action,
  personId: string,
): Promise<(PersonRow & { isWithinNow: boolean }) | undefined> => {
  const ref = sql.ref('person.person_id')
  const within = scope.allows(action) ? scope.personWithinNow(action, ref) : sql`false`
  const { rows } = await sql<
    PersonRow & { isWithinNow: boolean }
  >`${keptPlanned} select person_id, staff_code,
    full_name, sex, born, revision, ${within} as is_within_now
    from person where person_id = ${personId} and ${scope.personWithin('people.read', ref)}`.execute(database)
  return rows[0]
}

/** Which of the actions reach the person today; none that the account may not do at all. */
export const actionsWithinNow = async (
  database: Database,
  scope: Scope,
  actions: readonly Action[],
  personId: string,
): Promise<ReadonlySet<Action>> => {
  const allowed = actions.filter((action) => scope.allows(action))
  if (allowed.length === 0) return new Set()
  const within = allowed.map((action) => scope.personWithinNow(action, sql.ref('person.person_id')))
  const { rows } = await sql<{ within: boolean[] }>`${keptPlanned} select array[${sql.join(within)}] as within
    from person where person_id = ${personId}`.execute(database)
  return new Set(allowed.filter((_, at) => rows[0]?.within[at]))
}

/** Whether the action reaches the person today; never where the account may not do it at all. */
export const isWithinNow = async (
  database: Database,
  scope: Scope,
  action: Action,
  personId: string,
): Promise<boolean> => (await actionsWithinNow(database, scope, [action], personId)).has(action)

/**
 * Holds the tree, then locks the person, in this order as everywhere: all changes of one person, whatever table
 * they touch, wait for each other.
 */
export const lockPerson = async (tx: Tx, personId: string): Promise<void> => {
  await sql`${goesAlong}${keptPlanned} select 1 from ${heldTree} held cross join lateral (
    select 1 from person where person_id = ${personId} and held.tree is not null for update) person`.execute(
    tx,
  )
}

/** When the unit stands in the hierarchy, if the action reaches it; an empty list otherwise. */
export const unitStands = async (
  database: Database,
  scope: Scope,
  action: Action,
  unitId: string,
  hierarchy: string | null,
): Promise<{ from: Day; to: Day }[]> => {
  const self = database
    .selectFrom('unitAncestry as self')
    .select(['self.fromDay as from', 'self.toDay as to'])
    .where('self.unitId', '=', unitId)
    .where('self.ancestorId', '=', unitId)
    .where(scope.unitWithin(action, sql.ref('self.unit_id')))
  return (hierarchy ? self.where('self.hierarchy', '=', hierarchy) : self).execute()
}

/** Whether the profile has the term in the list, now or once. */
export const isTerm = async (database: Database, list: string, code: string): Promise<boolean> => {
  const row = await database
    .selectFrom('term')
    .select('code')
    .where('list', '=', list)
    .where('code', '=', code)
    .executeTakeFirst()
  return row !== undefined
}
