import { describe, expect, test } from 'vitest'
import { numberContradiction, readPersonalNumber } from './personal-number.ts'

describe('a personal identification number', () => {
  test.each([
    ['080190001234', '080190001234'],
    [' 080 190 001 234 ', '080190001234'],
    ["'080190001234", '080190001234'],
    ['301234567', '301234567'],
  ])('%s is read', (typed, number) => {
    expect(readPersonalNumber(typed)).toEqual({ value: number, troubles: [] })
  })

  test.each([
    ['80190001234', 'personal-number.lost_zeros', ['080190001234']],
    ['1090001234', 'personal-number.lost_zeros', ['001090001234']],
    ['20123456', 'personal-number.lost_zeros', ['020123456']],
    ['8.0190001234E+10', 'personal-number.cut', []],
    ['8,01901E+10', 'personal-number.cut', []],
    ['580190001234', 'personal-number.unreadable', []],
    ['12345', 'personal-number.unreadable', []],
    ['đang làm lại', 'personal-number.unreadable', []],
  ])('%s is an error with a remedy', (typed, rule, suggestions) => {
    expect(readPersonalNumber(typed)).toMatchObject({ value: null, troubles: [{ rule, suggestions }] })
  })

  test.each(['', '-', 'chưa có'])('%j says nothing', (typed) => {
    expect(readPersonalNumber(typed)).toEqual({ value: null, troubles: [] })
  })

  test('is compared with the sex and the year of birth that it contains', () => {
    expect(numberContradiction('080190001234', 'female', '1990-08-07')).toBeNull()
    expect(numberContradiction('080190001234', 'unknown', null)).toBeNull()
    expect(numberContradiction('080204001234', 'male', '2004')).toBeNull()
    expect(numberContradiction('080190001234', 'male', '1990')?.rule).toBe('personal-number.contradicts')
    expect(numberContradiction('080190001234', 'female', '1991')?.rule).toBe('personal-number.contradicts')
    expect(numberContradiction('301234567', 'male', '1991')).toBeNull()
  })
})
