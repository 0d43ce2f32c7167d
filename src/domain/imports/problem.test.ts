import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { say } from '../language/say.ts'
import { correctRow, noCorrections, withCellCorrected, withValueCorrected } from './correction.ts'
import { error, groupProblems, problemAt, warning } from './problem.ts'
import type { Cell, SheetRow } from './sheet.ts'
import { cellAddress, columnLetters, textOf } from './sheet.ts'

const text = (value: string): Cell => ({ kind: 'text', value, text: value })
const row = (number: number, ...values: string[]): SheetRow => ({
  number,
  cells: values.map((value) => (value === '' ? null : text(value))),
})

test('a cell is called as spreadsheets call it', () => {
  expect(cellAddress(3, 17)).toBe('D17')
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})

test('a cell says its text composed and single-spaced', () => {
  expect(textOf(text(' Nguyễn\n Văn  A '.normalize('NFD')))).toBe('Nguyễn Văn A')
  expect(textOf({ kind: 'number', value: 5, text: '' })).toBe('5')
  expect(textOf(null)).toBe('')
})

describe('problems', () => {
  const unknown = error('level.unknown', say('Không rõ', 'Not clear'), ['Thạc sĩ'])
  const at = (column: number, number: number, value: string) =>
    problemAt(unknown, { column, row: number, target: 'highest-level', cell: text(value) })

  test('one value in one column is one group, however many cells say it', () => {
    const problems = [at(3, 5, 'ThX'), at(3, 9, 'ThX'), at(3, 7, 'DHX'), at(4, 5, 'ThX')]
    const groups = groupProblems(problems)
    expect(groups.map(({ column, value, count, addresses }) => [column, value, count, addresses])).toEqual([
      [3, 'ThX', 2, ['D5', 'D9']],
      [3, 'DHX', 1, ['D7']],
      [4, 'ThX', 1, ['E5']],
    ])
  })

  test('errors come before warnings', () => {
    const note = warning('name.capitals', say('Chữ hoa', 'Capitals'))
    const shout = problemAt(note, { column: 1, row: 2, target: 'full-name', cell: text('AN') })
    expect(groupProblems([shout, shout, at(3, 5, 'ThX')]).map((group) => group.rule)).toEqual([
      'level.unknown',
      'name.capitals',
    ])
  })

  test('no problem is lost in grouping', () => {
    const places = fc.array(
      fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 50 }), fc.constantFrom('a', 'b', 'c')),
    )
    fc.assert(
      fc.property(places, (cells) => {
        const groups = groupProblems(cells.map(([column, number, value]) => at(column, number, value)))
        expect(groups.reduce((sum, group) => sum + group.count, 0)).toBe(cells.length)
      }),
    )
  })
})

describe('corrections', () => {
  test('one correction of a value mends every cell of its column and no other', () => {
    const corrections = withValueCorrected(noCorrections, 1, 'Thac xi', 'Thạc sĩ')
    const mended = correctRow(row(4, 'Thac xi', 'Thac xi', 'x'), corrections)
    expect(mended.cells.map(textOf)).toEqual(['Thac xi', 'Thạc sĩ', 'x'])
  })

  test("a cell's own correction wins, may fill an empty cell, and may empty one", () => {
    const corrections = withCellCorrected(
      withCellCorrected(withValueCorrected(noCorrections, 0, 'a', 'b'), 'A4', 'c'),
      'B4',
      'd',
    )
    expect(correctRow(row(4, 'a', ''), corrections).cells.map(textOf)).toEqual(['c', 'd'])
    expect(correctRow(row(5, 'a', ''), corrections).cells.map(textOf)).toEqual(['b', ''])
    expect(correctRow(row(4, 'a', 'q'), withCellCorrected(noCorrections, 'B4', '')).cells[1]).toBeNull()
  })

  test('a row that nothing touches is the same row', () => {
    const untouched = row(4, 'constructor', '__proto__')
    expect(correctRow(untouched, withValueCorrected(noCorrections, 0, 'x', 'y'))).toBe(untouched)
  })
})
