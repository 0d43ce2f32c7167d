import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  changeAccount,
  closeAccount,
  createAccount,
  mailPasswordLink,
  offerPasswordLink,
} from '../../src/features/access/accounts/contract.ts'
import { showSession } from '../../src/features/access/contract.ts'
import { askForReset } from '../../src/features/access/reset/contract.ts'
import { enterBy, newColleague, signIn } from '../world/access.ts'
import { codeIn, type MailServer, newMailServer, sendMails } from '../world/mail.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let post: MailServer
let administrator: Visitor
beforeAll(async () => {
  post = await newMailServer()
  world = await newWorld({ mail: post.configuration })
  administrator = await world.account('administrator')
})
afterAll(async () => {
  post.end()
  await world.end()
})

const forget = (email: string) => world.stranger.answerTo(askForReset, { body: { email } })
const choose = (token: string, password: string) => enterBy(world, '/api/password', { token, password })

describe('an invitation by mail', () => {
  test('carries a link that nobody else has seen, which opens once', async () => {
    const email = `${crypto.randomUUID()}@vuon.example`
    const { link } = await administrator.ask(createAccount, { body: { name: 'An', email, invite: 'mail' } })
    expect(link).toBeNull()
    await sendMails(world)
    const [mail] = post.mailsTo(email)
    expect(mail?.subject).toBe('Mời bạn vào Vươn')
    const code = codeIn(mail)
    const kept = JSON.stringify([
      await world.database.selectFrom('mail').selectAll().execute(),
      await world.database.selectFrom('passwordLink').selectAll().execute(),
    ])
    expect(kept).not.toContain(code)
    expect((await choose(code, 'mật khẩu qua thư')).status).toBe(200)
    expect((await choose(code, 'mật khẩu lần hai')).status).toBe(410)
  })

  test('is not sent for an account that could not be opened', async () => {
    const { email } = await newColleague(world, administrator, 'Bình')
    const before = await world.database.selectFrom('mail').selectAll().execute()
    const answer = await administrator.answerTo(createAccount, { body: { name: 'B', email, invite: 'mail' } })
    expect(answer.status).toBe(409)
    expect(await world.database.selectFrom('mail').selectAll().execute()).toHaveLength(before.length)
  })

  test('is withdrawn by a later link, by a new e-mail and by closing the account', async () => {
    const later = [
      (accountId: string) => administrator.ask(offerPasswordLink, { params: { accountId } }),
      (accountId: string, email: string) =>
        administrator.ask(changeAccount, {
          params: { accountId },
          body: { email: `${crypto.randomUUID()}@vuon.example`, seen: { email } },
        }),
      (accountId: string) => administrator.ask(closeAccount, { params: { accountId } }),
    ]
    for (const act of later) {
      const email = `${crypto.randomUUID()}@vuon.example`
      const { accountId } = await administrator.ask(createAccount, {
        body: { name: 'Chi', email, invite: 'mail' },
      })
      await act(accountId, email)
      await sendMails(world)
      expect(post.mailsTo(email).map(codeIn).filter(Boolean)).toEqual([])
    }
  })
})

describe('a forgotten password', () => {
  test('is chosen anew through a mail; sessions of before and other links end, and the change is told', async () => {
    const { accountId, email, who } = await newColleague(world, administrator, 'Dung')
    await forget(email.toUpperCase())
    await forget(email)
    await administrator.ask(mailPasswordLink, { params: { accountId } })
    await forget(email)
    await sendMails(world)
    const codes = post.mailsTo(email).map(codeIn).filter(Boolean)
    const [older = '', newer = ''] = codes.slice(-2)
    expect((await choose(newer, 'mật khẩu mới toanh')).status).toBe(200)
    expect((await who.ask(showSession)).session).toBeNull()
    expect((await choose(older, 'mật khẩu của kẻ khác')).status).toBe(410)
    expect((await signIn(world, email, 'mật khẩu mới toanh')).status).toBe(200)
    await sendMails(world)
    expect(post.mailsTo(email).at(-1)?.subject).toBe('Mật khẩu của bạn đã đổi')
  })

  test('is answered alike whether there is such an account, a closed one or none', async () => {
    const { email, accountId } = await newColleague(world, administrator, 'Em')
    const closed = await newColleague(world, administrator, 'Giang')
    await administrator.ask(closeAccount, { params: { accountId: closed.accountId } })
    const seen = async (address: string) => {
      const answers = []
      for (const _time of [1, 2, 3, 4]) answers.push(await forget(address))
      return JSON.stringify(answers.map(({ status, body }) => [status, body]))
    }
    const there = await seen(email)
    expect(await seen(closed.email)).toBe(there)
    expect(await seen(`${crypto.randomUUID()}@vuon.example`)).toBe(there)
    expect(there).toContain('reset.too_many_requests')
    const mails = await world.database
      .selectFrom('mail')
      .select('accountId')
      .where('kind', '=', 'reset')
      .where('accountId', 'in', [accountId, closed.accountId])
      .execute()
    expect(mails.map((mail) => mail.accountId)).toEqual([accountId, accountId, accountId])
  })

  test('takes as long for an address that nobody has', async () => {
    const { email } = await newColleague(world, administrator, 'Hà')
    const pause = () => world.database.deleteFrom('signInDelay').execute()
    const time = async (address: string) => {
      const start = performance.now()
      expect((await forget(address)).status).toBe(200)
      return performance.now() - start
    }
    const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] }
    for (let round = 0; round < 40; round += 1) {
      await pause()
      times.known.push(await time(email))
      times.unknown.push(await time(`${crypto.randomUUID()}@vuon.example`))
    }
    const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
    const [known, unknown] = [median(times.known), median(times.unknown)]
    process.stdout.write(
      `asking for a reset: ${known.toFixed(2)} ms known, ${unknown.toFixed(2)} ms unknown\n`,
    )
    expect(Math.abs(known - unknown)).toBeLessThan(Math.max(known, unknown) * 0.5)
  })

  test('without mail is refused alike for everybody, in a sentence that says whom to ask', async () => {
    const silent = await newWorld()
    const answer = await silent.stranger.answerTo(askForReset, { body: { email: 'an@vuon.example' } })
    expect(answer).toMatchObject({ status: 409, body: { error: { code: 'reset.mail_not_set_up' } } })
    await silent.end()
  })
})

describe('guessing a password', () => {
  test('is told to the account’s holder when attempts begin to wait, once', async () => {
    const { email } = await newColleague(world, administrator, 'Khoa')
    for (let guess = 0; guess < 8; guess += 1) await signIn(world, email, 'đoán mò')
    await sendMails(world)
    const told = post.mailsTo(email).filter(({ subject }) => subject === 'Đăng nhập sai nhiều lần')
    expect(told).toHaveLength(1)
    expect(told[0]?.text).not.toMatch(/đoán mò|127\.0\.0\.1/)
  })
})
