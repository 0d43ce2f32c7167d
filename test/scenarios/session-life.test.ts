import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeAccount, offerPasswordLink } from '../../src/features/access/accounts/contract.ts'
import { showSession, startSession } from '../../src/features/access/contract.ts'
import { offerSecondFactor, renewBackupCodes } from '../../src/features/access/second-factor/contract.ts'
import { removeSecondFactor } from '../../src/features/access/second-factor/removal/contract.ts'
import { changeSecondFactorRule } from '../../src/features/access/second-factor/rule/contract.ts'
import { confirmSession } from '../../src/features/access/sessions/confirmation/contract.ts'
import {
  changePassword,
  endAllSessions,
  endOtherSession,
  listSessions,
} from '../../src/features/access/sessions/contract.ts'
import { newBrowser } from '../world/browser.ts'
import { colleagueAtBrowser, setUpApp } from '../world/second-factor.ts'
import { newWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

type Moment = 'confirmedAt' | 'updatedAt'

/** Time passes for the sessions of an account: what was then, was so much earlier. */
const timePasses = (accountId: string, minutes: number, ...of: Moment[]) =>
  world.database
    .updateTable('session')
    .set(Object.fromEntries(of.map((name) => [name, sql`now() - make_interval(mins => ${minutes})`])))
    .where('userId', '=', accountId)
    .execute()

describe('a session', () => {
  test('ends after an hour without use, and use keeps it', async () => {
    const { browser, accountId } = await colleagueAtBrowser(world, 'An')
    await timePasses(accountId, 59, 'updatedAt')
    expect((await browser.ask(showSession)).session).not.toBeNull()
    await timePasses(accountId, 59, 'updatedAt')
    expect((await browser.ask(listSessions)).sessions).toHaveLength(1)
    await timePasses(accountId, 61, 'updatedAt')
    expect((await browser.answerTo(listSessions)).code).toBe('session.needed')
  })

  test('ends twelve hours after signing in, however much it is used', async () => {
    const { browser, accountId } = await colleagueAtBrowser(world, 'Bình')
    const rows = await world.database
      .selectFrom('session')
      .select(['createdAt', 'expiresAt'])
      .where('userId', '=', accountId)
      .execute()
    for (const { createdAt, expiresAt } of rows)
      expect((expiresAt.getTime() - createdAt.getTime()) / 3_600_000).toBeCloseTo(12, 2)
    await browser.ask(listSessions)
    await world.database
      .updateTable('session')
      .set({ expiresAt: sql`now()` })
      .where('userId', '=', accountId)
      .execute()
    expect((await browser.answerTo(listSessions)).code).toBe('session.needed')
  })

  test('gets a new token at each sign-in and each proof, and the one before is worth nothing', async () => {
    const { browser, email, password } = await colleagueAtBrowser(world, 'Chi')
    const tokens = [browser.cookie()]
    await browser.ask(startSession, { body: { email, password } })
    tokens.push(browser.cookie())
    await browser.ask(confirmSession, { body: { password } })
    tokens.push(browser.cookie())
    expect(new Set(tokens).size).toBe(3)
    for (const cookie of tokens.slice(0, 2))
      expect((await newBrowser(world).answerTo(listSessions, {}, { cookie })).status).toBe(401)
    const { sessions } = await browser.ask(listSessions)
    expect(sessions).toMatchObject([{ current: true, way: 'password' }])
  })

  test('another one is ended at once, by its owner alone', async () => {
    const { browser, email, password } = await colleagueAtBrowser(world, 'Dũng')
    const other = newBrowser(world)
    await other.ask(startSession, { body: { email, password } })
    const { sessions } = await browser.ask(listSessions)
    const sessionId = sessions.find(({ current }) => !current)?.sessionId ?? ''
    const stranger = await colleagueAtBrowser(world, 'Em')
    const tried = await stranger.browser.answerTo(endOtherSession, { params: { sessionId } })
    expect(tried.code).toBe('session.not_found')
    expect((await other.ask(showSession)).session).not.toBeNull()
    await browser.ask(endOtherSession, { params: { sessionId } })
    expect((await other.ask(showSession)).session).toBeNull()
    await browser.ask(endAllSessions)
    expect((await browser.ask(showSession)).session).toBeNull()
  })

  test('begun without the second factor ends when one is set up elsewhere', async () => {
    const { browser, email, password } = await colleagueAtBrowser(world, 'Giang')
    const other = newBrowser(world)
    await other.ask(startSession, { body: { email, password } })
    await setUpApp(browser)
    expect((await other.ask(showSession)).session).toBeNull()
    expect((await browser.ask(showSession)).session).not.toBeNull()
  })
})

describe('who signed in long ago proves who they are again', () => {
  test('before setting up a second factor or making backup codes', async () => {
    const { browser, accountId, password } = await colleagueAtBrowser(world, 'Hà')
    await timePasses(accountId, 11, 'confirmedAt')
    const refused = await browser.answerTo(offerSecondFactor)
    expect(refused).toMatchObject({ status: 428, code: 'session.confirm_first' })
    expect((await browser.answerTo(renewBackupCodes)).status).toBe(428)
    expect((await browser.answerTo(confirmSession, { body: { password: 'không phải' } })).code).toBe(
      'session.wrong_current_password',
    )
    await browser.ask(confirmSession, { body: { password } })
    const { app } = await setUpApp(browser)
    await timePasses(accountId, 11, 'confirmedAt')
    expect((await browser.answerTo(confirmSession, { body: { password } })).code).toBe('session.code_needed')
    const wrong = await browser.answerTo(confirmSession, { body: { password, code: '000000' } })
    expect(wrong.code).toBe('second_factor.wrong_code')
    await browser.ask(confirmSession, { body: { password, code: app.next() } })
    expect((await browser.ask(renewBackupCodes)).backupCodes).toHaveLength(10)
  })

  test('before changing the password of an account that has a second factor', async () => {
    const { browser, accountId, password } = await colleagueAtBrowser(world, 'Khánh')
    const { app } = await setUpApp(browser)
    await timePasses(accountId, 11, 'confirmedAt')
    const body = { current: password, next: 'một câu hoàn toàn khác' }
    expect((await browser.answerTo(changePassword, { body })).code).toBe('session.confirm_first')
    await browser.ask(confirmSession, { body: { password, code: app.next() } })
    await browser.ask(changePassword, { body })
  })

  test('before touching how colleagues sign in: e-mail, password link, second factor, the rule', async () => {
    const administrator = await world.account('administrator')
    const { accountId, email: before } = await colleagueAtBrowser(world, 'Lâm')
    const params = { accountId }
    await timePasses(administrator.accountId ?? '', 11, 'confirmedAt')
    const email = `${crypto.randomUUID()}@vuon.example`
    for (const answer of [
      await administrator.answerTo(changeAccount, { params, body: { email, seen: { email: before } } }),
      await administrator.answerTo(offerPasswordLink, { params }),
      await administrator.answerTo(removeSecondFactor, { params }),
      await administrator.answerTo(changeSecondFactorRule, { body: { roles: [], seen: { roles: [] } } }),
    ])
      expect(answer).toMatchObject({ status: 428, body: { error: { code: 'session.confirm_first' } } })
    await administrator.ask(changeAccount, { params, body: { name: 'Lâm mới', seen: { name: 'Lâm' } } })
  })
})
