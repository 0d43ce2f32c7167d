import { sql } from 'kysely'
import type { Database, Tx } from '../../../database/connect.ts'
import { foldForSearch } from '../../../domain/language/fold.ts'
import type { Day } from '../../../domain/time/day.ts'
import type { UnitVersion } from '../../../domain/units/unit.ts'

/** The kind of a unit of which the file does not tell it: an ordinary one of the hierarchy. */
export const usualKind = async (database: Database, hierarchy: string): Promise<string> => {
  const rows = await database
    .selectFrom('unitKind')
    .select('code')
    .where('hierarchy', '=', hierarchy)
    .orderBy('position', 'desc')
    .execute()
  const codes = rows.map(({ code }) => code)
  return codes.find((code) => code === 'department' || code === 'branch') ?? codes[0] ?? 'department'
}

/** What the units were called, are and will be called. */
export const versionsOf = async (database: Database, unitIds: readonly string[]): Promise<UnitVersion[]> => {
  const { rows } = await sql<UnitVersion>`
    select unit_id, code, name, name_en, kind_code, from_day as "from", to_day as "to"
    from unit_version where unit_id = any(${unitIds}::uuid[]) order by unit_id, from_day`.execute(database)
  return rows
}

/** Puts these versions in the place of all that the units had. */
export const replaceVersions = async (tx: Tx, versions: readonly UnitVersion[]): Promise<void> => {
  const ids = [...new Set(versions.map(({ unitId }) => unitId))]
  await sql`delete from unit_version where unit_id = any(${ids}::uuid[])`.execute(tx)
  for (const version of versions) {
    const { unitId, from, to, code, name, nameEn, kindCode } = version
    const nameFolded = foldForSearch(name)
    await tx
      .insertInto('unitVersion')
      .values({ unitId, fromDay: from, toDay: to, code, name, nameEn, nameFolded, kindCode })
      .execute()
  }
}

/** What still hangs on units that are to be taken back: people, posts, units below, events, roles. */
export const holdersOfUnits = async (database: Database, unitIds: readonly string[]): Promise<string[]> => {
  const ids = sql`any(${unitIds}::uuid[])`
  const { rows } = await sql<{ name: string }>`
    select distinct v.name from unit_version v where v.unit_id = ${ids} and (
      exists (select 1 from membership m where m.unit_id = v.unit_id)
      or exists (select 1 from post_held h where h.unit_id = v.unit_id)
      or exists (select 1 from unit_edge e where e.parent_id = v.unit_id and not (e.unit_id = ${ids}))
      or exists (select 1 from lineage_link l where l.from_unit_id = v.unit_id or l.to_unit_id = v.unit_id)
      or exists (select 1 from unit_pair p where p.committee_id = v.unit_id or p.agency_id = v.unit_id)
      or exists (select 1 from role_grant g where g.unit_id = v.unit_id))
    limit 20`.execute(database)
  return rows.map(({ name }) => name)
}

/** Takes units away of which nothing depends any more. */
export const deleteUnits = async (tx: Tx, unitIds: readonly string[]): Promise<void> => {
  const ids = sql`any(${unitIds}::uuid[])`
  await sql`delete from unit_ancestry where unit_id = ${ids}`.execute(tx)
  await sql`delete from unit_edge where unit_id = ${ids}`.execute(tx)
  await sql`delete from unit_version where unit_id = ${ids}`.execute(tx)
  await sql`delete from unit where unit_id = ${ids}`.execute(tx)
}

/** The versions of a unit after it is called differently from the day on. */
export const renamedFrom = (
  versions: readonly UnitVersion[],
  day: Day,
  called: Pick<UnitVersion, 'code' | 'name' | 'nameEn' | 'kindCode'>,
): UnitVersion[] =>
  versions.flatMap((version) => {
    if (!(version.from <= day && day < version.to)) return [version]
    const after = { ...version, ...called, from: day }
    return version.from === day ? [after] : [{ ...version, to: day }, after]
  })
