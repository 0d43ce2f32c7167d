import { sql } from 'kysely'
import type { Database, Tx } from '../../../../database/connect.ts'
import type { Day } from '../../../../domain/time/day.ts'
import type { Needs } from '../../../../domain/units/lineage/needs.ts'
import type { Grant, Ground, Post, RowChange } from '../../../../domain/units/lineage/state.ts'

const postColumns = sql`h.person_id, h.unit_id, h.valid_from, h.from_day as "from", h.valid_to,
  h.to_day as "to", h.post_held_id, h.title`
const grantColumns = sql`g.grant_id, g.account_id, g.role, g.unit_id, g.from_day as "from", g.to_day as "to"`

const postsIn = async (database: Database, unitIds: readonly string[], day: Day): Promise<Post[]> => {
  if (unitIds.length === 0) return []
  const { rows } = await sql<Post>`select ${postColumns} from post_held h
    where h.unit_id = any(${unitIds}::uuid[]) and h.to_day > ${day}
    order by h.person_id, h.post_held_id`.execute(database)
  return rows
}

const grantsIn = async (database: Database, unitIds: readonly string[], day: Day): Promise<Grant[]> => {
  const { rows } = await sql<Grant>`select ${grantColumns} from role_grant g
    where g.unit_id = any(${unitIds}::uuid[]) and g.to_day > ${day} order by g.grant_id`.execute(database)
  return rows
}

/** Adds the posts and the roles that stand on the units, as far as the operation concerns them. */
export const withHoldings = async (
  tx: Tx,
  ground: Ground,
  { losingPeople, named }: Pick<Needs, 'losingPeople' | 'named'>,
): Promise<Ground> => ({
  ...ground,
  posts: await postsIn(tx, losingPeople, ground.day),
  grants: losingPeople.length > 0 ? await grantsIn(tx, named, ground.day) : [],
})

const gone = <Row>(changes: readonly RowChange<Row>[]): Row[] =>
  changes.flatMap(({ before }) => (before ? [before] : []))
const come = <Row>(changes: readonly RowChange<Row>[]): Row[] =>
  changes.flatMap(({ after }) => (after ? [after] : []))

/** Writes posts as they are after the changes; the people's records count as changed. */
export const writePosts = async (tx: Tx, changes: readonly RowChange<Post>[]): Promise<void> => {
  if (changes.length === 0) return
  const [old, now] = [gone(changes), come(changes)]
  await sql`delete from post_held h using unnest(${old.map((one) => one.personId)}::uuid[],
      ${old.map((one) => one.postHeldId)}::uuid[]) as old (person_id, post_held_id)
    where h.person_id = old.person_id and h.post_held_id = old.post_held_id`.execute(tx)
  await sql`insert into post_held
      (person_id, post_held_id, unit_id, title, valid_from, from_day, valid_to, to_day)
    select * from unnest(${now.map((one) => one.personId)}::uuid[],
      ${now.map((one) => one.postHeldId)}::uuid[], ${now.map((one) => one.unitId)}::uuid[],
      ${now.map((one) => one.title)}::text[], ${now.map((one) => one.validFrom)}::text[],
      ${now.map((one) => one.from)}::date[], ${now.map((one) => one.validTo)}::text[],
      ${now.map((one) => one.to)}::date[])`.execute(tx)
  const people = [...new Set([...old, ...now].map((post) => post.personId))]
  await sql`update person set revision = revision + 1 where person_id = any(${people}::uuid[])`.execute(tx)
}

/** Writes roles as they are after the changes, given by whoever carries the change out. */
export const writeGrants = async (
  tx: Tx,
  grantedBy: string | null,
  changes: readonly RowChange<Grant>[],
): Promise<void> => {
  if (changes.length === 0) return
  const now = come(changes)
  await sql`delete from role_grant where grant_id = any(${gone(changes).map((one) => one.grantId)}::uuid[])`.execute(
    tx,
  )
  await sql`insert into role_grant (grant_id, account_id, role, unit_id, from_day, to_day, granted_by)
    select grant_id, account_id, role, unit_id, from_day, to_day, ${grantedBy}::uuid
    from unnest(${now.map((one) => one.grantId)}::uuid[], ${now.map((one) => one.accountId)}::uuid[],
      ${now.map((one) => one.role)}::text[], ${now.map((one) => one.unitId)}::uuid[],
      ${now.map((one) => one.from)}::date[], ${now.map((one) => one.to)}::date[])
      as given (grant_id, account_id, role, unit_id, from_day, to_day)`.execute(tx)
}

/** How these posts and roles look now; what is gone is left out. */
export const holdingsNow = async (
  database: Database,
  posts: readonly Post[],
  grants: readonly Grant[],
): Promise<{ posts: Post[]; grants: Grant[] }> => {
  const held = await sql<Post>`select ${postColumns} from post_held h
    join unnest(${posts.map((one) => one.personId)}::uuid[], ${posts.map((one) => one.postHeldId)}::uuid[])
      as w (person_id, post_held_id)
      on h.person_id = w.person_id and h.post_held_id = w.post_held_id`.execute(database)
  const given = await sql<Grant>`select ${grantColumns} from role_grant g
    where g.grant_id = any(${grants.map((one) => one.grantId)}::uuid[])`.execute(database)
  return { posts: held.rows, grants: given.rows }
}
