import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../../database/connect.ts'
import { linesWhere } from '../../../database/count-lines.ts'
import { countedAsOf } from '../../../database/counted-as-of.ts'
import { type Basis, basesToSum, everyone } from '../../../domain/counting/basis.ts'
import type { Count, UnitRow } from '../../../domain/reports/roll-up.ts'
import type { YearlyChange } from '../../../domain/reports/through-time.ts'
import type { Day } from '../../../domain/time/day.ts'
import type { Scope } from '../../access/scope.ts'

/** What a count is asked with. */
export type Asked = {
  readonly hierarchy: string
  readonly setCode: string
  readonly basis: Basis
  readonly levelCodes: readonly string[]
  readonly asOf: Day
}

const unitColumns = (
  asOf: Day,
) => sql`e.hierarchy, v.unit_id as "unitId", v.code, v.name, v.name_en as "nameEn",
  v.kind_code as "kindCode", exists (select 1 from unit_edge below where below.parent_id = v.unit_id
    and below.hierarchy = e.hierarchy and below.from_day <= ${asOf} and ${asOf} < below.to_day) as "hasChildren"`

const standing = (
  asOf: Day,
  hierarchy: string | null,
) => sql`unit_edge e join hierarchy h on h.code = e.hierarchy
  join unit_version v on v.unit_id = e.unit_id and v.from_day <= ${asOf} and ${asOf} < v.to_day
  where (${hierarchy}::text is null or e.hierarchy = ${hierarchy}) and e.from_day <= ${asOf} and ${asOf} < e.to_day`

/**
 * The unit as it stands on the day, by id, by code, or the topmost one within reach. Two come back where the
 * reach has several tops with people in one hierarchy: the reader must choose.
 */
export const findUnits = async (
  database: Database,
  scope: Scope,
  asked: { asOf: Day; hierarchy: string | null; unitId?: string | undefined; code?: string | undefined },
): Promise<(UnitRow & { hierarchy: string })[]> => {
  const { asOf, hierarchy, unitId, code } = asked
  const { everything, unitIds } = scope.reach('reports.read')
  const top = everything
    ? sql<boolean>`e.parent_id is null`
    : sql<boolean>`e.unit_id = any(${unitIds}::uuid[])`
  const chosen = unitId
    ? sql<boolean>`e.unit_id = ${unitId}::uuid`
    : code
      ? sql<boolean>`v.code = ${code}`
      : top
  const { rows } = await sql<
    UnitRow & { hierarchy: string; peopled: boolean }
  >`select ${unitColumns(asOf)}, exists (select 1 from count_day c where c.unit_id = e.unit_id
      and c.set_code = ${everyone.setCode} and c.hierarchy = e.hierarchy and c.basis = ${everyone.basis}
      and c.day <= ${asOf}) as peopled
    from ${standing(asOf, hierarchy)}
    and ${chosen} and ${scope.unitWithin('reports.read', sql.ref('e.unit_id'))}
    order by h.position, peopled desc, v.code limit 2`.execute(database)
  const peopled = rows.filter((row) => row.peopled)
  return peopled.length === 1 ? peopled : rows
}

/** The units directly below on the day. */
export const childrenOf = async (database: Database, unitId: string, asOf: Day, hierarchy: string) => {
  const { rows } = await sql<UnitRow>`select ${unitColumns(asOf)} from ${standing(asOf, hierarchy)}
    and e.parent_id = ${unitId}::uuid order by v.name`.execute(database)
  return rows
}

const of = (unitIds: readonly string[]) => sql`unit_id = any(${unitIds}::uuid[])`

const linesOf = (setCode: string, hierarchy: string, basis: string) =>
  sql`set_code = ${setCode} and hierarchy = ${hierarchy} and basis = any(${basesToSum(basis)})`

