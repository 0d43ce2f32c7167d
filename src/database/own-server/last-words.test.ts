import { expect, test } from 'vitest'
import { adviceOn, lastWordsIn } from './last-words.ts'

const log = [
  'LOG:  starting PostgreSQL 18.4',
  'PANIC:  could not write to file "pg_wal/xlogtemp.42": No space left on device',
  'LOG:  startup process (PID 42) was terminated by signal 6: Aborted',
  'LOG:  aborting startup due to startup process failure',
  'LOG:  database system is shut down',
].join('\n')

test('the reason for the end of a database is told, not what followed from it', () => {
  expect(lastWordsIn(log)).toBe(
    'PANIC:  could not write to file "pg_wal/xlogtemp.42": No space left on device',
  )
})

test('a database that gave no reason is told by its last lines', () => {
  expect(lastWordsIn('one\ntwo\nthree\nfour\n')).toBe('two three four')
})

test('a full or a read-only disk comes with what to do', () => {
  expect(adviceOn(lastWordsIn(log))?.vi).toMatch(/giải phóng chỗ trống/)
  expect(adviceOn('FATAL:  could not open file: Read-only file system')?.en).toMatch(/mount it for writing/)
  expect(adviceOn('FATAL:  lock file "postmaster.pid" already exists')).toBeNull()
})
