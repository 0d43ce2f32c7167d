import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findHeading } from '../../../src/domain/imports/heading.ts'
import { guessMapping } from '../../../src/domain/imports/mapping-guess.ts'
import { groupProblems } from '../../../src/domain/imports/problem.ts'
import { rowClassifier } from '../../../src/domain/imports/row-kind.ts'
import { personReader } from '../../../src/domain/imports/row-reading.ts'
import type { Cell, SheetRow } from '../../../src/domain/imports/sheet.ts'
import { targetsOf } from '../../../src/domain/imports/target.ts'
import { unitReader } from '../../../src/domain/imports/unit-row.ts'
import { wordsOf } from '../../../src/domain/imports/words.ts'
import { vietnam } from '../profile.ts'

const words = wordsOf(vietnam)
const context = { words, asOf: '2015-08-27', dateOrders: {} }
const text = (value: string): Cell => ({ kind: 'text', value, text: value })

/** A mapping with every target, one column each, so that every reader meets the value. */
const everyTarget = (kind: 'people' | 'units') =>
  Object.entries(targetsOf(kind)).map(([target, reason], column) => ({
    column,
    heading: target,
    target: target as keyof ReturnType<typeof targetsOf> as never,
    levelCode: target === 'level-tick' ? 'PRO.MA' : null,
    confidence: 1,
    reason,
  }))
const readPerson = personReader(everyTarget('people'), context)
const readUnit = unitReader(everyTarget('units'), context)
const rowOf = (value: string): SheetRow => ({
  number: 2,
  cells: Array.from({ length: 60 }, () => text(value)),
})

const readEverywhere = (value: string) => {
  const { problems } = readPerson(rowOf(value))
  readUnit(rowOf(value))
  for (const group of groupProblems(problems)) {
    expect(group.text.vi).not.toBe('')
    expect(group.text.en).not.toBe('')
  }
}

const file = new URL('../../../../shared/data/naughty-strings/blns.json', import.meta.url)
describe('whatever a cell holds', () => {
  test.skipIf(!existsSync(file))('naughty strings are read or refused in sentences (../shared/data)', () => {
    const strings: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (!Array.isArray(strings)) throw new Error('not a list')
    for (const value of strings) readEverywhere(String(value))
  })

  test('any text, any number', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), readEverywhere), { numRuns: 150 })
    fc.assert(fc.property(fc.oneof(fc.double(), fc.bigInt()).map(String), readEverywhere), { numRuns: 100 })
  })

  test('the longest cell a spreadsheet can hold is no burden', () => {
    const before = process.cpuUsage()
    for (const piece of ['1', ' ', 'a ', '(', '.', 'Đại học; ', 'thang ', 'I. ', '1/']) {
      readEverywhere(piece.repeat(32_767 / piece.length))
    }
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(10_000)
  })

  test('any sheet has a heading or none, and its rows are classified', () => {
    const word = fc.constantFrom(
      'Họ và tên',
      'STT',
      'Nam',
      'Trình độ',
      'x',
      '1',
      '',
      '',
      'Sở Y tế',
      'Cộng',
      '(',
      'Nơi nhận',
    )
    const grid = fc.array(fc.array(word, { maxLength: 6 }), { maxLength: 8 })
    const merge = fc.record({ top: fc.nat(9), left: fc.nat(7), bottom: fc.nat(9), right: fc.nat(7) })
    fc.assert(
      fc.property(grid, fc.array(merge, { maxLength: 3 }), (lines, merges) => {
        const rows = lines.map((line, at) => ({
          number: at + 1,
          cells: line.map((value) => (value === '' ? null : text(value))),
        }))
        const heading = findHeading(rows, merges)
        if (!heading) return
        const mapping = guessMapping(
          'people',
          heading.columns,
          (column) => rows.map((row) => row.cells[column] ?? null),
          words,
        )
        const classify = rowClassifier(heading, mapping)
        for (const row of rows) {
          const { kind, units } = classify(row)
          if (kind === 'entry') personReader(mapping, context)(row, units)
        }
      }),
      { numRuns: 300 },
    )
  })
})
