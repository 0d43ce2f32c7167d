import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../../domain/time/day.ts'

/**
 * The units from which a role reaches downwards: the unit itself, and the agencies in which it, and the
 * committees below it, work: the two lead together.
 */
const rootsOf = (unitId: RawBuilder<unknown>) => sql`(select ${unitId} as unit_id union
  select pair.agency_id from unit_ancestry below join unit_pair pair on pair.committee_id = below.unit_id
  where below.ancestor_id = ${unitId})`

/** The same units as an array; null where there is no unit: everywhere. */
export const rootArrayOf = (unitId: RawBuilder<unknown>) =>
  sql`case when ${unitId} is not null then (select array_agg(roots.unit_id) from ${rootsOf(unitId)} roots) end`

/**
 * The roles of account `a` that are not over on the day, as one JSON array. A delegated role carries what the
 * giver's own role is, and is left out as soon as the giver's account is closed.
 */
export const heldGrants = (today: Day) => sql`coalesce((select jsonb_agg(jsonb_build_object(
      'role', g.role, 'unitId', reached.unit_id, 'from', g.from_day, 'to', g.to_day)
      || case when g.source_id is null then '{}'::jsonb else jsonb_build_object('source', jsonb_build_object(
        'from', given.from_day, 'to', given.to_day, 'unitIds', ${rootArrayOf(sql`given.unit_id`)})) end)
    from role_grant g
    left join (role_grant given join account giver on giver.id = given.account_id and giver.closed_at is null)
      on given.grant_id = g.source_id
    cross join lateral ${rootsOf(sql`g.unit_id`)} reached
    where g.account_id = a.id and g.to_day > ${today}
      and (g.source_id is null or given.to_day > ${today})), '[]')`

/** Whether account `a` has a second factor, and which roles must have one. */
export const proofOfAccount = sql`(exists (select 1 from second_factor f
      where f.account_id = a.id and f.confirmed_at is not null)
    or exists (select 1 from passkey k where k.account_id = a.id)) as has_factor,
  (select value from setting where name = 'second-factor-roles') as required_roles`
