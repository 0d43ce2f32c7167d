import { sql } from 'kysely'
import type { Database, Tx } from '../../../database/connect.ts'
import { openingSealedFacts } from '../../../database/sealed-facts.ts'
import { dropFiles } from '../../../database/stored-file.ts'
import { foldForSearch } from '../../../domain/language/fold.ts'
import { erasurePlan, type Move, namelessName } from '../../../domain/people/erasure/plan.ts'
import { nameSortKey } from '../../../domain/people/name.ts'
import type { Day } from '../../../domain/time/day.ts'

/** The first day on which the person belongs to no unit any more. */
export const memberUntil = async (database: Database, personId: string): Promise<Day> => {
  const { rows } = await sql<{ until: Day | null }>`
    select max(to_day) as until from membership where person_id = ${personId}::uuid`.execute(database)
  return rows[0]?.until ?? '-infinity'
}

/** A person of whom nothing is known but what figures split by: the sex and the year of birth. */
const insertNameless = (tx: Tx, from: string, to: string, mark: string) => {
  const name = namelessName(mark)
  return sql`insert into person (person_id, full_name, name_key, name_folded, sex, born, born_first, born_last, recorded_at,
    nameless)
    select ${to}::uuid, ${name}, ${nameSortKey(name, 'given-middle-family')}, ${foldForSearch(name)}, sex, left(born, 4),
      date_trunc('year', born_first)::date,
      (date_trunc('year', born_last) + interval '1 year' - interval '1 day')::date, timestamptz '2000-01-01', true
    from person where person_id = ${from}::uuid`.execute(tx)
}

const renewal = (column: string, to: string) => {
  if (column === 'person_id') return sql`${to}::uuid`
  return column === 'revision' ? sql`1` : sql`gen_random_uuid()`
}

const move = async (tx: Tx, { table, kept, renewed }: Move, from: string, to: string): Promise<number> => {
  const columns = [...renewed, ...kept].map((column) => sql.ref(column))
  const values = [...renewed.map((column) => renewal(column, to)), ...kept.map((column) => sql.ref(column))]
  const { numAffectedRows = 0n } = await sql`insert into ${sql.table(table)} (${sql.join(columns)})
    select ${sql.join(values)} from ${sql.table(table)} where person_id = ${from}::uuid`.execute(tx)
  return Number(numAffectedRows)
}

/** Tables that only the role of sealed facts may touch. */
const sealed = new Set(['person_sensitive', 'import_sealed'])

const filesOf = async (tx: Tx, personId: string): Promise<string[]> => {
  const { rows } = await sql<{ fileId: string }>`
    select file_id from evidence where person_id = ${personId}::uuid
    union select file_id from correction_request where person_id = ${personId}::uuid and file_id is not null`.execute(
    tx,
  )
  return rows.map(({ fileId }) => fileId)
}

/**
 * Takes the person out of every table that the register of processing names. What figures counted goes over
 * to a nameless person with an id that nothing leads to. The caller holds the person and keeps the counts.
 */
export const eraseRows = async (tx: Tx, personId: string, nameless: { id: string; mark: string }) => {
  const { moves, emptied } = erasurePlan()
  const files = await filesOf(tx, personId)
  await insertNameless(tx, personId, nameless.id, nameless.mark)
  const kept: Record<string, number> = {}
  for (const one of moves) kept[one.table] = await move(tx, one, personId, nameless.id)
  const empty = async (asked: Tx, tables: readonly string[]) => {
    for (const table of tables)
      await sql`delete from ${sql.table(table)} where person_id = ${personId}::uuid`.execute(asked)
  }
  await empty(
    tx,
    emptied.filter((table) => !sealed.has(table)),
  )
  await openingSealedFacts(tx, (opened) =>
    empty(
      opened,
      emptied.filter((table) => sealed.has(table)),
    ),
  )
  await tx.deleteFrom('person').where('personId', '=', personId).execute()
  await dropFiles(tx, files)
  await tx
    .insertInto('erasedPerson')
    .values({ personId })
    .onConflict((clash) => clash.doNothing())
    .execute()
  return { kept, files: files.length }
}
