import { describe, expect, test } from 'vitest'
import { formatOf } from './format.ts'

describe('numbers and dates in the reader’s format', () => {
  test('a Vietnamese reader sees 1.234 and 12,5%', () => {
    const format = formatOf('vi')
    expect(format.number(1234)).toBe('1.234')
    expect(format.number(1234.5, 1)).toBe('1.234,5')
    expect(format.percent(0.125, 1)).toBe('12,5%')
  })

  test('an English reader sees 1,234 and 12.5%', () => {
    const format = formatOf('en')
    expect(format.number(1234)).toBe('1,234')
    expect(format.percent(0.125, 1)).toBe('12.5%')
  })

  test('days come first in both languages and keep the precision they were told with', () => {
    for (const language of ['vi', 'en'] as const) {
      const format = formatOf(language)
      expect(format.date('2015-08-27')).toBe('27/08/2015')
      expect(format.date('2015-08')).toBe('08/2015')
      expect(format.date('2015')).toBe('2015')
      expect(format.date('infinity')).toBe('')
      expect(format.moment('2015-08-27T07:30:00Z')).toMatch(/^2[78]\/08\/2015 \d\d:\d\d$/)
    }
  })
})
