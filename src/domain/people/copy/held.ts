import { codeLists, fixedCodes } from '../../access/history-codes.ts'
import type { LookUp } from '../../access/history-detail.ts'
import { processing, registeredColumns } from '../../access/processing/register.ts'
import { say, type Text } from '../../language/say.ts'
import { showPartialDate } from '../../time/partial-date.ts'
import { type CorrectionState, correctionStateNames } from '../correction/correction.ts'

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

/** What people call a column, where the register of processing speaks more exactly than they do. */
const plainLabels: Readonly<Record<string, Text>> = {
  born: say('Ngày sinh', 'Date of birth'),
  valid_from: say('Từ', 'From'),
  valid_to: say('Đến (ngày đầu tiên không còn)', 'Until (the first day it no longer holds)'),
  awarded: say('Ngày cấp', 'Awarded'),
  specialty: say('Chuyên ngành', 'Specialty'),
}

export const labelOf = (column: string, what: Text): Text => plainLabels[column] ?? what

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

const momentPattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/
const datePattern = /^\d{4}(-\d{2}(-\d{2})?)?$/

const wordOfField = (field: string): Text | null => {
  const columns = Object.values(registeredColumns).flatMap((table) => Object.entries(table))
  const found = columns.find(([column]) => camel(column) === field)
  return found ? labelOf(found[0], found[1].what) : null
}

/** What codes of requests mean: which part of the record, and how it stands. */
const wordOfRequest = (column: string, value: string): Text | null => {
  if (column === 'state') return correctionStateNames[value as CorrectionState] ?? null
  if (column === 'field') return wordOfField(value)
  if (column !== 'subject') return null
  const table = Object.keys(processing).find((name) => camel(name) === value)
  return (table && processing[table]?.title) || null
}

/** A value in words: codes by their names, dates as people write them. */
export const valueInWords = (column: string, value: string | null, lookUp: LookUp): Text | null => {
  if (value === null || value === '') return null
  const list = listOf(camel(column))
  const named = list ? (fixedCodes[`${list}:${value}`] ?? lookUp(list, value)) : wordOfRequest(column, value)
  if (named) return named
  const [, day, clock] = momentPattern.exec(value) ?? []
  if (day)
    return say(`${showPartialDate(day, 'vi')} ${clock} UTC`, `${showPartialDate(day, 'en')} ${clock} UTC`)
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
        ? [
            {
              field: camel(column),
              label: labelOf(column, what),
              value: valueInWords(column, row[column] ?? null, lookUp),
            },
          ]
        : [],
    ),
  }))
}
