import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { firstSweep } from '../../src/domain/ledger/sweep.ts'
import { showSession, startSession } from '../../src/features/access/contract.ts'
import { sealRound } from '../../src/features/access/ledger/sealing/actions.ts'
import { verifyLedger } from '../../src/features/access/ledger/verification/actions.ts'
import { takeSecondStep } from '../../src/features/access/second-factor/step/contract.ts'
import { revokeToken } from '../../src/features/access/tokens/contract.ts'
import { listPeople } from '../../src/features/people/list/contract.ts'
import { newBrowser } from '../world/browser.ts'
import { colleagueAtBrowser, setUpApp } from '../world/second-factor.ts'
import { program, tokenOf } from '../world/tokens.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let administrator: Visitor

beforeAll(async () => {
  world = await newWorld()
  administrator = await world.account('administrator')
})
afterAll(() => world.end())

const hourOfSteps = 120

/**
 * Sets the clock back by an hour. No test may touch the clock of the machine: so all moments that are written
 * down move on by an hour instead, which is the same to whoever compares them with the clock.
 */
const setClockBack = async (): Promise<void> => {
  const { rows } = await world.owner.query<{ name: string; columns: string[] }>(
    `select table_name as name, array_agg(column_name::text) as columns from information_schema.columns
      join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE' and data_type = 'timestamp with time zone'
        and is_generated = 'NEVER' and table_name <> 'ledger_seal' group by table_name`,
  )
  const moved = rows.map(
    ({ name, columns }) =>
      `update "${name}" set ${columns.map((column) => `"${column}" = "${column}" + interval '1 hour'`).join(', ')}`,
  )
  const unsealed = moved.map((statement) =>
    statement.startsWith('update "ledger_entry"')
      ? `${statement} where not exists (select from ledger_place p where p.entry_id = ledger_entry.entry_id)`
      : statement,
  )
  await world.owner.query(
    ['begin', 'set local session_replication_role = replica', ...unsealed, 'commit'].join(';'),
  )
  await world.owner.query('update second_factor set last_step = last_step + $1', [hourOfSteps])
}

const minutesLeft = async (accountId: string | null): Promise<number> => {
  const { rows } = await world.owner.query<{ minutes: number }>(
    `select max(extract(epoch from expires_at - now()) / 60)::float8 as minutes from session where user_id = $1`,
    [accountId],
  )
  return rows[0]?.minutes ?? 0
}

test('a session goes on, and lives longer by the jump at most', async () => {
  const before = await minutesLeft(administrator.accountId)
  await setClockBack()
  await administrator.ask(listPeople, {})
  expect(await minutesLeft(administrator.accountId)).toBeLessThanOrEqual(before + 60)
  expect((await world.account('administrator')).cookie).not.toBe('')
})

test('whoever had to wait for another attempt is not locked out by the jump, nor let in without counting', async () => {
  const colleague = await colleagueAtBrowser(world, 'Lê Thị Chờ')
  const tries = (password: string) =>
    newBrowser(world).answerTo(startSession, { body: { email: colleague.email, password } })
  let status = 401
  for (let turn = 0; status === 401; turn += 1) {
    status = (await tries('không phải mật khẩu')).status
    expect(turn).toBeLessThan(10)
  }
  expect(status).toBe(429)
  await setClockBack()
  expect((await tries('không phải mật khẩu')).status).toBe(401)
  expect((await tries('không phải mật khẩu')).status).toBe(429)
  await setClockBack()
  expect((await tries(colleague.password)).status).toBe(200)
})

test('codes of an app that were used stay used; a backup code opens meanwhile', async () => {
  const { email, password, browser } = await colleagueAtBrowser(world, 'Trần Văn Lùi')
  const { app, backupCodes } = await setUpApp(browser)
  await setClockBack()
  const other = newBrowser(world)
  await other.ask(startSession, { body: { email, password } })
  const used = await other.answerTo(takeSecondStep, { body: { code: app.codeApart(0) } })
  expect(used.status).not.toBe(200)
  await other.ask(takeSecondStep, { body: { code: backupCodes[0] ?? '' } })
  expect((await other.ask(showSession)).session).not.toBeNull()
})

test('a token that was withdrawn stays so', async () => {
  const owner = await world.account('administrator')
  const { tokenId, token } = await tokenOf(world, owner, ['people.read'])
  const reader = program(world, token)
  expect((await reader.answerTo(listPeople, {})).status).toBe(200)
  await owner.ask(revokeToken, { params: { tokenId } })
  await setClockBack()
  expect((await reader.answerTo(listPeople, {})).status).toBe(401)
})

test('the ledger is sealed across the jump, and verifies', async () => {
  const { registry } = world.operator
  const seals = async () => (await world.owner.query('select from ledger_seal')).rowCount ?? 0
  const first = await sealRound(registry, firstSweep, { waits: true })
  const sealedBefore = await seals()
  await world.account('reader')
  await setClockBack()
  await world.account('reader')
  await sealRound(registry, first?.sweep ?? firstSweep, { waits: true })
  expect(await seals()).toBeGreaterThan(sealedBefore)
  const { rows } = await world.owner.query(
    'select from ledger_entry e where not exists (select from ledger_place p where p.entry_id = e.entry_id)',
  )
  expect(rows).toEqual([])
  expect((await verifyLedger(world.operator, [])).faults).toEqual([])
})

test('ids that are made after the jump are new ones', () => {
  const many = () => Array.from({ length: 20_000 }, () => newId())
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    const before = many()
    vi.setSystemTime(Date.now() - 3_600_000)
    const all = [...before, ...many()]
    expect(new Set(all).size).toBe(all.length)
  } finally {
    vi.useRealTimers()
  }
})
