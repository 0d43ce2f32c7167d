import { sql } from 'kysely'
import type { Database } from '../../database/connect.ts'
import type { ImportState } from '../../domain/imports/import-state.ts'
import type { Context } from '../access/context.ts'

type Reader = Pick<Context, 'actor' | 'scope'>

/** Files hold what only their sender may see: whoever reaches everything sees all imports, others their own. */
const visible = ({ actor, scope }: Reader) =>
  scope.reach('imports.run').everything ? sql<boolean>`true` : sql<boolean>`account_id = ${actor.id}::uuid`

const columns = [
  'importId',
  'kind',
  'state',
  'fileId',
  'fileName',
  'accountId',
  'accountName',
  'recordedAt',
  'sheets',
  'choice',
  'mapping',
  'corrections',
  'counts',
  'progress',
  'refusal',
  'ranAt',
  'undoneAt',
  'revision',
] as const

/** The import, where the reader may see it. */
export const findImport = (database: Database, reader: Reader, importId: string) =>
  database
    .selectFrom('import')
    .select(columns)
    .where('importId', '=', importId)
    .where(visible(reader))
    .executeTakeFirst()

export type ImportRecord = NonNullable<Awaited<ReturnType<typeof findImport>>>

/** The imports that the reader may see, newest first. */
export const listImportsOf = (database: Database, reader: Reader, limit: number): Promise<ImportRecord[]> =>
  database
    .selectFrom('import')
    .select(columns)
    .where(visible(reader))
    .orderBy('importId', 'desc')
    .limit(limit)
    .execute()

type Prepared = { kind?: string; choice?: object; mapping?: object | null; corrections?: object }

/** Keeps what the officer prepared. False where the import is no longer to be prepared, or changed meanwhile. */
export const keepPrepared = async (
  database: Database,
  { importId, revision }: Pick<ImportRecord, 'importId' | 'revision'>,
  prepared: Prepared,
): Promise<boolean> => {
  const { kind, choice, mapping, corrections } = prepared
  const { rows } = await sql<{ revision: number }>`
    update import set revision = revision + 1, state = 'open', refusal = null,
      kind = coalesce(${kind ?? null}, kind),
      choice = coalesce(${choice ? JSON.stringify(choice) : null}::jsonb, choice),
      mapping = case when ${mapping === null} then null
        else coalesce(${mapping ? JSON.stringify(mapping) : null}::jsonb, mapping) end,
      corrections = coalesce(${corrections ? JSON.stringify(corrections) : null}::jsonb, corrections)
    where import_id = ${importId}::uuid and revision = ${revision}
      and state in ('open', 'cancelled', 'interrupted', 'refused')
    returning revision`.execute(database)
  return rows.length > 0
}

/** The lock that a run holds for as long as it lives, whatever process it runs in. */
const runLock = (importId: string) => sql`hashtextextended(${importId}, 20150827)`

/** Takes the run's own lock in its transaction; false where somebody else runs the same import. */
export const lockRun = async (tx: Database, importId: string): Promise<boolean> => {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(${runLock(importId)}) as taken`.execute(tx)
  return rows[0]?.taken === true
}

/** Runs wait for each other: two files may speak of the same people. */
export const waitForOtherRuns = async (tx: Database): Promise<void> => {
  await sql`select pg_advisory_xact_lock(20150827)`.execute(tx)
}

/** A run whose process has died left nothing behind but its state: it is interrupted, and may run again. */
export const settleInterrupted = async (database: Database, importId: string): Promise<void> => {
  await database.transaction().execute(async (tx) => {
    if (!(await lockRun(tx, importId))) return
    await tx
      .updateTable('import')
      .set({ state: 'interrupted', progress: null })
      .where('importId', '=', importId)
      .where('state', '=', 'running')
      .execute()
  })
}

/** Moves the import from one of the states to another. False: it is in none of them. */
export const moveState = async (
  database: Database,
  importId: string,
  from: readonly ImportState[],
  to: ImportState,
): Promise<boolean> => {
  const row = await database
    .updateTable('import')
    .set({ state: to, progress: null, refusal: null })
    .where('importId', '=', importId)
    .where('state', 'in', from)
    .returning('importId')
    .executeTakeFirst()
  return row !== undefined
}
