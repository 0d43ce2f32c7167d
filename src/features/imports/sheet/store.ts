import type { Database } from '../../../database/connect.ts'
import type { FontRow } from '../../../domain/imports/packed-row.ts'
import { packRows, unpackRows } from '../../../domain/imports/packed-row.ts'

/** Keeps some rows of a sheet until the import is done. */
export const keepRows = async (
  database: Database,
  importId: string,
  sheet: number,
  rows: readonly FontRow[],
): Promise<void> => {
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return
  await database
    .insertInto('importRow')
    .values({ importId, sheet, firstRow: first.number, lastRow: last.number, packed: packRows(rows) })
    .execute()
}

/** The rows that were kept together at the top of the sheet. */
export const firstRowsOf = async (
  database: Database,
  importId: string,
  sheet: number,
): Promise<FontRow[]> => {
  const row = await database
    .selectFrom('importRow')
    .select('packed')
    .where('importId', '=', importId)
    .where('sheet', '=', sheet)
    .orderBy('firstRow')
    .limit(1)
    .executeTakeFirst()
  return row ? unpackRows(row.packed) : []
}

/** All rows of the sheet in order, some hundred at a time. */
export async function* rowsOf(
  database: Database,
  importId: string,
  sheet: number,
): AsyncGenerator<FontRow[]> {
  for (let after = -1; ; ) {
    const batch = await database
      .selectFrom('importRow')
      .select(['packed', 'firstRow'])
      .where('importId', '=', importId)
      .where('sheet', '=', sheet)
      .where('firstRow', '>', after)
      .orderBy('firstRow')
      .limit(1)
      .executeTakeFirst()
    if (!batch) return
    yield unpackRows(batch.packed)
    after = batch.firstRow
  }
}
