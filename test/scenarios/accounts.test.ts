import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  changeAccount,
  closeAccount,
  createAccount,
  listAccounts,
  offerPasswordLink,
  reopenAccount,
  showAccount,
} from '../../src/features/access/accounts/contract.ts'
import { addGrant, endGrant } from '../../src/features/access/accounts/grants/contract.ts'
import { chooseLanguage, showSession } from '../../src/features/access/contract.ts'
import {
  changePassword,
  endAllSessions,
  endOtherSession,
  listSessions,
} from '../../src/features/access/sessions/contract.ts'
import { enterBy, newColleague, signIn } from '../world/access.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let administrator: Visitor
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())
beforeEach(async () => {
  administrator = await world.account('administrator')
})

const sessionOf = async (who: Visitor) => (await who.ask(showSession)).session
const ledgerOf = (subjectId: string) =>
  world.database
    .selectFrom('ledgerEntry')
    .select(['actorId', 'subjectKind', 'before', 'after'])
    .where('subjectId', '=', subjectId)
    .orderBy('entryId')
    .execute()

describe('accounts', () => {
  test('a new colleague chooses the first password through a link that works once', async () => {
    const email = 'An.Nguyen@vuon.example'
    const { accountId, link } = await administrator.ask(createAccount, { body: { name: 'An', email } })
    const choice = { token: link?.token ?? '', password: 'một mật khẩu dài' }
    expect((await enterBy(world, '/api/password', { ...choice, password: 'ngắn' })).body).toMatchObject({
      error: { fields: { password: 'Mật khẩu cần ít nhất 12 ký tự.' } },
    })
    const { status, who } = await enterBy(world, '/api/password', choice)
    expect(status).toBe(200)
    expect((await sessionOf(who))?.account).toMatchObject({ id: accountId, email: email.toLowerCase() })
    expect(await enterBy(world, '/api/password', choice)).toMatchObject({
      status: 410,
      body: { error: { code: 'password.link_used' } },
    })
    expect((await signIn(world, 'an.nguyen@vuon.example', choice.password)).status).toBe(200)
    const kept = await world.database.selectFrom('passwordLink').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(choice.token)
  })

  test('a reset by link ends the sessions of before and voids older links', async () => {
    const { accountId, who, email, password } = await newColleague(world, administrator, 'Bình')
    const older = await administrator.ask(offerPasswordLink, { params: { accountId } })
    const newer = await administrator.ask(offerPasswordLink, { params: { accountId } })
    const choice = { password: 'mật khẩu thứ hai' }
    expect((await enterBy(world, '/api/password', { ...choice, token: older.token })).status).toBe(410)
    expect((await enterBy(world, '/api/password', { ...choice, token: newer.token })).status).toBe(200)
    expect(await sessionOf(who)).toBeNull()
    expect((await signIn(world, email, password)).status).toBe(401)
  })

  test('one e-mail is one account, and one record is one account', async () => {
    const { email } = await newColleague(world, administrator, 'Chi')
    const again = await administrator.answerTo(createAccount, { body: { name: 'Chi hai', email } })
    expect(again).toMatchObject({ status: 409, body: { error: { code: 'accounts.email_taken' } } })
    const twice = [1, 2, 3, 4].map(() =>
      administrator.answerTo(createAccount, { body: { name: 'Đôi', email: 'doi@vuon.example' } }),
    )
    expect((await Promise.all(twice)).map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    const stranger = {
      params: { accountId: administrator.accountId ?? '' },
      body: { personId: crypto.randomUUID(), seen: { personId: null } },
    }
    expect(await administrator.answerTo(changeAccount, stranger)).toMatchObject({ status: 403 })
  })

  test('a change of name, e-mail and language stands in the ledger, before and after', async () => {
    const { accountId } = await newColleague(world, administrator, 'Dung')
    const seen = { name: 'Dung', language: 'vi' }
    const body = { name: 'Dũng', language: 'en' as const, seen }
    await administrator.ask(changeAccount, { params: { accountId }, body })
    expect((await ledgerOf(accountId)).at(-1)).toEqual({
      actorId: administrator.accountId,
      subjectKind: 'account',
      before: { name: 'Dung', language: 'vi' },
      after: { name: 'Dũng', language: 'en' },
    })
    const { accounts } = await administrator.ask(listAccounts, { query: { q: 'Dũng' } })
    expect(accounts.map(({ name, language }) => [name, language])).toEqual([['Dũng', 'en']])
  })

  test('a closed account is out at once and stays in the list of closed ones', async () => {
    const { accountId, who, email, password } = await newColleague(world, administrator, 'Em')
    expect(await sessionOf(who)).not.toBeNull()
    await administrator.ask(closeAccount, { params: { accountId } })
    expect(await sessionOf(who)).toBeNull()
    expect(await signIn(world, email, password)).toMatchObject({
      status: 403,
      body: { error: { code: 'session.account_closed' } },
    })
    const open = await administrator.ask(listAccounts, { query: { q: email } })
    const all = await administrator.ask(listAccounts, { query: { q: email, closed: 'with' } })
    expect([open.accounts.length, all.accounts.length]).toEqual([0, 1])
    await administrator.ask(reopenAccount, { params: { accountId } })
    expect((await signIn(world, email, password)).status).toBe(200)
  })

  test('the list comes in pages without gaps', async () => {
    const ids: string[] = []
    for (let after: string | null | undefined; after !== null; ) {
      const page = await administrator.ask(listAccounts, { query: { limit: 3, ...(after ? { after } : {}) } })
      ids.push(...page.accounts.map(({ accountId }) => accountId))
      after = page.next
    }
    const { accounts } = await administrator.ask(listAccounts, { query: { limit: 200 } })
    expect(ids).toEqual(accounts.map(({ accountId }) => accountId))
  })
})

describe('roles', () => {
  test('a role takes effect at the next request, and ends at the next', async () => {
    const { accountId, who } = await newColleague(world, administrator, 'Giang')
    expect((await sessionOf(who))?.actions).toEqual(['session.read'])
    const role = { accountId, role: 'reader' as const, from: world.operator.today }
    const { grantId } = await administrator.ask(addGrant, { body: role })
    expect((await sessionOf(who))?.actions).toContain('people.read')
    await administrator.ask(endGrant, { params: { grantId }, body: {} })
    expect((await sessionOf(who))?.actions).toEqual(['session.read'])
    expect((await ledgerOf(grantId)).map(({ after }) => after?.to)).toEqual([
      'infinity',
      world.operator.today,
    ])
    const { grants } = await administrator.ask(showAccount, { params: { accountId } })
    expect(grants).toHaveLength(1)
  })

  test('nobody grants themselves more while there is another administrator, who is named', async () => {
    await world.account('administrator')
    const own = {
      accountId: administrator.accountId ?? '',
      role: 'unit-officer' as const,
      from: '2010-01-01',
    }
    expect(await administrator.answerTo(addGrant, { body: own })).toMatchObject({
      status: 403,
      body: { error: { code: 'accounts.own_account' } },
    })
    const officer = await world.account('programme-officer')
    expect((await officer.answerTo(addGrant, { body: own })).status).toBe(403)
  })

  test('the only administrator is not stuck: they may take the role of an officer, and the ledger says so', async () => {
    const alone = await newWorld()
    try {
      const only = await alone.account('administrator')
      const accountId = only.accountId ?? ''
      const { refusals, isOwn } = await only.ask(showAccount, { params: { accountId } })
      expect({ isOwn, refusals }).toEqual({ isOwn: true, refusals: { raise: null } })
      const body = { accountId, role: 'programme-officer' as const, from: '2010-01-01' }
      const { grantId } = await only.ask(addGrant, { body })
      const [entry] = await alone.database
        .selectFrom('ledgerEntry')
        .select(['actorId', 'after'])
        .where('subjectId', '=', grantId)
        .execute()
      expect(entry).toMatchObject({ actorId: accountId, after: { accountId, role: 'programme-officer' } })
      const second = await alone.account('administrator')
      const { refusals: now } = await only.ask(showAccount, { params: { accountId } })
      expect(now.raise?.code).toBe('accounts.own_account')
      expect((await only.answerTo(addGrant, { body })).status).toBe(403)
      const { refusals: others } = await second.ask(showAccount, { params: { accountId } })
      expect(others.raise).toBeNull()
    } finally {
      await alone.end()
    }
  })

  test('grants that make no sense are refused in a sentence', async () => {
    const { accountId } = await newColleague(world, administrator, 'Hà')
    const codeOf = async (body: object) => {
      const answer = await administrator.answerTo(addGrant, {
        body: { accountId, role: 'reader', from: '2010-01-01', ...body },
      })
      return (answer.body as { error: { code: string } }).error.code
    }
    expect(await codeOf({ role: 'person' })).toBe('grants.person_from_record')
    expect(await codeOf({ role: 'administrator', unitId: crypto.randomUUID() })).toBe(
      'grants.whole_organisation',
    )
    expect(await codeOf({ to: '2009-01-01' })).toBe('grants.period_empty')
    expect(await codeOf({ unitId: crypto.randomUUID() })).toBe('unit.not_found')
    expect(await codeOf({ from: '2015-02-30' })).toBe('request.invalid')
  })

  test('two administrators who remove each other at the same moment leave one', async () => {
    const alone = await newWorld()
    const first = await alone.account('administrator')
    const second = await newColleague(alone, first, 'Hai', [{ role: 'administrator' }])
    const grantOf = async (accountId: string) =>
      (await first.ask(showAccount, { params: { accountId } })).grants[0]?.grantId ?? ''
    const [a, b] = [await grantOf(first.accountId ?? ''), await grantOf(second.accountId)]
    const answers = await Promise.all([
      first.answerTo(endGrant, { params: { grantId: b }, body: {} }),
      second.who.answerTo(endGrant, { params: { grantId: a }, body: {} }),
    ])
    // The other either waited for the lock (409) or asked after it had lost the role (403).
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1)
    const left = answers[0]?.status === 200 ? first : second.who
    const leftId = answers[0]?.status === 200 ? (first.accountId ?? '') : second.accountId
    expect(await left.answerTo(closeAccount, { params: { accountId: leftId } })).toMatchObject({
      status: 409,
      body: { error: { code: 'accounts.last_administrator' } },
    })
    await alone.end()
  })
})

