import { insertRows } from '../../../database/bulk.ts'
import type { Database, Tx } from '../../../database/connect.ts'
import { type Problem, type RejectionReason, reasonsIn } from '../../../domain/imports/problem.ts'

/** Keeps why the rows of a run were not written. */
export const keepRejections = async (
  tx: Tx,
  importId: string,
  rejected: ReadonlyMap<number, readonly Problem[]>,
): Promise<void> => {
  const rows = [...rejected].map(([rowNumber, problems]) => ({
    importId,
    rowNumber,
    reasons: reasonsIn(problems),
  }))
  await insertRows(tx, 'importRejection', rows)
}

/** Why each row of the import was not written, by its number. */
export const keptRejections = async (
  database: Database,
  importId: string,
): Promise<Map<number, RejectionReason[]>> => {
  const rows = await database
    .selectFrom('importRejection')
    .select(['rowNumber', 'reasons'])
    .where('importId', '=', importId)
    .execute()
  return new Map(rows.map(({ rowNumber, reasons }) => [rowNumber, reasons]))
}
