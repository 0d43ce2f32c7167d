import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { showSession, startSession } from '../../src/features/access/contract.ts'
import {
  addPasskey,
  listPasskeys,
  offerPasskey,
  removePasskey,
  renamePasskey,
} from '../../src/features/access/passkeys/contract.ts'
import {
  askForPasskey,
  confirmByPasskey,
  enterByPasskey,
} from '../../src/features/access/passkeys/entry/contract.ts'
import { showSecondFactor } from '../../src/features/access/second-factor/contract.ts'
import { takeSecondStep } from '../../src/features/access/second-factor/step/contract.ts'
import { confirmSession } from '../../src/features/access/sessions/confirmation/contract.ts'
import { type Browser, newBrowser } from '../world/browser.ts'
import { colleagueAtBrowser } from '../world/second-factor.ts'
import { newSecurityKey } from '../world/security-key.ts'
import { newWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const withPasskey = async (browser: Browser) => {
  const key = newSecurityKey(browser.origin)
  const { options } = await browser.ask(offerPasskey)
  const added = await browser.ask(addPasskey, { body: { name: 'Khóa USB', answer: key.make(options) } })
  return { key, ...added, backupCodes: added.backupCodes ?? [] }
}

const notAccepted = { status: 401, code: 'passkey.not_accepted' }

describe('a passkey', () => {
  test('signs in without a password, from a browser that has never been here', async () => {
    const { browser, email } = await colleagueAtBrowser(world, 'An')
    const { key } = await withPasskey(browser)
    const other = newBrowser(world)
    const { options } = await other.ask(askForPasskey)
    expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    await other.ask(enterByPasskey, { body: { answer: key.sign(options) } })
    expect((await other.ask(showSession)).session?.account.email).toBe(email)
  })

  test('protects the password too: it alone no longer opens, a backup code or the passkey beside it do', async () => {
    const { browser, email, password } = await colleagueAtBrowser(world, 'Bình')
    const { key, backupCodes } = await withPasskey(browser)
    expect(backupCodes).toHaveLength(10)
    const other = newBrowser(world)
    const { secondStep } = await other.ask(startSession, { body: { email, password } })
    expect(secondStep).toEqual({ code: false, passkey: true })
    expect((await other.ask(showSession)).session).toBeNull()
    await other.ask(takeSecondStep, { body: { code: backupCodes[0] ?? '' } })
    const third = newBrowser(world)
    await third.ask(startSession, { body: { email, password } })
    const { options } = await third.ask(askForPasskey)
    await third.ask(enterByPasskey, { body: { answer: key.sign(options) } })
    expect(await third.ask(showSession)).toMatchObject({ session: { account: { email } }, secondStep: null })
  })

  test('is listed, renamed and removed by its owner alone', async () => {
    const { browser } = await colleagueAtBrowser(world, 'Chi')
    const { passkeyId } = await withPasskey(browser)
    const stranger = await colleagueAtBrowser(world, 'Dũng')
    const params = { passkeyId }
    for (const answer of [
      await stranger.browser.answerTo(renamePasskey, { params, body: { name: 'Của tôi' } }),
      await stranger.browser.answerTo(removePasskey, { params }),
    ])
      expect(answer).toMatchObject({ status: 404, code: 'passkey.not_found' })
    await browser.ask(renamePasskey, { params, body: { name: 'Khóa mới' } })
    expect((await browser.ask(listPasskeys)).passkeys).toMatchObject([{ name: 'Khóa mới', synced: false }])
    await browser.ask(removePasskey, { params })
    expect(await browser.ask(showSecondFactor)).toMatchObject({ hasPasskey: false, backupCodes: null })
  })

  test('an answer is taken once, and only to a challenge that was given out', async () => {
    const { browser } = await colleagueAtBrowser(world, 'Em')
    const { key } = await withPasskey(browser)
    const other = newBrowser(world)
    const { options } = await other.ask(askForPasskey)
    const answer = key.sign(options)
    await other.ask(enterByPasskey, { body: { answer } })
    expect(await newBrowser(world).answerTo(enterByPasskey, { body: { answer } })).toMatchObject(notAccepted)
    const invented = key.sign({ challenge: 'bm90IGEgY2hhbGxlbmdl' })
    expect(await other.answerTo(enterByPasskey, { body: { answer: invented } })).toMatchObject(notAccepted)
  })

  test.each([
    ['signed for another site', { origin: 'https://vuon.example.evil' }],
    ['made for another domain', { domain: 'evil.example' }],
    ['without PIN or finger', { verified: false }],
  ])('%s is not accepted', async (_what, odd) => {
    const { browser } = await colleagueAtBrowser(world, 'Giang')
    const { key } = await withPasskey(browser)
    const other = newBrowser(world)
    const { options } = await other.ask(askForPasskey)
    const answer = key.sign(options, odd)
    expect(await other.answerTo(enterByPasskey, { body: { answer } })).toMatchObject(notAccepted)
    expect(await browser.answerTo(confirmByPasskey, { body: { answer } })).toMatchObject(notAccepted)
  })

  test('whose count of uses went back is a copy, and not accepted', async () => {
    const { browser } = await colleagueAtBrowser(world, 'Hà')
    const { key } = await withPasskey(browser)
    const other = newBrowser(world)
    for (let times = 0; times < 2; times += 1) {
      const { options } = await other.ask(askForPasskey)
      await other.ask(enterByPasskey, { body: { answer: key.sign(options) } })
    }
    key.turnBack()
    const { options } = await other.ask(askForPasskey)
    const answer = await other.answerTo(enterByPasskey, { body: { answer: key.sign(options) } })
    expect(answer).toMatchObject(notAccepted)
  })

  test('another account’s does not confirm who I am, and another’s offer is not mine to answer', async () => {
    const one = await colleagueAtBrowser(world, 'Khánh')
    const { key } = await withPasskey(one.browser)
    const two = await colleagueAtBrowser(world, 'Lâm')
    const asked = await two.browser.ask(askForPasskey)
    const answer = key.sign(asked.options)
    expect(await two.browser.answerTo(confirmByPasskey, { body: { answer } })).toMatchObject(notAccepted)
    const { options } = await one.browser.ask(offerPasskey)
    const made = newSecurityKey(two.browser.origin).make(options)
    const added = await two.browser.answerTo(addPasskey, { body: { name: 'Khóa', answer: made } })
    expect(added).toMatchObject({ status: 422, code: 'passkey.not_added' })
  })

  test('of an account without an app confirms who one is, and so does a backup code; the password alone does not', async () => {
    const { browser, password } = await colleagueAtBrowser(world, 'Minh')
    const { key, backupCodes } = await withPasskey(browser)
    expect((await browser.answerTo(confirmSession, { body: { password } })).code).toBe('session.code_needed')
    await browser.ask(confirmSession, { body: { password, code: backupCodes[1] ?? '' } })
    const { options } = await browser.ask(askForPasskey)
    await browser.ask(confirmByPasskey, { body: { answer: key.sign(options) } })
    expect((await browser.ask(showSession)).session).not.toBeNull()
  })

  test('is told to need a name where the page has none, and a page of another site is shut out', async () => {
    const bare = newBrowser(world, { host: '127.0.0.1' })
    expect((await bare.answerTo(askForPasskey)).code).toBe('passkey.no_address')
    const other = newBrowser(world)
    const from = { origin: 'https://evil.example' }
    expect((await other.answerTo(askForPasskey, {}, from)).status).toBe(403)
  })
})
