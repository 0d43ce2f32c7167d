import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { record } from '../../src/database/ledger.ts'
import { changeAccount } from '../../src/features/access/accounts/contract.ts'
import { addGrant, endGrant } from '../../src/features/access/accounts/grants/contract.ts'
import { listMail, sendAgain, sendTrial } from '../../src/features/access/mail/contract.ts'
import { sendMailInBackground } from '../../src/features/access/mail/jobs.ts'
import { openPost } from '../../src/kit/mail/post.ts'
import { newColleague } from '../world/access.ts'
import { type MailServer, newMailServer, sendMails } from '../world/mail.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let server: MailServer
let world: World
let administrator: Visitor
beforeAll(async () => {
  server = await newMailServer()
  world = await newWorld({ mail: server.configuration })
  administrator = await world.account('administrator')
})
afterAll(async () => {
  server.end()
  await world.end()
})

/** All that waits is due now, as if its time had come. */
const makeDue = () =>
  world.database
    .updateTable('mail')
    .set({ nextAt: new Date(0) })
    .where('state', '=', 'waiting')
    .execute()
const statesOf = async (recipient: string) => {
  const rows = await world.database
    .selectFrom('mail')
    .select(['kind', 'state', 'attempts', 'fault'])
    .where('recipient', '=', recipient)
    .orderBy('mailId')
    .execute()
  return rows
}

describe('mail about changes', () => {
  test('a role given and ended is mailed to its holder in their language, without saying which', async () => {
    const { accountId, email } = await newColleague(world, administrator, 'Trần Thị Thư')
    await administrator.ask(changeAccount, {
      params: { accountId },
      body: { language: 'en', seen: { language: 'vi' } },
    })
    const role = { accountId, role: 'reader' as const, from: '2010-01-01' }
    const { grantId } = await administrator.ask(addGrant, { body: role })
    await administrator.ask(endGrant, { params: { grantId }, body: {} })
    await sendMails(world)
    const mails = server.mailsTo(email)
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Mật khẩu của bạn đã đổi',
      'Your roles have changed',
      'Your roles have changed',
    ])
    const [, english] = mails
    expect(english?.text).toContain('https://vuon.example/account')
    expect(english?.html).toContain('<html lang="en">')
    expect(`${english?.text}${english?.html}`).not.toMatch(/Trần|Thư|reader|Người xem/)
    expect(english?.raw).toMatch(/^Auto-Submitted: auto-generated/im)
  })

  test('a new e-mail is told to the old address too', async () => {
    const { accountId, email } = await newColleague(world, administrator, 'Bình')
    const next = `${crypto.randomUUID()}@vuon.example`
    await administrator.ask(changeAccount, { params: { accountId }, body: { email: next, seen: { email } } })
    await sendMails(world)
    for (const address of [email, next])
      expect(server.mailsTo(address).at(-1)?.subject).toBe('Thư điện tử của tài khoản đã đổi')
  })

  test('a change that is rolled back is told to nobody', async () => {
    const { accountId, email } = await newColleague(world, administrator, 'Chi')
    await sendMails(world)
    const before = server.mailsTo(email).length
    const change = { action: 'accounts.change', subjectKind: 'account', subjectId: accountId }
    const rolledBack = world.database.transaction().execute(async (tx) => {
      await record(tx, world.operator.actor, { ...change, after: { passwordChosen: true } })
      throw new Error('something else failed')
    })
    await expect(rolledBack).rejects.toThrow('something else failed')
    await sendMails(world)
    expect(server.mailsTo(email)).toHaveLength(before)
  })
})

