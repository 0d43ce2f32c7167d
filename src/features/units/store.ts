import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Database, Tx } from '../../database/connect.ts'
import { foldForSearch } from '../../domain/language/fold.ts'
import type { Day } from '../../domain/time/day.ts'
import type { LineageEvent, LineageLink } from '../../domain/units/lineage/event.ts'
import type { UnitState } from '../../domain/units/lineage/state.ts'
import type { UnitEdge, UnitPair, UnitVersion } from '../../domain/units/unit.ts'
import { rebuildAncestry } from './ancestry/store.ts'

/** Many units at once, with what they are called, where they stand and what became of them. */
export type UnitLoad = {
  readonly versions: readonly UnitVersion[]
  readonly edges: readonly UnitEdge[]
  readonly pairs: readonly UnitPair[]
  readonly events: readonly LineageEvent[]
  readonly links: readonly LineageLink[]
}

export const insertVersions = async (tx: Tx, versions: readonly UnitVersion[]): Promise<void> => {
  await sql`insert into unit_version (unit_id, from_day, to_day, code, name, name_en, name_folded, kind_code)
    select * from unnest(${versions.map((one) => one.unitId)}::uuid[], ${versions.map((one) => one.from)}::date[],
      ${versions.map((one) => one.to)}::date[], ${versions.map((one) => one.code)}::text[],
      ${versions.map((one) => one.name)}::text[], ${versions.map((one) => one.nameEn)}::text[],
      ${versions.map((one) => foldForSearch(one.name))}::text[],
      ${versions.map((one) => one.kindCode)}::text[])`.execute(tx)
}

export const insertEdges = async (tx: Tx, edges: readonly UnitEdge[]): Promise<void> => {
  await sql`insert into unit_edge (edge_id, unit_id, hierarchy, parent_id, from_day, to_day)
    select * from unnest(${edges.map(() => newId())}::uuid[], ${edges.map((one) => one.unitId)}::uuid[],
      ${edges.map((one) => one.hierarchy)}::text[], ${edges.map((one) => one.parentId)}::uuid[],
      ${edges.map((one) => one.from)}::date[], ${edges.map((one) => one.to)}::date[])`.execute(tx)
}

export const insertPairs = async (tx: Tx, pairs: readonly UnitPair[]): Promise<void> => {
  await sql`insert into unit_pair (committee_id, agency_id, from_day, to_day)
    select * from unnest(${pairs.map((one) => one.committeeId)}::uuid[],
      ${pairs.map((one) => one.agencyId)}::uuid[], ${pairs.map((one) => one.from)}::date[],
      ${pairs.map((one) => one.to)}::date[])`.execute(tx)
}

/** Writes events with their links; what they did to units is written beside them. */
export const insertEvents = async (
  tx: Tx,
  events: readonly (LineageEvent & { readonly recordedBy: string | null })[],
  links: readonly LineageLink[],
): Promise<void> => {
  await sql`insert into lineage_event
      (event_id, kind, day, document_symbol, document_day, document_issuer, note, recorded_by)
    select * from unnest(${events.map((one) => one.eventId)}::uuid[], ${events.map((one) => one.kind)}::text[],
      ${events.map((one) => one.day)}::date[], ${events.map((one) => one.document.symbol)}::text[],
      ${events.map((one) => one.document.day)}::date[], ${events.map((one) => one.document.issuer)}::text[],
      ${events.map((one) => one.note)}::text[], ${events.map((one) => one.recordedBy)}::uuid[])`.execute(tx)
  await sql`insert into lineage_link (event_id, from_unit_id, to_unit_id, link_id)
    select * from unnest(${links.map((one) => one.eventId)}::uuid[],
      ${links.map((one) => one.fromUnitId)}::uuid[], ${links.map((one) => one.toUnitId)}::uuid[],
      ${links.map(() => newId())}::uuid[])`.execute(tx)
}

/**
 * Writes many units in a handful of statements and derives their ancestry once. The caller vouches for the
 * tree: one edge per unit, hierarchy and day. A circle throws CircleFound. People who already belong to
 * the units must be held in `keepingCounts` by the caller.
 */
export const insertUnits = async (
  tx: Tx,
  load: UnitLoad,
  recordedBy: string | null = null,
): Promise<void> => {
  const unitIds = [...new Set([...load.versions, ...load.edges].map((one) => one.unitId))]
  await sql`insert into unit (unit_id) select * from unnest(${unitIds}::uuid[])
    on conflict do nothing`.execute(tx)
  await insertVersions(tx, load.versions)
  await insertEdges(tx, load.edges)
  await insertPairs(tx, load.pairs)
  await insertEvents(
    tx,
    load.events.map((event) => ({ ...event, recordedBy })),
    load.links,
  )
  await rebuildAncestry(tx, [...new Set(load.edges.map((edge) => edge.unitId))])
}

/**
 * The unit that bears the code on the day; in the hierarchy, where one is named. Null where none does.
 * Codes are reused, so the day decides.
 */
export const findUnitByCode = async (
  database: Database,
  code: string,
  asOf: Day,
  hierarchy?: string,
): Promise<string | null> => {
  const { rows } = await sql<{ unitId: string }>`
    select v.unit_id from unit_version v
    join unit_kind k on k.code = v.kind_code join hierarchy h on h.code = k.hierarchy
    where v.code = ${code} and v.from_day <= ${asOf} and ${asOf} < v.to_day
      and (${hierarchy ?? null}::text is null or exists (select 1 from unit_ancestry a
        where a.unit_id = v.unit_id and a.hierarchy = ${hierarchy ?? null}))
    order by h.position limit 1`.execute(database)
  return rows[0]?.unitId ?? null
}

/** What the registry says of these units, past and future, by id. Units that never were are left out. */
export const unitStates = async (
  database: Database,
  unitIds: readonly string[],
): Promise<Map<string, UnitState>> => {
  const ids = [...new Set(unitIds)]
  const versions = await sql<UnitVersion>`
    select unit_id, code, name, name_en, kind_code, from_day as "from", to_day as "to"
    from unit_version where unit_id = any(${ids}::uuid[]) order by from_day`.execute(database)
  const edges = await sql<UnitEdge>`
    select unit_id, hierarchy, parent_id, from_day as "from", to_day as "to"
    from unit_edge where unit_id = any(${ids}::uuid[]) order by from_day`.execute(database)
  const edgesOf = Map.groupBy(edges.rows, (edge) => edge.unitId)
  return new Map(
    [...Map.groupBy(versions.rows, (version) => version.unitId)].map(([unitId, called]) => [
      unitId,
      { unitId, versions: called, edges: edgesOf.get(unitId) ?? [] },
    ]),
  )
}

/** The pairs in which the units are or were. */
export const pairsOf = async (database: Database, unitIds: readonly string[]): Promise<UnitPair[]> => {
  const { rows } = await sql<UnitPair>`
    select committee_id, agency_id, from_day as "from", to_day as "to" from unit_pair
    where committee_id = any(${unitIds}::uuid[]) or agency_id = any(${unitIds}::uuid[])
    order by from_day`.execute(database)
  return rows
}