/** How many people belong to each unit and all below it on the day. */
export const membersAsOf = async (
  database: Database,
  unitIds: readonly string[],
  hierarchy: string,
  asOf: Day,
): Promise<Map<string, number>> => {
  const lines = linesOf(everyone.setCode, hierarchy, everyone.basis)
  const { rows } = await sql<{ unitId: string; people: number }>`
    select unit_id, sum(people)::int as people
    from (${countedAsOf({ units: of(unitIds), lines }, asOf)}) counted group by unit_id`.execute(database)
  return new Map(rows.map(({ unitId, people }) => [unitId, people]))
}

/** Counts by level from the summary that is kept for the set named. */
export const levelCounts = async (
  database: Database,
  unitIds: readonly string[],
  asked: Asked,
  summaryOf: string,
): Promise<Count[]> => {
  const lines = sql`${linesOf(summaryOf, asked.hierarchy, asked.basis)}
    and level_code = any(${asked.levelCodes})`
  const { rows } = await sql<Count>`
    select unit_id, level_code as "column", sum(people)::int as people
    from (${countedAsOf({ units: of(unitIds), lines }, asked.asOf)}) counted
    join count_line using (line_id) group by 1, 2`.execute(database)
  return rows
}

/** The same through time, for a picture: what changed in each year. */
export const yearlyChanges = async (
  database: Database,
  unitId: string,
  key: { setCode: string; hierarchy: string; basis: string },
) => {
  const asked = sql`unit_id = ${unitId}::uuid and ${linesWhere(linesOf(key.setCode, key.hierarchy, key.basis))}`
  const { rows } = await sql<YearlyChange>`
    select year, level_code, sum(people)::int as people from (
      select line_id, since as year, people from count_delta where ${asked} and span = 'y'
      union all
      select line_id, date_trunc('year', since::timestamp)::date, people from count_fresh where ${asked}) counted
    join count_line using (line_id) group by 1, 2 order by 1`.execute(database)
  return rows
}

/** The claims on levels of the set that a person of the query has on the day, best first in the set's order. */
const claims = ({ asOf, basis, levelCodes }: Asked) => {
  const held = sql`select q.level_code, 'held' as state, q.specialty, q.field_code, q.institution, q.awarded,
      q.funding, q.evidence_kind, q.verification, q.awarded_day as since
    from qualification q where q.person_id = p.person_id and q.awarded_day <= ${asOf}
      and q.verification <> 'rejected' and q.level_code = any(${levelCodes})`
  const studied = sql`select s.level_code, 'studying' as state, s.specialty, s.field_code, s.institution,
      null as awarded, s.funding, null as evidence_kind, null as verification, s.from_day as since
    from study s where s.person_id = p.person_id and s.from_day <= ${asOf} and ${asOf} < s.to_day
      and s.level_code = any(${levelCodes})`
  const all = basis === 'holders' ? held : basis === 'studying' ? studied : sql`${held} union all ${studied}`
  return sql`lateral (select * from (${all}) claim
    order by array_position(${levelCodes}, claim.level_code), claim.state, claim.since desc limit 1) counted`
}

/** Who belongs on the day to one of the units (or below): the row's unit and the membership. */
const membersOf = (unitIds: readonly string[], { asOf, hierarchy }: Asked) => sql`unit_ancestry a
  join membership m on m.unit_id = a.unit_id and m.hierarchy = a.hierarchy
    and m.from_day <= ${asOf} and ${asOf} < m.to_day
  where a.ancestor_id = any(${unitIds}::uuid[]) and a.hierarchy = ${hierarchy}
    and a.from_day <= ${asOf} and ${asOf} < a.to_day`

const age = (born: RawBuilder<unknown>, asOf: Day) =>
  sql`width_bucket(extract(year from age(${asOf}::date, ${born})), array[31, 36, 41, 46, 51, 56, 61])`

const bands = sql`array['up-to-30', '31-35', '36-40', '41-45', '46-50', '51-55', '56-60', 'over-60']`

