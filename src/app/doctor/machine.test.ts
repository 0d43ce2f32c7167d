import { expect, test } from 'vitest'
import { wordsInOrder } from '../../database/inspection/server.ts'
import { checkOrder, checkServer } from './database.ts'
import { checkClock, checkNode, checkWeb } from './machine.ts'

const facts = { encoding: 'UTF8', order: wordsInOrder, outdated: [], now: new Date(), lastRecorded: null }

test('a Node or a PostgreSQL that is too old is named', () => {
  expect(checkNode('v24.21.0').state).toBe('ok')
  expect(checkNode('v20.19.5')).toMatchObject({ state: 'wrong', check: 'node' })
  expect(checkServer({ ...facts, version: 150_004 }).state).toBe('ok')
  expect(checkServer({ ...facts, version: 140_011 }).text.en).toMatch(/14\.11 is too old/)
  expect(checkServer({ ...facts, version: 180_000, encoding: 'SQL_ASCII' }).state).toBe('wrong')
})

test('an order that is missing, wrong or older than the system is named', () => {
  const standing = { ...facts, version: 180_000 }
  expect(checkOrder(standing).state).toBe('ok')
  expect(checkOrder({ ...standing, order: null }).state).toBe('wrong')
  expect(checkOrder({ ...standing, order: 'Da Đa E Dà Dả Dã Dá Dạ' }).state).toBe('wrong')
  expect(checkOrder({ ...standing, outdated: ['vn'] })).toMatchObject({ state: 'warning' })
})

test('a web part that was not built is named', () => {
  expect(checkWeb('/nowhere')).toMatchObject({ check: 'web', state: 'wrong' })
})

test('a clock behind the ledger or apart from the database is named', () => {
  const here = new Date('2026-11-24T03:00:00Z')
  const later = (seconds: number) => new Date(here.getTime() + seconds * 1000)
  expect(checkClock({ here, database: later(2), lastRecorded: later(-9) }).state).toBe('ok')
  expect(checkClock({ here, database: later(60), lastRecorded: null }).state).toBe('warning')
  expect(checkClock({ here, database: here, lastRecorded: later(3600) }).state).toBe('wrong')
  expect(checkClock({ here: new Date(0), database: new Date(0), lastRecorded: null }).state).toBe('wrong')
})
