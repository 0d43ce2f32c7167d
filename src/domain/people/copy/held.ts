import { codeLists, fixedCodes } from '../../access/history-codes.ts'
import type { LookUp } from '../../access/history-detail.ts'
import { registeredColumns } from '../../access/processing/register.ts'
import { say, type Text } from '../../language/say.ts'
import { showPartialDate } from '../../time/partial-date.ts'

/** One row of a table about a person, as text: column → value. */
export type HeldRow = Readonly<Record<string, string | null>>
/** Everything held about a person, table by table, in the names of the database. */
export type Held = Readonly<Record<string, readonly HeldRow[]>>

export type Fact = { readonly field: string; readonly label: Text; readonly value: Text | null }
/** One entry in words: a membership, a qualification. */
export type HeldEntry = { readonly id: string | null; readonly facts: readonly Fact[] }

/** Columns that only the machine needs: ids, keys of search and order, the days worked out from told dates. */
const technical =
  /^(person_id|.+_id|revision|recorded_at|nameless|name_key|name_folded|born_first|born_last|from_day|to_day|awarded_day|.+_hash|asked_by|answered_by)$/
const told = new Set(['unit_id'])

export const camel = (column: string): string =>
  column.replaceAll(/_(\w)/g, (_whole, letter: string) => letter.toUpperCase())

const isShown = (column: string): boolean => told.has(column) || !technical.test(column)

/** In which list a column's codes are named. */
const listOf = (field: string): string | undefined =>
  codeLists[field] ?? { ethnicity: 'ethnicity', religion: 'religion' }[field]

/** The codes of the rows that need names, by list. */
export const codesHeld = (held: Held): Map<string, string[]> => {
  const wanted = new Map<string, string[]>()
  for (const row of Object.values(held).flat())
    for (const [column, value] of Object.entries(row)) {
      const list = listOf(camel(column))
      if (list && value !== null) wanted.set(list, [...(wanted.get(list) ?? []), value])
    }
  return wanted
}

const datePattern = /^\d{4}(-\d{2}(-\d{2})?)?$/

/** A value in words: codes by their names, dates as people write them. */
export const valueInWords = (column: string, value: string | null, lookUp: LookUp): Text | null => {
  if (value === null || value === '') return null
  const list = listOf(camel(column))
  const named = list ? (fixedCodes[`${list}:${value}`] ?? lookUp(list, value)) : null
  if (named) return named
  return datePattern.test(value)
    ? say(showPartialDate(value, 'vi'), showPartialDate(value, 'en'))
    : say(value, value)
}

/** The rows of a table as entries in words, in the order of its columns. */
export const entriesOf = (table: string, rows: readonly HeldRow[], lookUp: LookUp): HeldEntry[] => {
  const columns = registeredColumns[table] ?? {}
  return rows.map((row) => ({
    id: row[`${table}_id`] ?? null,
    facts: Object.entries(columns).flatMap(([column, { what }]) =>
      isShown(column)
        ? [{ field: camel(column), label: what, value: valueInWords(column, row[column] ?? null, lookUp) }]
        : [],
    ),
  }))
}
