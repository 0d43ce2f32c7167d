import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { showAccount } from '../../src/features/access/accounts/contract.ts'
import { endSession, showSession, startSession } from '../../src/features/access/contract.ts'
import { removeSecondFactor } from '../../src/features/access/second-factor/removal/contract.ts'
import {
  changeSecondFactorRule,
  showSecondFactorRule,
} from '../../src/features/access/second-factor/rule/contract.ts'
import { listSessions } from '../../src/features/access/sessions/contract.ts'
import { listUnits } from '../../src/features/units/contract.ts'
import { urlOf, vuon } from '../world/command.ts'
import { connectionOf } from '../world/databases.ts'
import { colleagueAtBrowser, setUpApp } from '../world/second-factor.ts'
import { newWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const rule = async (...roles: ('administrator' | 'reader' | 'unit-officer')[]) => {
  const administrator = await world.account('administrator')
  const seen = await administrator.ask(showSecondFactorRule)
  return administrator.ask(changeSecondFactorRule, { body: { roles, seen } })
}
afterEach(async () => {
  await world.database.deleteFrom('setting').where('name', '=', 'second-factor-roles').execute()
})

describe('a role that must have a second factor', () => {
  test('lets its holders do nothing but set one up, from the next request on', async () => {
    const { browser } = await colleagueAtBrowser(world, 'An', ['reader'])
    expect((await browser.answerTo(listUnits)).status).toBe(200)
    await rule('reader')
    expect(await browser.answerTo(listUnits)).toMatchObject({ status: 403, code: 'second_factor.needed' })
    expect((await browser.ask(showSession)).session).toMatchObject({ secondFactorNeeded: true })
    expect((await browser.answerTo(listSessions)).status).toBe(200)
    await setUpApp(browser)
    expect((await browser.ask(showSession)).session).toMatchObject({ secondFactorNeeded: false })
    expect((await browser.answerTo(listUnits)).status).toBe(200)
  })

  test('lets them leave as well, and does not touch other roles', async () => {
    await rule('unit-officer')
    const reader = await colleagueAtBrowser(world, 'Bình', ['reader'])
    expect((await reader.browser.answerTo(listUnits)).status).toBe(200)
    const officer = await colleagueAtBrowser(world, 'Chi', ['unit-officer'])
    expect((await officer.browser.answerTo(listUnits)).status).toBe(403)
    await officer.browser.ask(endSession)
    expect((await officer.browser.ask(showSession)).session).toBeNull()
  })

  test('is set by administrators, kept in order, and written down', async () => {
    expect(await rule('unit-officer', 'reader', 'unit-officer')).toEqual({
      roles: ['unit-officer', 'reader'],
    })
    const administrator = await world.account('administrator')
    expect(await administrator.ask(showSecondFactorRule)).toEqual({ roles: ['unit-officer', 'reader'] })
    const officer = await world.account('programme-officer')
    expect(
      (await officer.answerTo(changeSecondFactorRule, { body: { roles: [], seen: { roles: [] } } })).status,
    ).toBe(403)
    const entry = await world.database
      .selectFrom('ledgerEntry')
      .select('after')
      .where('subjectKind', '=', 'second-factor-rule')
      .orderBy('entryId', 'desc')
      .executeTakeFirstOrThrow()
    expect(entry.after).toEqual({ roles: [{ role: 'unit-officer' }, { role: 'reader' }] })
  })
})

describe('a colleague who lost the phone', () => {
  test('is helped by an administrator: everything beside the password goes, and every session ends', async () => {
    const { browser, administrator, accountId, email, password } = await colleagueAtBrowser(world, 'Dũng')
    await setUpApp(browser)
    const params = { accountId }
    expect(await administrator.ask(showAccount, { params })).toMatchObject({ hasSecondFactor: true })
    await administrator.ask(removeSecondFactor, { params })
    expect((await browser.ask(showSession)).session).toBeNull()
    expect(await administrator.ask(showAccount, { params })).toMatchObject({ hasSecondFactor: false })
    expect((await browser.ask(startSession, { body: { email, password } })).secondStep).toBeNull()
    const again = await administrator.answerTo(removeSecondFactor, { params })
    expect(again.body).toMatchObject({ error: { code: 'second_factor.not_on' } })
    const told = await world.database
      .selectFrom('ledgerEntry')
      .select(['actorId', 'subjectKind'])
      .where('subjectId', '=', accountId)
      .where('actorId', '=', administrator.accountId)
      .where('subjectKind', 'in', ['second-factor', 'backup-codes'])
      .execute()
    expect(told).toHaveLength(2)
  })

  test('who is the administrator is helped by the operator at the machine, not by themselves', async () => {
    const { browser, accountId, email } = await colleagueAtBrowser(world, 'Em', ['administrator'])
    await setUpApp(browser)
    const own = await browser.answerTo(removeSecondFactor, { params: { accountId } })
    expect(own.code).toBe('second_factor.own')
    const environment = {
      DATABASE_URL: urlOf(await connectionOf(world)),
      VUON_DATA: world.operator.dataFolder,
    }
    const remove = (whose: string) => vuon(environment, ['account', 'second-factor-removal', whose, '--json'])
    expect(await remove(email.toUpperCase())).toMatchObject({ code: 0, err: '' })
    expect((await browser.ask(showSession)).session).toBeNull()
    expect((await remove(email)).code).toBe(1)
    expect((await remove('nobody@vuon.example')).code).toBe(1)
  })
})
