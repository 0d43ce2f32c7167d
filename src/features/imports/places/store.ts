import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../../database/connect.ts'
import type { Action } from '../../../domain/access/policy.ts'
import type { HomeUnit } from '../../../domain/imports/home-unit.ts'
import type { KnownUnit } from '../../../domain/imports/place-index.ts'
import type { Day, Period } from '../../../domain/time/day.ts'
import type { Scope } from '../../access/scope.ts'

const standing = (hierarchy: string, asOf: Day): RawBuilder<boolean> => sql<boolean>`
  e.hierarchy = ${hierarchy} and e.from_day <= ${asOf}::date and ${asOf}::date < e.to_day
  and v.from_day <= ${asOf}::date and ${asOf}::date < v.to_day`

/** The units that stand in the hierarchy on the day and that the action reaches. */
export const unitsWithin = async (
  database: Database,
  scope: Scope,
  action: Action,
  { hierarchy, asOf }: { hierarchy: string; asOf: Day },
): Promise<KnownUnit[]> => {
  const { rows } = await sql<KnownUnit>`
    select e.unit_id, v.code, v.name, v.name_en, v.kind_code, e.parent_id
    from unit_edge e join unit_version v on v.unit_id = e.unit_id
    where ${standing(hierarchy, asOf)} and ${scope.unitWithin(action, sql.ref('e.unit_id'))}
    order by v.code`.execute(database)
  return rows
}

/** From when until when each of these units stands in the hierarchy. */
export const lifetimesOf = async (
  database: Database,
  hierarchy: string,
  unitIds: readonly string[],
): Promise<Map<string, Period>> => {
  const { rows } = await sql<Period & { unitId: string }>`
    select unit_id, min(from_day) as "from", max(to_day) as "to" from unit_edge
    where hierarchy = ${hierarchy} and unit_id = any(${unitIds}::uuid[]) group by unit_id`.execute(database)
  return new Map(rows.map(({ unitId, ...period }) => [unitId, period]))
}

/** When and in which hierarchies the units stand. */
export const homesOf = async (database: Database, unitIds: readonly string[]): Promise<HomeUnit[]> => {
  const { rows } = await sql<HomeUnit>`
    select hierarchy, unit_id, from_day as "from", to_day as "to" from unit_edge
    where unit_id = any(${unitIds}::uuid[]) order by hierarchy, from_day`.execute(database)
  return rows
}

/** Whether the unit is one of them. */
export const standsWithin = async (
  database: Database,
  scope: Scope,
  action: Action,
  unitId: string,
  { hierarchy, asOf }: { hierarchy: string; asOf: Day },
): Promise<boolean> => {
  const { rows } = await sql`
    select 1 from unit_edge e join unit_version v on v.unit_id = e.unit_id
    where e.unit_id = ${unitId}::uuid and ${standing(hierarchy, asOf)}
      and ${scope.unitWithin(action, sql.ref('e.unit_id'))}`.execute(database)
  return rows.length > 0
}

/** Which of the codes are borne by any unit on the day, within reach or not. */
export const codesTaken = async (
  database: Database,
  codes: readonly string[],
  asOf: Day,
): Promise<Set<string>> => {
  const { rows } = await sql<{ code: string }>`
    select distinct lower(code) as code from unit_version
    where code = any(${codes}::text[]) and ${asOf}::date < to_day`.execute(database)
  return new Set(rows.map(({ code }) => code))
}
