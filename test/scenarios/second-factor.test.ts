import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { offerPasswordLink } from '../../src/features/access/accounts/contract.ts'
import { showSession, startSession } from '../../src/features/access/contract.ts'
import {
  offerSecondFactor,
  renewBackupCodes,
  showSecondFactor,
  turnOffSecondFactor,
  turnOnSecondFactor,
} from '../../src/features/access/second-factor/contract.ts'
import { takeSecondStep } from '../../src/features/access/second-factor/step/contract.ts'
import { choosePassword, endAllSessions, listSessions } from '../../src/features/access/sessions/contract.ts'
import { newBrowser } from '../world/browser.ts'
import { colleagueAtBrowser, setUpApp } from '../world/second-factor.ts'
import { newWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

/** Half a minute passes: a code that was used gives way to the next. */
const halfMinutePasses = (accountId: string) =>
  world.database.updateTable('secondFactor').set({ lastStep: 0 }).where('accountId', '=', accountId).execute()

describe('an authenticator app', () => {
  test('is set up with its first code, and then the password alone opens nothing', async () => {
    const { browser, email, password } = await colleagueAtBrowser(world, 'Lan')
    const { app, backupCodes } = await setUpApp(browser)
    expect(backupCodes).toHaveLength(10)
    expect((await browser.ask(showSecondFactor)).backupCodes?.left).toBe(10)
    const other = newBrowser(world)
    const { secondStep } = await other.ask(startSession, { body: { email, password } })
    expect(secondStep).toEqual({ code: true, passkey: false })
    expect(await other.answerTo(listSessions)).toMatchObject({ status: 401, code: 'session.needed' })
    expect(await other.ask(showSession)).toMatchObject({ session: null, secondStep: { code: true } })
    await other.ask(takeSecondStep, { body: { code: app.next() } })
    expect((await other.ask(showSession)).session?.account.email).toBe(email)
  })

  test('a code is taken once: neither it nor an older one opens the door again', async () => {
    const { browser, accountId, email, password } = await colleagueAtBrowser(world, 'Mai')
    const { app } = await setUpApp(browser)
    await halfMinutePasses(accountId)
    const code = app.codeApart(0)
    for (const [tried, status] of [
      [code, 200],
      [code, 422],
      [app.codeApart(-1), 422],
      [app.codeApart(1), 200],
    ] as const) {
      const other = newBrowser(world)
      await other.ask(startSession, { body: { email, password } })
      expect((await other.answerTo(takeSecondStep, { body: { code: tried } })).status).toBe(status)
    }
  })

  test('two browsers with the same code at the same moment: one comes in', async () => {
    const { browser, accountId, email, password } = await colleagueAtBrowser(world, 'Nga')
    const { app } = await setUpApp(browser)
    await halfMinutePasses(accountId)
    const browsers = [newBrowser(world), newBrowser(world), newBrowser(world)]
    for (const other of browsers) await other.ask(startSession, { body: { email, password } })
    const code = app.codeApart(0)
    const answers = await Promise.all(
      browsers.map((other) => other.answerTo(takeSecondStep, { body: { code } })),
    )
    const [first, ...others] = answers.map(({ status }) => status).sort()
    expect(first).toBe(200)
    // Wrong, or, where two were wrong before it, asked to wait.
    for (const status of others) expect([422, 429]).toContain(status)
  })

  test('a second step is taken once, by the browser that took the first', async () => {
    const { browser, accountId, email, password } = await colleagueAtBrowser(world, 'Oanh')
    const { app } = await setUpApp(browser)
    await halfMinutePasses(accountId)
    const other = newBrowser(world)
    await other.ask(startSession, { body: { email, password } })
    const step = other.cookie()
    const code = app.codeApart(0)
    expect(await newBrowser(world).answerTo(takeSecondStep, { body: { code } })).toMatchObject({
      status: 401,
      code: 'session.step_expired',
    })
    await other.ask(takeSecondStep, { body: { code } })
    await halfMinutePasses(accountId)
    const again = await newBrowser(world).answerTo(takeSecondStep, { body: { code } }, { cookie: step })
    expect(again.code).toBe('session.step_expired')
  })

  test('guesses at the code make it wait longer and longer, and a right password forgives none', async () => {
    const { browser, email, password } = await colleagueAtBrowser(world, 'Phúc')
    const { app } = await setUpApp(browser)
    const other = newBrowser(world)
    const codes: (string | null)[] = []
    for (let guess = 0; guess < 6; guess += 1) {
      await other.ask(startSession, { body: { email, password } })
      codes.push((await other.answerTo(takeSecondStep, { body: { code: '000000' } })).code)
    }
    expect(codes).toEqual([...Array(5).fill('second_factor.wrong_code'), 'session.too_many_attempts'])
    const right = await other.answerTo(takeSecondStep, { body: { code: app.next() } })
    expect(right.status).toBe(429)
  })

  test('is turned off with password and code together, and with neither alone', async () => {
    const { browser, password } = await colleagueAtBrowser(world, 'Quang')
    const { app } = await setUpApp(browser)
    const off = (body: { password: string; code: string }) => browser.answerTo(turnOffSecondFactor, { body })
    expect((await off({ password: 'không phải mật khẩu', code: app.codeApart(0) })).code).toBe(
      'session.wrong_current_password',
    )
    expect((await off({ password, code: '000000' })).code).toBe('second_factor.wrong_code')
    expect((await off({ password, code: app.next() })).status).toBe(200)
    expect(await browser.ask(showSecondFactor)).toMatchObject({ appSince: null, backupCodes: null })
  })

  test('a link to choose a new password leads to the second step, not past it', async () => {
    const { browser, accountId, administrator } = await colleagueAtBrowser(world, 'Quyên')
    const { app } = await setUpApp(browser)
    const { token } = await administrator.ask(offerPasswordLink, { params: { accountId } })
    const other = newBrowser(world)
    await other.ask(choosePassword, { body: { token, password: 'một câu hoàn toàn mới' } })
    expect(await other.ask(showSession)).toMatchObject({ session: null, secondStep: { code: true } })
    await other.ask(takeSecondStep, { body: { code: app.next() } })
    expect((await other.ask(showSession)).session).not.toBeNull()
  })

  test('another is not set up while one is in use, nor with a wrong first code', async () => {
    const { browser } = await colleagueAtBrowser(world, 'Rạng')
    await browser.ask(offerSecondFactor)
    const wrong = await browser.answerTo(turnOnSecondFactor, { body: { code: '000000' } })
    expect(wrong.code).toBe('second_factor.wrong_code')
    expect((await browser.ask(showSecondFactor)).appSince).toBeNull()
    await setUpApp(browser)
    expect((await browser.answerTo(offerSecondFactor)).code).toBe('second_factor.already_on')
  })

  test('its secret is sealed, and the ledger tells that it came and went but never the secret', async () => {
    const { browser, accountId, password } = await colleagueAtBrowser(world, 'Sang')
    const { app, key, backupCodes } = await setUpApp(browser)
    const row = await world.database
      .selectFrom('secondFactor')
      .selectAll()
      .where('accountId', '=', accountId)
      .executeTakeFirstOrThrow()
    expect(row.sealedSecret.toString('latin1')).not.toContain(key)
    await browser.ask(turnOffSecondFactor, { body: { password, code: app.next() } })
    const entries = await world.database
      .selectFrom('ledgerEntry')
      .selectAll()
      .where('subjectId', '=', accountId)
      .where('subjectKind', 'in', ['second-factor', 'backup-codes'])
      .orderBy('entryId')
      .execute()
    expect(
      entries.map(({ subjectKind, before, after }) => [subjectKind, before !== null, after !== null]),
    ).toEqual([
      ['second-factor', false, true],
      ['backup-codes', false, true],
      ['second-factor', true, false],
      ['backup-codes', true, false],
    ])
    const told = JSON.stringify(entries)
    for (const secret of [key, ...backupCodes]) expect(told).not.toContain(secret)
  })
})

describe('backup codes', () => {
  test('each opens the door once in place of the app', async () => {
    const { browser, email, password } = await colleagueAtBrowser(world, 'Tâm')
    const { backupCodes } = await setUpApp(browser)
    const code = backupCodes[3]?.toLowerCase() ?? ''
    const other = newBrowser(world)
    await other.ask(startSession, { body: { email, password } })
    await other.ask(takeSecondStep, { body: { code } })
    expect((await other.ask(listSessions)).sessions.find(({ current }) => current)?.way).toBe('backup-code')
    expect((await other.ask(showSecondFactor)).backupCodes?.left).toBe(9)
    await other.ask(startSession, { body: { email, password } })
    expect((await other.answerTo(takeSecondStep, { body: { code } })).code).toBe('second_factor.wrong_code')
  })

  test('new ones take the place of the old', async () => {
    const { browser, email, password } = await colleagueAtBrowser(world, 'Uyên')
    const { backupCodes } = await setUpApp(browser)
    const fresh = await browser.ask(renewBackupCodes)
    expect(fresh.backupCodes).toHaveLength(10)
    const other = newBrowser(world)
    await other.ask(startSession, { body: { email, password } })
    const old = await other.answerTo(takeSecondStep, { body: { code: backupCodes[0] ?? '' } })
    expect(old.code).toBe('second_factor.wrong_code')
    await other.ask(takeSecondStep, { body: { code: fresh.backupCodes[0] ?? '' } })
  })

  test('nothing that opens a door stands in the tables', async () => {
    const { browser } = await colleagueAtBrowser(world, 'Vinh')
    const { backupCodes } = await setUpApp(browser)
    await browser.ask(endAllSessions)
    const rows = await world.database.selectFrom('backupCode').selectAll().execute()
    const kept = rows.map(({ codeHash }) => codeHash.toString('latin1')).join()
    for (const code of backupCodes) expect(kept).not.toContain(code.replace('-', ''))
  })
})
