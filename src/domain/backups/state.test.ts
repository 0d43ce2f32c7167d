import { expect, test } from 'vitest'
import { type BackupState, warningOf } from './state.ts'

const last = { at: '2026-03-14T19:00:00Z', file: 'a', bytes: 1, encrypted: true }
const state = (more: Partial<BackupState>): BackupState => ({
  schedule: { times: ['02:00'] },
  last,
  failure: null,
  ...more,
})

test.each([
  ['nothing while the last one is fresh', state({}), '2026-03-15T19:00:00Z', null],
  ['a backup older than a day and a half', state({}), '2026-03-16T08:00:00Z', 'old'],
  ['no backup at all', state({ last: null }), '2026-03-15T00:00:00Z', 'none'],
  [
    'a failure after the last one',
    state({ failure: { at: '2026-03-15T19:00:00Z', code: 'x' } }),
    '2026-03-15T20:00:00Z',
    'failed',
  ],
  [
    'nothing of a failure before the last one',
    state({ failure: { at: '2026-03-13T19:00:00Z', code: 'x' } }),
    '2026-03-15T10:00:00Z',
    null,
  ],
  ['that none is scheduled', state({ schedule: null }), '2026-03-18T19:00:00Z', 'unscheduled'],
  ['one taken by hand more than a week ago', state({ schedule: null }), '2026-03-22T19:00:00Z', 'old'],
])('it is told of %s', (_name, known, now, warning) => {
  expect(warningOf(known, now)).toBe(warning)
})
