import { expect, test } from 'vitest'
import { momentFrom } from './written-moment.ts'

test.each([
  ['2026-03-01 09:30', '2026-03-01T02:30:00.000Z'],
  ['2026-03-01 09:30:15', '2026-03-01T02:30:15.000Z'],
  ['2026-03-01T02:30:00Z', '2026-03-01T02:30:00.000Z'],
  ['2026-03-01T02:30:00.250+00:00', '2026-03-01T02:30:00.250Z'],
  ['2026-02-30 09:30', null],
  ['2026-03-01 25:00', null],
  ['2026-03-01', null],
  ['hôm qua', null],
])('%s is read as %s', (text, moment) => {
  expect(momentFrom(text)).toBe(moment)
})
