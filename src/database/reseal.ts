import type pg from 'pg'
import { type SealedTable, sealedTables } from './sealed-columns.ts'

/** How one sealed value becomes another, and how a text is hashed from now on. */
export type Resealing = {
  readonly open: (sealed: Buffer, place: string) => string
  readonly seal: (text: string, place: string) => Buffer
  readonly hash: (text: string) => Buffer
}

type Row = Readonly<Record<string, unknown>>
const batchRows = 2000

const resealedRow = ({ columns, placeOf, hash }: SealedTable, row: Row, by: Resealing): (Buffer | null)[] => {
  const texts = new Map<string, string>()
  const sealed = columns.map((column) => {
    const value = row[column]
    if (!Buffer.isBuffer(value)) return null
    const place = placeOf(column, row)
    const text = by.open(value, place)
    texts.set(column, text)
    return by.seal(text, place)
  })
  if (!hash) return sealed
  const hashed = texts.get(hash.of)
  return [...sealed, hashed === undefined ? null : by.hash(hashed)]
}

const resealTable = async (client: pg.ClientBase, table: SealedTable, by: Resealing): Promise<number> => {
  const { key, columns, hash } = table
  const written = hash ? [...columns, hash.column] : columns
  const keyTypes = key.map((_name, at) => `$${at + 1}::uuid[]`)
  const valueTypes = written.map((_name, at) => `$${key.length + at + 1}::bytea[]`)
  const update = `update ${table.table} t set ${written.map((name) => `${name} = u.${name}`).join(', ')}
    from unnest(${[...keyTypes, ...valueTypes].join(', ')}) as u (${[...key, ...written].join(', ')})
    where ${key.map((name) => `t.${name} = u.${name}`).join(' and ')}`
  const names = [...key, ...columns].join(', ')
  const cursor = `resealed_${table.table}`
  await client.query(`declare ${cursor} insensitive cursor for select ${names} from ${table.table}`)
  let done = 0
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${batchRows} from ${cursor}`)
    if (rows.length === 0) break
    const values = rows.map((row) => resealedRow(table, row, by))
    const parameters = [
      ...key.map((name) => rows.map((row) => row[name])),
      ...written.map((_name, at) => values.map((value) => value[at] ?? null)),
    ]
    await client.query(update, parameters)
    done += rows.length
  }
  await client.query(`close ${cursor}`)
  return done
}

/** Seals everything anew, in the caller's transaction; returns how many records that were. */
export const resealAll = async (client: pg.ClientBase, by: Resealing): Promise<number> => {
  let done = 0
  for (const table of sealedTables) done += await resealTable(client, table, by)
  // Who holds which number follows from the numbers themselves.
  await client.query('delete from personal_number_holder')
  await client.query(`insert into personal_number_holder (personal_number_hash, person_id)
    select personal_number_hash, person_id from person_sensitive where personal_number_hash is not null`)
  return done
}