describe('mail that does not leave', () => {
  const newcomer = async () => {
    const colleague = await newColleague(world, administrator, 'Dung')
    await sendMails(world)
    return colleague
  }
  const grant = (accountId: string) =>
    administrator.ask(addGrant, { body: { accountId, role: 'reader', from: '2010-01-01' } })

  test('is tried again when the server is back, later and later, and is never lost', async () => {
    const { accountId, email } = await newcomer()
    await server.behave('busy')
    await grant(accountId)
    await sendMails(world)
    expect((await statesOf(email)).at(-1)).toMatchObject({ state: 'waiting', attempts: 1 })
    expect(await sendMails(world)).toBe(0)
    await makeDue()
    await sendMails(world)
    expect((await statesOf(email)).at(-1)).toMatchObject({
      state: 'waiting',
      attempts: 2,
      fault: expect.stringContaining('come back later'),
    })
    await server.behave('takes')
    await makeDue()
    await sendMails(world)
    expect((await statesOf(email)).at(-1)).toMatchObject({ state: 'sent', attempts: 3, fault: null })
    expect(server.mailsTo(email).at(-1)?.subject).toBe('Vai trò của bạn đã thay đổi')
  })

  test('comes again under the same name when the server hung up after taking it', async () => {
    const { accountId, email } = await newcomer()
    await server.behave('hangs up')
    await grant(accountId)
    await sendMails(world)
    expect((await statesOf(email)).at(-1)?.state).toBe('waiting')
    await server.restart()
    await makeDue()
    await sendMails(world)
    const [first, second] = server.mailsTo(email).slice(-2)
    const name = (raw = '') => /^Message-ID: (.*)$/im.exec(raw)?.[1]
    expect(name(first?.raw)).toBe(name(second?.raw))
    expect((await statesOf(email)).at(-1)?.state).toBe('sent')
  })

  test('stands before the administrators with what the server said, and is sent again by them', async () => {
    const { accountId, email } = await newcomer()
    await server.behave('no such mailbox')
    await grant(accountId)
    await sendMails(world)
    const { mails, from } = await administrator.ask(listMail, { query: { state: 'failed' } })
    expect(from).toBe('Vươn <vuon@vuon.example>')
    const failed = mails.find(({ recipient }) => recipient === email)
    expect(failed).toMatchObject({ name: 'Dung', kind: 'role-changed', attempts: 1 })
    expect(failed?.fault).toContain('no such mailbox')
    await server.behave('takes')
    await administrator.ask(sendAgain, { params: { mailId: failed?.mailId ?? '' } })
    await sendMails(world)
    expect((await statesOf(email)).at(-1)?.state).toBe('sent')
    const gone = { params: { mailId: crypto.randomUUID() } }
    expect(await administrator.answerTo(sendAgain, gone)).toMatchObject({
      status: 404,
      body: { error: { code: 'mail.not_found' } },
    })
  })

  test('is sent once by two senders at one time', async () => {
    const { accountId, email } = await newcomer()
    const before = server.mailsTo(email).length
    for (const _one of [1, 2, 3, 4]) await grant(accountId)
    await Promise.all([sendMails(world), sendMails(world), sendMails(world)])
    expect(server.mailsTo(email).length - before).toBe(4)
  })

  test('the background sends without being asked, and ends when told to', async () => {
    await administrator.ask(sendTrial)
    const stop = sendMailInBackground(world.database, world.operator.post)
    await expect
      .poll(() => server.mails.some(({ subject }) => subject === 'Thư thử từ Vươn'), { timeout: 15_000 })
      .toBe(true)
    await stop()
  })
})

describe('the connection', () => {
  const letter = {
    id: 'a',
    to: 'an@vuon.example',
    language: 'vi',
    subject: 'Thử',
    paragraphs: ['Thử'],
    foot: ['Vươn'],
  }

  test('without TLS nothing is said to a server elsewhere, nor with a certificate that nobody vouches for', async () => {
    const { configuration } = server
    const strict = openPost({ ...configuration, server: { ...configuration.server, tlsRequired: true } })
    await expect(strict.send(letter)).rejects.toThrow(/STARTTLS/)
    const forged = await newMailServer({ tls: true })
    await expect(openPost(forged.configuration).send(letter)).rejects.toThrow(/certificate|self.signed/i)
    expect(forged.mails).toEqual([])
    forged.end()
  })

  test('signs in with the account and password of SMTP_URL', async () => {
    const guarded = await newMailServer({ password: true })
    await openPost(guarded.configuration).send(letter)
    expect(guarded.mails.map(({ subject }) => subject)).toEqual(['Thử'])
    const wrong = { ...guarded.configuration.server, password: 'sai' }
    await expect(openPost({ ...guarded.configuration, server: wrong }).send(letter)).rejects.toThrow(/535/)
    guarded.end()
  })

  test('a recipient or a subject that would say more than it is never leaves', async () => {
    const post = openPost(server.configuration)
    const before = server.mails.length
    for (const to of ['a@b.vn\r\nBcc: c@d.vn', 'a@b.vn, c@d.vn', '<a@b.vn>'])
      await expect(post.send({ ...letter, to })).rejects.toMatchObject({ isFinal: true })
    await expect(post.send({ ...letter, subject: 'x\r\nBcc: c@d.vn' })).rejects.toMatchObject({
      isFinal: true,
    })
    expect(server.mails).toHaveLength(before)
  })
})

describe('an installation without mail', () => {
  test('works all the same: what would have been mailed says so, and nothing waits', async () => {
    const silent = await newWorld()
    const alone = await silent.account('administrator')
    await newColleague(silent, alone, 'Em')
    await sendMails(silent)
    const { from, mails } = await alone.ask(listMail)
    expect({ from, states: mails.map(({ state }) => state) }).toEqual({ from: null, states: ['off'] })
    expect(await alone.answerTo(sendTrial)).toMatchObject({
      status: 409,
      body: { error: { code: 'mail.not_set_up' } },
    })
    await silent.end()
  })
})
