import type { Database, Tx } from '../../../database/connect.ts'
import type { ImportCounts, ImportProgress } from '../../../domain/imports/import-state.ts'
import type { Refusal } from '../../../domain/language/refusal.ts'

/** Tells how far the run is, beside its transaction. False: somebody has stopped it. */
export const tellProgress = async (
  database: Database,
  importId: string,
  progress: ImportProgress,
): Promise<boolean> => {
  const row = await database
    .updateTable('import')
    .set({ progress: JSON.stringify(progress) })
    .where('importId', '=', importId)
    .where('state', '=', 'running')
    .returning('importId')
    .executeTakeFirst()
  return row !== undefined
}

/** Marks the import as done in the transaction that wrote it. False: somebody has stopped it. */
export const finishRun = async (tx: Tx, importId: string, counts: ImportCounts): Promise<boolean> => {
  const row = await tx
    .updateTable('import')
    .set({ state: 'done', counts: JSON.stringify(counts), progress: null, ranAt: new Date() })
    .where('importId', '=', importId)
    .where('state', '=', 'running')
    .returning('importId')
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps why a run wrote nothing. */
export const refuseRun = async (
  database: Database,
  importId: string,
  { code, text }: Refusal,
): Promise<void> => {
  await database
    .updateTable('import')
    .set({ state: 'refused', progress: null, refusal: JSON.stringify({ code, text }) })
    .where('importId', '=', importId)
    .where('state', '=', 'running')
    .execute()
}
