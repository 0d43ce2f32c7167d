import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FOREVER } from './day.ts'
import type { DateReading } from './partial-date.ts'
import {
  countsFrom,
  countsUntil,
  firstDay,
  guessDateOrder,
  isPartialDate,
  lastDay,
  parsePartialDate,
  precisionOf,
  showPartialDate,
} from './partial-date.ts'

const read: readonly (readonly [string | number, string, DateReading?])[] = [
  ['5/2/2014', '2014-02-05'],
  ['05/02/2014', '2014-02-05'],
  ['5.2.14', '2014-02-05', { pivot: 26 }],
  ['5.2.75', '1975-02-05', { pivot: 26 }],
  ['05-02-2014', '2014-02-05'],
  ['05 02 2014', '2014-02-05'],
  ["'05/02/2014", '2014-02-05'],
  ['2014-02-05', '2014-02-05'],
  ['2014/2/5', '2014-02-05'],
  ['2014-02-05T00:00:00.000Z', '2014-02-05'],
  ['05/02/2014 00:00', '2014-02-05'],
  ['2/2014', '2014-02'],
  ['02/2014', '2014-02'],
  ['2014-02', '2014-02'],
  ['2014', '2014'],
  [' 2014 ', '2014'],
  ['75', '1975', { pivot: 26 }],
  ['7/75', '1975-07', { pivot: 26 }],
  ['tháng 2 năm 2014', '2014-02'],
  ['Tháng 02/2014', '2014-02'],
  ['tháng 02-2014', '2014-02'],
  ['ngày 5 tháng 2 năm 2014', '2014-02-05'],
  ['Ngày 05/02/2014', '2014-02-05'],
  ['Ngày 05 tháng 02 năm 2014'.normalize('NFD'), '2014-02-05'],
  ['5 tháng 2, 2014', '2014-02-05'],
  ['T2/2014', '2014-02'],
  ['T.2/2014', '2014-02'],
  ['năm 2014', '2014'],
  ['5 Feb 2014', '2014-02-05'],
  ['05-Feb-14', '2014-02-05', { pivot: 26 }],
  ['February 2014', '2014-02'],
  ['February 5, 2014', '2014-02-05'],
  ['00/00/1960', '1960'],
  ['00/02/1960', '1960-02'],
  ['20140205', '2014-02-05'],
  ['05022014', '2014-02-05'],
  ['02/05/2014', '2014-02-05', { order: 'month-first' }],
  ['ngày 5 tháng 2 năm 2014', '2014-02-05', { order: 'month-first' }],
  ['2014-02-05', '2014-02-05', { order: 'month-first' }],
  [41675, '2014-02-05'],
  [41675.75, '2014-02-05'],
  ['41675', '2014-02-05', { numeric: true }],
  [40213, '2014-02-05', { from1904: true }],
  [1975, '1975'],
  [2.2014, '2014-02'],
  [10.201, '2010-10'],
  [20140205, '2014-02-05'],
]

const refused: readonly (readonly [string | number, RegExp, DateReading?])[] = [
  ['31/02/2014', /Tháng 2 năm 2014 không có ngày 31/],
  ['29/02/2015', /không có ngày 29/],
  ['02/25/2014', /không có tháng 25.*tháng\/ngày\/năm/],
  ['25/02/2014', /không có tháng 25/, { order: 'month-first' }],
  ['5/2/14', /hai chữ số/],
  ['5/2', /Không đọc được/],
  ['5/2', /Không đọc được/, { pivot: 26 }],
  ['41675', /Không đọc được/],
  ['đang cập nhật', /Không đọc được/],
  ['', /Không đọc được/],
  ['2010-2014', /không có tháng 2014/],
  ['1/1/0214', /Năm 0214/],
  [12, /Không đọc được/],
  [-5, /Không đọc được/],
  [Number.NaN, /Không đọc được/],
  [1e300, /Không đọc được/],
]

describe('a date as people type it', () => {
  for (const [typed, date, reading] of read) {
    test(`${typed} is read as ${date}`, () => {
      expect(parsePartialDate(typed, reading)).toBe(date)
    })
  }

  for (const [typed, sentence, reading] of refused) {
    test(`${typed} is refused with a sentence`, () => {
      const answer = parsePartialDate(typed, reading)
      expect(typeof answer === 'string' ? answer : answer.text.vi).toMatch(sentence)
    })
  }

  test('what is shown is read back unchanged', () => {
    const dates = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .chain((date) => fc.constantFrom(4, 7, 10).map((length) => date.toISOString().slice(0, length)))
    fc.assert(
      fc.property(dates, (date) => {
        expect(isPartialDate(date)).toBe(true)
        expect(parsePartialDate(showPartialDate(date, 'vi'))).toBe(date)
        expect(parsePartialDate(date, { order: 'month-first' })).toBe(date)
        expect(firstDay(date) <= lastDay(date)).toBe(true)
      }),
    )
  })

  test('anything typed is either a date that the calendar has or a refusal, never a fault', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.integer()), (typed) => {
        const answer = parsePartialDate(typed, { pivot: 30 })
        expect(typeof answer === 'string' ? isPartialDate(answer) : answer.code).toBeTruthy()
      }),
    )
  })
})

describe('counting takes only what is certain', () => {
  test('a start counts from the last day it may mean, an end from the first', () => {
    expect([countsFrom('2014'), countsFrom('2014-02'), countsFrom('2014-02-05')]).toEqual([
      '2014-12-31',
      '2014-02-28',
      '2014-02-05',
    ])
    expect([countsUntil('2014'), countsUntil('2014-02'), countsUntil(null)]).toEqual([
      '2014-01-01',
      '2014-02-01',
      FOREVER,
    ])
    expect([lastDay('2016-02'), lastDay('2016-12'), lastDay('2016-04')]).toEqual([
      '2016-02-29',
      '2016-12-31',
      '2016-04-30',
    ])
  })

  test('the precision is what was told', () => {
    expect(['2014', '2014-02', '2014-02-05'].map(precisionOf)).toEqual(['year', 'month', 'day'])
    expect(['2014-13', '14', '2014-02-30', ''].map(isPartialDate)).toEqual([false, false, false, false])
  })
})

test('a column tells by its own dates whether the day comes first', () => {
  expect(guessDateOrder(['03/04/2014', '25/12/2013'])).toBe('day-first')
  expect(guessDateOrder(['03/04/2014', '12/25/2013'])).toBe('month-first')
  expect(guessDateOrder(['03/04/2014'])).toBe('ambiguous')
  expect(guessDateOrder(['25/12/2013', '12/25/2013'])).toBe('ambiguous')
})
