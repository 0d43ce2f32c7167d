import { registeredColumns } from '../../src/domain/access/processing/register.ts'
import type { Ground } from './ground.ts'

/**
 * Columns whose values are words of a list, units, yes and no, or days and numbers that others have too: no value of
 * theirs points to one person. That nothing is told by them either, the upheaval of people out of reach shows.
 */
const shared: readonly string[] = [
  ...['hierarchy', 'unit_id', 'sex', 'staff_kind', 'level_code', 'field_code', 'country', 'form', 'funding'],
  ...[
    'verification',
    'evidence_kind',
    'subject',
    'field',
    'state',
    'outcome',
    'nameless',
    'language',
    'image',
  ],
  ...[
    'email_verified',
    'action',
    'subject_kind',
    'before',
    'after',
    'actor_name',
    'actor_id',
    'event_id',
    'import_id',
  ],
  ...['valid_from', 'from_day', 'valid_to', 'to_day', 'awarded', 'awarded_day', 'cause_id', 'arrival'],
]

/** The texts by which one may be told: table.column by the text that stands in answers. */
export type Canaries = ReadonlyMap<string, readonly string[]>

let number = 0
const next = (): number => {
  number += 1
  return 7_300_000 + number * 37
}

/** A value that stands nowhere else, for the type of the column; null where only its own will do. */
const madeFor = (type: string): string | number | null => {
  if (type === 'text') return `hoàng yến ${next()}`
  if (type === 'integer') return next()
  if (type === 'timestamp with time zone') return new Date(Date.UTC(1987, 0, 1) + next() * 1000).toISOString()
  if (type === 'date')
    return new Date(Date.UTC(1901, 0, 1) + (next() % 3000) * 86_400_000).toISOString().slice(0, 10)
  return null
}

/** What a text column holds is what it means elsewhere: such columns keep the value that was entered. */
const meaningful = ['name_key', 'name_folded', 'full_name', 'born', 'born_first', 'born_last', 'staff_code']

const asText = (value: unknown): string | null => {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  if (Buffer.isBuffer(value)) return value.toString('hex')
  return typeof value === 'object' ? null : String(value)
}

type Column = { readonly column_name: string; readonly data_type: string }

/** Seals a word of its own into a sealed column, in each row of the person; the word is what must not be told. */
const sealInto = async (
  { world }: Ground,
  table: string,
  column: string,
  personId: string,
): Promise<string> => {
  const word = `hoàng yến ${next()}`
  const key = table === 'correction_request' ? 'request_id' : 'person_id'
  const place = table === 'correction_request' ? table : 'person_sensitive'
  const { rows } = await world.owner.query(`select ${key} as key from ${table} where person_id = $1`, [
    personId,
  ])
  for (const row of rows) {
    const sealed = world.operator.vault.seal(word, `${place}.${column}.${row.key}`)
    await world.owner.query(`update ${table} set ${column} = $1 where ${key} = $2`, [sealed, row.key])
  }
  return rows.length > 0 ? word : ''
}

/** Puts a canary into every column of the person that can hold one, and reads back what stands there now. */
export const layCanaries = async (ground: Ground, personId: string): Promise<Canaries> => {
  const { world } = ground
  const found = new Map<string, string[]>()
  for (const table of Object.keys(registeredColumns)) {
    const { rows: columns } = await world.owner.query<Column>(
      'select column_name, data_type from information_schema.columns where table_name = $1',
      [table],
    )
    for (const { column_name: column, data_type: type } of columns) {
      if (type === 'bytea' && !column.endsWith('_hash')) {
        const word = await sealInto(ground, table, column, personId)
        if (word) found.set(word, [`${table}.${column}`])
        continue
      }
      const kept = shared.includes(column) || meaningful.includes(column) || table === 'ledger_entry'
      const value = kept || table === 'staff_code_holder' ? null : madeFor(type)
      if (value !== null)
        await world.owner.query(`update ${table} set ${column} = $1 where person_id = $2`, [value, personId])
      const { rows } = await world.owner.query(
        `select ${column} as value from ${table} where person_id = $1 and ${column} is not null limit 1`,
        [personId],
      )
      const text = asText(rows[0]?.value)
      if (text && text !== 'Infinity' && !shared.includes(column))
        found.set(text, [...(found.get(text) ?? []), `${table}.${column}`])
    }
  }
  return found
}

/** The columns that no canary of these stands for and that are not said to be shared. */
export const withoutCanary = (canaries: readonly Canaries[]): string[] => {
  const laid = new Set(canaries.flatMap((one) => [...one.values()].flat()))
  return Object.entries(registeredColumns).flatMap(([table, columns]) =>
    Object.keys(columns)
      .filter((column) => !shared.includes(column) && !laid.has(`${table}.${column}`))
      .map((column) => `${table}.${column}`),
  )
}
