import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../../database/connect.ts'
import { foldForSearch } from '../../../domain/language/fold.ts'
import type { Text } from '../../../domain/language/say.ts'
import type { Day } from '../../../domain/time/day.ts'

export type KindRow = { code: string; name: Text; hierarchy: string; grassroots: boolean }

/** The hierarchies in their order; the first is what is shown when none is asked for. */
export const listHierarchies = async (database: Database): Promise<{ code: string; name: Text }[]> => {
  const rows = await database.selectFrom('hierarchy').selectAll().orderBy('position').execute()
  return rows.map(({ code, nameVi, nameEn }) => ({ code, name: { vi: nameVi, en: nameEn } }))
}

export const listKinds = async (database: Database): Promise<KindRow[]> => {
  const rows = await database.selectFrom('unitKind').selectAll().orderBy('position').execute()
  return rows.map(({ code, nameVi, nameEn, hierarchy, grassroots }) => ({
    code,
    name: { vi: nameVi, en: nameEn },
    hierarchy,
    grassroots,
  }))
}

type TreeRow = {
  unitId: string
  parentId: string | null
  code: string
  name: string
  nameEn: string | null
  kindCode: string
}

/** Every unit that stands in the hierarchy on the day; siblings by name, which takes far fewer comparisons. */
export const wholeTree = async (database: Database, hierarchy: string, asOf: Day): Promise<TreeRow[]> => {
  const { rows } = await sql<TreeRow>`
    select e.unit_id, e.parent_id, v.code, v.name, v.name_en, v.kind_code
    from unit_edge e join unit_version v on v.unit_id = e.unit_id
      and v.from_day <= ${asOf} and ${asOf} < v.to_day
    where e.hierarchy = ${hierarchy} and e.from_day <= ${asOf} and ${asOf} < e.to_day
    order by e.parent_id, v.name, e.unit_id`.execute(database)
  return rows
}

/** What is typed, as a pattern that matches anywhere in a folded name; its wildcards are taken literally. */
const anywhere = (search: string): string => `%${foldForSearch(search).replaceAll(/[\\%_]/g, '\\$&')}%`

const matches = (search: string): RawBuilder<boolean> =>
  sql<boolean>`(v.name_folded like ${anywhere(search)} or lower(v.name_en) like ${anywhere(search)} or lower(v.code) like ${`${search
    .toLowerCase()
    .replaceAll(/[\\%_]/g, '\\$&')}%`})`

/**
 * Exact codes first, then names that are or begin with what was typed, then whole words of it, then any part
 * of a word. Alike ones by the order of their kinds: committees and agencies before their divisions.
 */
const nearness = (search: string): RawBuilder<unknown> => {
  const [name, part] = [foldForSearch(search), anywhere(search)]
  const words = `% ${part.slice(1, -1)} %`
  return sql`case when lower(v.code) = ${search.toLowerCase()} then 0
    when v.name_folded = ${name} or lower(v.name_en) = ${name} then 1
    when v.name_folded like ${part.slice(1)} or lower(v.name_en) like ${part.slice(1)} then 2
    when ' ' || v.name_folded || ' ' like ${words} or ' ' || lower(v.name_en) || ' ' like ${words} then 3
    else 4 end, (select k.position from unit_kind k where k.code = v.kind_code)`
}

type Asked = { hierarchy: string; asOf: Day; limit: number; offset: number }
type Row = TreeRow & { hierarchy: string; kindVi: string; kindEn: string; children: number; total: number }

/** Children of a unit (the roots for null), or whatever a search finds, one page of them. */
export const pageOfUnits = async (
  database: Database,
  { hierarchy, asOf, limit, offset }: Asked,
  wanted: { parentId: string | null } | { search: string },
): Promise<Row[]> => {
  const condition =
    'search' in wanted
      ? matches(wanted.search)
      : wanted.parentId === null
        ? sql<boolean>`e.parent_id is null`
        : sql<boolean>`e.parent_id = ${wanted.parentId}::uuid`
  const order = 'search' in wanted ? sql`${nearness(wanted.search)}, v.name` : sql`v.name`
  const { rows } = await sql<Row>`
    with page as (
      select e.unit_id, e.hierarchy, e.parent_id, v.code, v.name, v.name_en, v.kind_code,
        count(*) over () as total, row_number() over (order by ${order}, e.unit_id) as place
      from unit_edge e join unit_version v on v.unit_id = e.unit_id
        and v.from_day <= ${asOf} and ${asOf} < v.to_day
      where e.hierarchy = ${hierarchy} and e.from_day <= ${asOf} and ${asOf} < e.to_day and ${condition}
      order by place limit ${limit} offset ${offset}
    )
    select page.*, k.name_vi as kind_vi, k.name_en as kind_en,
      (select count(*) from unit_edge c where c.parent_id = page.unit_id and c.hierarchy = page.hierarchy
        and c.from_day <= ${asOf} and ${asOf} < c.to_day) as children
    from page join unit_kind k on k.code = page.kind_code order by place`.execute(database)
  return rows
}

/** Units for a picker, in any hierarchy or in the one asked for. */
export const unitPicks = async (
  database: Database,
  { hierarchy, asOf, search, limit }: { hierarchy?: string; asOf: Day; search: string; limit: number },
) => {
  const { rows } = await sql<{
    unitId: string
    code: string
    name: string
    nameEn: string | null
    kindCode: string
    hierarchy: string
    parentName: string | null
    parentNameEn: string | null
  }>`
    with found as (
      select v.unit_id, v.code, v.name, v.name_en, v.kind_code, e.hierarchy, e.parent_id,
        row_number() over (order by ${nearness(search)}, v.name, v.unit_id) as place
      from unit_version v join unit_edge e on e.unit_id = v.unit_id
        and e.from_day <= ${asOf} and ${asOf} < e.to_day
      where v.from_day <= ${asOf} and ${asOf} < v.to_day and ${matches(search)}
        and (${hierarchy ?? null}::text is null or e.hierarchy = ${hierarchy ?? null})
      order by place limit ${limit}
    )
    select found.*, p.name as parent_name, p.name_en as parent_name_en
    from found left join unit_version p on p.unit_id = found.parent_id
      and p.from_day <= ${asOf} and ${asOf} < p.to_day
    order by place`.execute(database)
  return rows
}
