import { type Insertable, sql } from 'kysely'
import type { Database, Tables } from './connect.ts'
import { copyRows } from './copy-rows.ts'
import { goesAlong } from './together.ts'

type Row = Record<string, unknown>

/** A row to insert; a jsonb column takes its value itself. */
type BulkRow<Table extends keyof Tables> = {
  [Column in keyof Insertable<Tables[Table]>]: Insertable<Tables[Table]>[Column] | object
}

/** Fewer rows than this travel as values of one statement: a single round trip. */
const rowsToCopy = 50

const snakes = new Map<string, string>()
const snake = (name: string): string => {
  const known = snakes.get(name)
  if (known !== undefined) return known
  const made = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  snakes.set(name, made)
  return made
}

/** Objects and lists are for jsonb columns; bytes and times the driver knows. */
const asParameter = (value: unknown): unknown => {
  const isPlain = typeof value !== 'object' || value === null
  return isPlain || Buffer.isBuffer(value) || value instanceof Date ? value : JSON.stringify(value)
}

const insertFew = async (database: Database, table: string, names: string[], rows: readonly Row[]) => {
  const columns = sql.join(names.map((name) => sql.ref(snake(name))))
  const values = rows.map((row) => sql`(${sql.join(names.map((name) => asParameter(row[name]) ?? null))})`)
  await sql`${goesAlong}insert into ${sql.table(snake(table))} (${columns}) values ${sql.join(values)}`.execute(
    database,
  )
}

/**
 * Inserts rows: a few with one statement, many by COPY. Every row must have the same columns as the first;
 * a jsonb column takes an object or a list.
 */
export const insertRows = async <Table extends keyof Tables & string>(
  database: Database,
  table: Table,
  rows: readonly BulkRow<Table>[],
): Promise<void> => {
  const first = rows[0]
  if (!first) return
  const names = Object.keys(first)
  if (rows.length < rowsToCopy) return insertFew(database, table, names, rows as readonly Row[])
  const lines = Iterator.from(rows as readonly Row[]).map((row) => names.map((name) => row[name]))
  await copyRows(database, snake(table), names.map(snake), lines)
}
