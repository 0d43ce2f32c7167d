import { sql } from 'kysely'
import type { Database } from '../../../database/connect.ts'
import type { Day } from '../../../domain/time/day.ts'

type PlaceRow = {
  hierarchy: string
  hierarchyVi: string
  hierarchyEn: string
  from: Day
  to: Day
  path: { unitId: string; code: string; name: string; nameEn: string | null }[]
}

/** Where the unit stands in each hierarchy on the day, with the units above it, root first. */
export const placesOf = async (database: Database, unitId: string, asOf: Day): Promise<PlaceRow[]> => {
  const { rows } = await sql<PlaceRow>`
    select e.hierarchy, h.name_vi as hierarchy_vi, h.name_en as hierarchy_en,
      e.from_day as "from", e.to_day as "to",
      coalesce((select jsonb_agg(jsonb_build_object('unitId', a.ancestor_id, 'code', v.code, 'name', v.name,
          'nameEn', v.name_en) order by a.depth desc)
        from unit_ancestry a join unit_version v on v.unit_id = a.ancestor_id
          and v.from_day <= ${asOf} and ${asOf} < v.to_day
        where a.unit_id = e.unit_id and a.hierarchy = e.hierarchy and a.depth > 0
          and a.from_day <= ${asOf} and ${asOf} < a.to_day), '[]') as path
    from unit_edge e join hierarchy h on h.code = e.hierarchy
    where e.unit_id = ${unitId} and e.from_day <= ${asOf} and ${asOf} < e.to_day
    order by h.position`.execute(database)
  return rows
}

type PairRow = {
  unitId: string
  code: string
  name: string
  nameEn: string | null
  side: 'committee' | 'agency'
  from: Day
  to: Day
}

/** Whom the unit is paired with on the day: the agency of a committee, the committee of an agency. */
export const pairedWith = async (database: Database, unitId: string, asOf: Day): Promise<PairRow[]> => {
  const { rows } = await sql<PairRow>`
    select v.unit_id, v.code, v.name, v.name_en, p.from_day as "from", p.to_day as "to",
      case when v.unit_id = p.committee_id then 'committee' else 'agency' end as side
    from unit_pair p join unit_version v
      on v.unit_id = case when p.committee_id = ${unitId} then p.agency_id else p.committee_id end
      and v.from_day <= ${asOf} and ${asOf} < v.to_day
    where (p.committee_id = ${unitId} or p.agency_id = ${unitId})
      and p.from_day <= ${asOf} and ${asOf} < p.to_day order by v.name`.execute(database)
  return rows
}

export const findRevision = (database: Database, unitId: string) =>
  database.selectFrom('unit').select('revision').where('unitId', '=', unitId).executeTakeFirst()
