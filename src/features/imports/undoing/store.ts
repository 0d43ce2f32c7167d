import { sql } from 'kysely'
import type { Database, Tx } from '../../../database/connect.ts'
import { openingSealedFacts } from '../../../database/sealed-facts.ts'

export type Entry = {
  readonly subjectKind: string
  readonly subjectId: string
  readonly before: Record<string, unknown> | null
  readonly after: Record<string, unknown> | null
}

/** What the import wrote, some thousand entries at a time, by the ledger. */
export const entriesOf = async (
  database: Database,
  importId: string,
  subjectKind: 'person' | 'unit',
): Promise<Entry[]> =>
  database
    .selectFrom('ledgerEntry')
    .select(['subjectKind', 'subjectId', 'before', 'after'])
    .where('causeId', '=', importId)
    .where('subjectKind', '=', subjectKind)
    .where('action', '<>', 'imports.undo')
    .orderBy('entryId')
    .execute()

/** Whether the import's file is still kept: without it there is nothing sealed to put back either. */
export const hasItsFile = async (database: Database, importId: string): Promise<boolean> => {
  const { rows } = await sql<{ kept: boolean }>`select exists (select 1 from stored_file_part p
    join import i on i.file_id = p.file_id where i.import_id = ${importId}::uuid) as kept`.execute(database)
  return rows[0]?.kept ?? false
}

/** The lineage events that the import brought and that still stand, the last first. */
export const standingEvents = async (database: Database, importId: string): Promise<string[]> => {
  const { rows } = await sql<{ eventId: string }>`
    select event_id from lineage_event where reversed_at is null and event_id in (select subject_id
      from ledger_entry where cause_id = ${importId}::uuid and subject_kind = 'lineage-event')
    order by event_id desc`.execute(database)
  return rows.map(({ eventId }) => eventId)
}

/**
 * What was done later to the import's people or units and still stands: changes of another cause, save those
 * of imports that were themselves taken back. Names of a few, for the sentence that refuses.
 */
export const laterChanges = async (database: Database, importId: string): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    with mine as (
      select subject_id, max(entry_id::text) as entry_id from ledger_entry
      where cause_id = ${importId}::uuid and subject_kind <> 'lineage-event' group by subject_id)
    select distinct coalesce(p.full_name, v.name, 'Vô danh') as name
    from mine
    join ledger_entry later on (later.person_id = mine.subject_id or later.subject_id = mine.subject_id)
      and later.entry_id::text > mine.entry_id
    left join person p on p.person_id = mine.subject_id
    left join unit_version v on v.unit_id = mine.subject_id
    where later.action not in ('people.read-sensitive', 'people.read', 'people.copy', 'own.read') and later.cause_id is distinct from ${importId}::uuid
      and not exists (select 1 from import i where i.import_id = later.cause_id and i.state = 'undone')
    limit 6`.execute(database)
  return rows.map(({ name }) => name)
}

/** The import's new people who have an account of their own by now. */
export const peopleWithAccounts = async (
  database: Database,
  personIds: readonly string[],
): Promise<string[]> => {
  const rows = await database
    .selectFrom('account')
    .select('name')
    .where(sql<boolean>`person_id = any(${personIds}::uuid[])`)
    .limit(6)
    .execute()
  return rows.map(({ name }) => name)
}

const personTables = [
  'evidence',
  'placement_waiting',
  'membership',
  'service',
  'post_held',
  'qualification',
  'study',
  'person_sensitive',
  'staff_code_holder',
  'personal_number_holder',
  'person',
]

/** Takes people away with everything about them. */
export const deletePeople = (tx: Tx, personIds: readonly string[]): Promise<void> =>
  openingSealedFacts(tx, () => deleteFrom(tx, personIds))

const deleteFrom = async (tx: Tx, personIds: readonly string[]): Promise<void> => {
  for (const table of personTables)
    await sql`delete from ${sql.table(table)} where person_id = any(${personIds}::uuid[])`.execute(tx)
}

/** Puts back what the import had found sealed, unopened. */
export const restoreSealed = (tx: Tx, importId: string): Promise<void> =>
  openingSealedFacts(tx, () => putBack(tx, importId))

const putBack = async (tx: Tx, importId: string): Promise<void> => {
  const mine = sql`select person_id from import_sealed where import_id = ${importId}::uuid`
  await sql`delete from personal_number_holder where person_id in (${mine})`.execute(tx)
  await sql`update person_sensitive s set ethnicity = k.ethnicity, religion = k.religion,
      party_joined = k.party_joined, party_official = k.party_official, personal_number = k.personal_number,
      personal_number_hash = k.personal_number_hash, revision = s.revision + 1
    from import_sealed k where k.import_id = ${importId}::uuid and s.person_id = k.person_id`.execute(tx)
  await sql`insert into personal_number_holder (personal_number_hash, person_id)
    select personal_number_hash, person_id from import_sealed
    where import_id = ${importId}::uuid and personal_number_hash is not null`.execute(tx)
}

/** Marks the import as taken back. False: it is not done, or somebody else was quicker. */
export const finishUndo = async (tx: Tx, importId: string): Promise<boolean> => {
  const row = await tx
    .updateTable('import')
    .set({ state: 'undone', undoneAt: new Date() })
    .where('importId', '=', importId)
    .where('state', '=', 'done')
    .returning('importId')
    .executeTakeFirst()
  return row !== undefined
}
