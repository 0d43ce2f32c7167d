import { type Insertable, sql } from 'kysely'
import type { Database, Tables } from './connect.ts'

type Row = Record<string, unknown>

/** A row to insert; a jsonb column takes its value itself, since the whole row travels as JSON. */
type BulkRow<Table extends keyof Tables> = {
  [Column in keyof Insertable<Tables[Table]>]: Insertable<Tables[Table]>[Column] | object
}

const rowsPerStatement = 5000

const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Bytes travel inside JSON as PostgreSQL writes them: '\x' and hexadecimal digits. */
const jsonValue = (value: unknown): unknown => {
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`
  return value
}

/**
 * Inserts many rows with one statement per five thousand: one JSON parameter that the server takes apart,
 * about twice as fast as lists of values. Every row must have the same columns as the first.
 */
export const insertRows = async <Table extends keyof Tables & string>(
  database: Database,
  table: Table,
  rows: readonly BulkRow<Table>[],
): Promise<void> => {
  const first = rows[0]
  if (!first) return
  const names = Object.keys(first)
  const columns = sql.join(names.map((name) => sql.ref(snake(name))))
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const part = rows.slice(start, start + rowsPerStatement).map((row) => {
      const json: Row = {}
      for (const name of names) json[snake(name)] = jsonValue((row as Row)[name])
      return json
    })
    await sql`insert into ${sql.table(snake(table))} (${columns})
      select ${columns} from json_populate_recordset(null::${sql.table(snake(table))}, ${JSON.stringify(part)}::json)`.execute(
      database,
    )
  }
}
