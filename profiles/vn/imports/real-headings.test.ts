import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { findHeading } from '../../../src/domain/imports/heading.ts'
import { gatherUnits } from '../../../src/domain/imports/imported-unit.ts'
import { mappingGaps } from '../../../src/domain/imports/mapping.ts'
import { guessMapping } from '../../../src/domain/imports/mapping-guess.ts'
import { rowClassifier } from '../../../src/domain/imports/row-kind.ts'
import type { SheetRow } from '../../../src/domain/imports/sheet.ts'
import type { ImportKind } from '../../../src/domain/imports/target.ts'
import { unitReader } from '../../../src/domain/imports/unit-row.ts'
import { wordsOf } from '../../../src/domain/imports/words.ts'
import { vietnam } from '../profile.ts'

const words = wordsOf(vietnam)
const data = new URL('../../../../shared/data/', import.meta.url)

const rowsIn = (file: URL): SheetRow[] =>
  parse(readFileSync(file), { relax_column_count: true, bom: true }).map((cells: string[], at: number) => ({
    number: at + 1,
    cells: cells.map((text) => (text === '' ? null : { kind: 'text' as const, value: text, text })),
  }))

const mapped = (rows: readonly SheetRow[], kind: ImportKind) => {
  const heading = findHeading(rows.slice(0, 60))
  if (!heading) throw new Error('no heading')
  const sample = (column: number) => rows.slice(1, 200).map((row) => row.cells[column] ?? null)
  return { heading, mapping: guessMapping(kind, heading.columns, sample, words) }
}

const unitsIn = (rows: readonly SheetRow[]) => {
  const { heading, mapping } = mapped(rows, 'units')
  const classify = rowClassifier(heading, mapping)
  const read = unitReader(mapping, { words, asOf: '2026-01-01', dateOrders: {} })
  const entries = rows
    .filter((row) => row.number > heading.lastRow)
    .map(classify)
    .filter(({ kind }) => kind === 'entry')
  return gatherUnits(entries.map(({ row, units }) => read(row, units).facts))
}

const county = new URL('montgomery-county-staff/employee_salaries.csv', data)
describe.skipIf(!existsSync(county))('a county without names of people (../shared/data)', () => {
  test('cannot be imported as people: no name column is found', () => {
    const { mapping } = mapped(rowsIn(county), 'people')
    expect(mappingGaps('people', mapping).map(({ code }) => code)).toEqual(['mapping.no_name'])
    expect(mapping.map(({ target }) => target)).toEqual([
      'sex',
      'unit-code',
      'unit-1',
      'unit-2',
      null,
      'post',
      'member-from',
      null,
      null,
    ])
  })

  test('gives 37 departments with their codes and 733 divisions', () => {
    const units = unitsIn(rowsIn(county))
    const departments = units.filter(({ above }) => above.length === 0)
    expect([departments.length, units.length - departments.length]).toEqual([37, 733])
    expect(departments.find(({ code }) => code === 'POL')?.name).toBe('Department of Police')
  })
})

const organograms = new URL('uk-organograms/', data)
describe.skipIf(!existsSync(organograms))('the posts of departments (../shared/data)', () => {
  const files = existsSync(organograms)
    ? readdirSync(organograms).filter((file) => file.endsWith('.csv'))
    : []

  test('name no people, but posts in units', () => {
    expect(files.length).toBeGreaterThan(80)
    for (const file of files) {
      const { heading, mapping } = mapped(rowsIn(new URL(file, organograms)).slice(0, 200), 'people')
      expect([file, heading.firstRow, heading.lastRow]).toEqual([file, 1, 1])
      expect(mappingGaps('people', mapping).map(({ code }) => code)).toEqual(['mapping.no_name'])
      const targets = mapping.flatMap(({ target }) => target ?? [])
      expect(targets).toEqual(expect.arrayContaining(['unit-1', 'unit-2', 'unit', 'post']))
    }
  })

  test('give their units with the departments above them', () => {
    const units = unitsIn(rowsIn(new URL('cabinet_office-2012-03-31-senior.csv', organograms)))
    expect(units.length).toBe(26)
    expect(units.filter(({ above }) => above.length === 0).map(({ name }) => name)).toEqual([
      'Cabinet Office',
    ])
  })
})
