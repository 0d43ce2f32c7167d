import { describe, expect, test } from 'vitest'
import type { DateCellReading } from './date-cell.ts'
import { readDate } from './date-cell.ts'
import { readSex } from './sex-reading.ts'
import type { Cell } from './sheet.ts'

const past: DateCellReading = { order: 'day-first', latestYear: 2015, asOf: '2015-08-27', future: false }
const text = (value: string): Cell => ({ kind: 'text', value, text: value })

describe('a date cell', () => {
  test.each([
    [text('5/2/75'), '1975-02-05'],
    [text('5/2/14'), '2014-02-05'],
    [{ kind: 'number', value: 1975, text: '1975' }, '1975'],
    [{ kind: 'number', value: 27430, text: '05/02/1975' }, '1975-02-05'],
    [{ kind: 'date', value: '1975-02-05', text: '2/5/75' }, '1975-02-05'],
    [{ kind: 'date', value: '1975-02-05T00:00:00.000Z', text: '' }, '1975-02-05'],
    [text('-'), null],
    [null, null],
  ] as const)('%j is %s', (cell, date) => {
    expect(readDate(cell, past)).toEqual({ value: date, troubles: [] })
  })

  test('a year typed into a cell that is formatted as a date is that year', () => {
    expect(readDate({ kind: 'date', value: '1905-05-28', text: '28/05/1905' }, past).value).toBe('1975')
  })

  test('an American date is read as such only where the column says so', () => {
    expect(readDate(text('02/25/1975'), past).troubles[0]?.suggestions).toEqual(['25/02/1975', '1975'])
    expect(readDate(text('02/25/1975'), { ...past, order: 'month-first' }).value).toBe('1975-02-25')
    expect(
      readDate({ kind: 'date', value: '1975-02-05', text: '' }, { ...past, order: 'month-first' }).value,
    ).toBe('1975-02-05')
  })

  test('nobody is born tomorrow, but a study may end later', () => {
    expect(readDate(text('28/08/2015'), past).troubles[0]?.rule).toBe('date.in_future')
    expect(readDate(text('12/2017'), { ...past, future: true, latestYear: 2025 })).toEqual({
      value: '2017-12',
      troubles: [],
    })
    expect(readDate(text('2051'), { ...past, future: true, latestYear: 2025 }).troubles[0]?.rule).toBe(
      'date.far_future',
    )
  })
})

test('a sex is told by a word, never by a number', () => {
  expect(['Nam', 'NỮ', 'nu', 'F', 'male'].map((word) => readSex(word).value)).toEqual([
    'male',
    'female',
    'female',
    'female',
    'male',
  ])
  expect(readSex('1').troubles[0]).toMatchObject({ rule: 'sex.unknown', severity: 'error' })
})