describe('the own session', () => {
  test('the own password changes with the current one, and other sessions end', async () => {
    const { who, email, password } = await newColleague(world, administrator, 'Khoa')
    const { who: elsewhere } = await signIn(world, email, password)
    const next = 'mật khẩu mới toanh'
    const wrong = await who.answerTo(changePassword, { body: { current: 'không phải', next } })
    expect(wrong).toMatchObject({ status: 422, body: { error: { code: 'session.wrong_current_password' } } })
    await who.ask(changePassword, { body: { current: password, next } })
    expect(await sessionOf(elsewhere)).toBeNull()
    expect(await sessionOf(who)).not.toBeNull()
    expect((await signIn(world, email, next)).status).toBe(200)
  })

  test('the own sessions are listed, ended one by one and all at once, never those of others', async () => {
    const { accountId, who, email, password } = await newColleague(world, administrator, 'Lan')
    const { who: phone } = await signIn(world, email, password)
    const { sessions } = await who.ask(listSessions)
    expect(sessions.map(({ current }) => current).sort()).toEqual([false, true])
    const other = sessions.find(({ current }) => !current)?.sessionId ?? ''
    const stolen = await administrator.answerTo(endOtherSession, { params: { sessionId: other } })
    const invented = await administrator.answerTo(endOtherSession, {
      params: { sessionId: crypto.randomUUID() },
    })
    expect(stolen.body).toEqual(invented.body)
    await who.ask(endOtherSession, { params: { sessionId: other } })
    expect(await sessionOf(phone)).toBeNull()
    await who.ask(endAllSessions)
    expect(await sessionOf(who)).toBeNull()
    expect((await ledgerOf(accountId)).at(-1)?.after).toEqual({ sessionsEnded: 1 })
  })

  test('whoever has no role left can still see the own session, choose a language and leave', async () => {
    const nobody = await world.account(null)
    expect((await nobody.answerTo(chooseLanguage, { body: { language: 'en' } })).status).toBe(200)
    expect((await sessionOf(nobody))?.account.language).toBe('en')
    expect((await nobody.fetch('/api/session', { method: 'DELETE' })).status).toBe(200)
    expect(await sessionOf(nobody)).toBeNull()
  })

  test('a cookie that was tampered with opens nothing', async () => {
    const { email, password } = await newColleague(world, administrator, 'Minh')
    const response = await world.stranger.fetch('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const asked = async (sent: string) =>
      (await (await fetch(`${world.address}/api/session`, { headers: { cookie: sent } })).json()) as {
        session: unknown
      }
    expect((await asked(cookie)).session).not.toBeNull()
    for (const forged of [cookie.slice(0, -4), cookie.replace('=', '=x'), cookie.split('.')[0] ?? ''])
      expect((await asked(forged)).session).toBeNull()
  })

  test('guessing a password gets slower and slower, and even the right one then has to wait', async () => {
    const { email, password } = await newColleague(world, administrator, 'Nga')
    const guesses = await Promise.all(Array.from({ length: 12 }, () => signIn(world, email, 'đoán mò')))
    const statuses = guesses.map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(5)
    expect(statuses.filter((status) => status === 429)).toHaveLength(7)
    expect(await signIn(world, email, password)).toMatchObject({
      status: 429,
      body: { error: { code: 'session.too_many_attempts' } },
    })
  })
})
