import { randomBytes } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Database, Tx } from '../../src/database/connect.ts'
import { copyRows } from '../../src/database/copy-rows.ts'
import type { Bench } from '../bench.ts'
import { timed } from '../timing.ts'

const tables = [
  'person',
  'person_sensitive',
  'staff_code_holder',
  'personal_number_holder',
  'membership',
  'service',
  'post_held',
  'qualification',
  'study',
]

class Undone extends Error {}

/** Does the work in a transaction and undoes it: the organisation stays as large as it is. */
export const undone = async ({ house }: Bench, work: (tx: Tx) => Promise<void>): Promise<void> => {
  try {
    await house.database.transaction().execute(async (tx) => {
      await work(tx)
      throw new Undone()
    })
  } catch (error) {
    if (!(error instanceof Undone)) throw error
  }
}

export type TableRows = {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
}

/** What the registry holds of these people, as the same people once more: other ids, codes and numbers. */
export const rowsOf = async (database: Database, ids: readonly string[]): Promise<TableRows[]> => {
  const others = new Map(ids.map((id) => [id, newId()]))
  const asOther = (column: string, value: unknown): unknown => {
    if (column === 'person_id') return others.get(String(value))
    if (column === 'staff_code') return value === null ? null : `${value}-2`
    return column === 'personal_number_hash' && value !== null ? randomBytes(32) : value
  }
  const found: TableRows[] = []
  for (const name of tables) {
    const statement = CompiledQuery.raw(`select * from ${name} where person_id = any($1::uuid[])`, [ids])
    const { rows } = await database.withoutPlugins().executeQuery<Record<string, unknown>>(statement)
    const columns = Object.keys(rows[0] ?? {})
    if (columns.length === 0) continue
    found.push({
      name,
      columns,
      rows: rows.map((row) => columns.map((column) => asOther(column, row[column]))),
    })
  }
  return found
}

/** How long COPY alone takes for the rows, into the same tables with their indexes and references, in milliseconds. */
export const copyTime = async (bench: Bench, copied: readonly TableRows[]): Promise<number> => {
  let taken = 0
  await undone(bench, async (tx) => {
    taken = await timed(async () => {
      for (const { name, columns, rows } of copied) await copyRows(tx, name, columns, rows)
    })
  })
  return taken
}