/** What tells the people apart, as one SQL value per person; null where nobody has said it. */
const columnBy = (by: string, asOf: Day): RawBuilder<string | null> => {
  const first = age(sql.ref('p.born_first'), asOf)
  const last = age(sql.ref('p.born_last'), asOf)
  if (by === 'level') return sql`counted.level_code`
  if (by === 'sex') return sql`nullif(p.sex, 'unknown')`
  if (by === 'field') return sql`left(counted.field_code, 2)`
  if (by === 'funding') return sql`counted.funding`
  if (by === 'age-band') return sql`case when ${first} = ${last} then (${bands})[${first} + 1] end`
  return sql`(select s.staff_kind from service s where s.person_id = p.person_id
    and s.from_day <= ${asOf} and ${asOf} < s.to_day order by s.from_day desc limit 1)`
}

const behind = (unitIds: readonly string[], asked: Asked, by: string) => sql`
  select a.ancestor_id, a.unit_id, p.person_id, p.full_name, p.name_key, p.born, p.sex, counted.level_code,
    counted.state, counted.specialty, counted.institution, counted.awarded, counted.funding,
    counted.evidence_kind, counted.verification, coalesce(${columnBy(by, asked.asOf)}, 'unknown') as "column"
  from (select a.ancestor_id, a.unit_id, m.person_id from ${membersOf(unitIds, asked)}) a
  join person p on p.person_id = a.person_id
  cross join ${claims(asked)}`

/** Counts from the base tables: any set, split by anything. */
export const splitCounts = async (
  database: Database,
  scope: Scope,
  unitIds: readonly string[],
  asked: Asked,
  by: string,
): Promise<Count[]> => {
  scope.reach('reports.read')
  const { rows } = await sql<Count>`
    select ancestor_id as "unitId", "column", count(*)::int as people
    from (${behind(unitIds, asked, by)}) counted group by 1, 2`.execute(database)
  return rows
}

export type PersonBehind = {
  personId: string
  fullName: string
  nameKey: string
  born: string | null
  sex: string
  unitName: string | null
  unitNameEn: string | null
  levelCode: string
  state: 'held' | 'studying'
  specialty: string | null
  institution: string | null
  awarded: string | null
  funding: string | null
  evidenceKind: string | null
  verification: string | null
}

type Cell = { unitId: string; part: 'unit' | 'direct'; by: string; column: string | null }

/** Narrows the people behind a unit down to those of one cell whom the reader may see. */
const inCell = (scope: Scope, cell: Cell) => {
  const direct = cell.part === 'direct' ? sql`and found.unit_id = ${cell.unitId}::uuid` : sql``
  const inColumn = cell.column === null ? sql`` : sql`and found."column" = ${cell.column}`
  return sql`${scope.personWithin('reports.read', sql.ref('found.person_id'))} ${direct} ${inColumn}`
}

/** How many people one cell counts. */
export const countBehind = async (
  database: Database,
  scope: Scope,
  cell: Cell,
  asked: Asked,
): Promise<number> => {
  const { rows } = await sql<{ people: number }>`select count(*)::int as people
    from (${behind([cell.unitId], asked, cell.by)}) found where ${inCell(scope, cell)}`.execute(database)
  return rows[0]?.people ?? 0
}

/** The people behind one cell, by name, each with what makes them count; starts behind the key given. */
export const peopleBehindCount = async (
  database: Database,
  scope: Scope,
  cell: Cell,
  asked: Asked,
  page: { after: { nameKey: string; personId: string } | null; limit: number },
): Promise<PersonBehind[]> => {
  const behindKey = page.after
    ? sql`and (found.name_key, found.person_id) > (${page.after.nameKey} collate vn, ${page.after.personId}::uuid)`
    : sql``
  const { rows } = await sql<PersonBehind>`
    select found.*, v.name as unit_name, v.name_en as unit_name_en
    from (${behind([cell.unitId], asked, cell.by)}) found
    left join unit_version v on v.unit_id = found.unit_id
      and v.from_day <= ${asked.asOf} and ${asked.asOf} < v.to_day
    where ${inCell(scope, cell)} ${behindKey}
    order by found.name_key, found.person_id limit ${page.limit}`.execute(database)
  return rows
}
