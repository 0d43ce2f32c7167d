import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noSettings, type SignOnSettings } from '../../src/domain/access/single-sign-on.ts'
import {
  closeAccount,
  createAccount,
  offerPasswordLink,
  reopenAccount,
} from '../../src/features/access/accounts/contract.ts'
import { showSession, startSession } from '../../src/features/access/contract.ts'
import {
  changeSecondFactorRule,
  showSecondFactorRule,
} from '../../src/features/access/second-factor/rule/contract.ts'
import { listSessions } from '../../src/features/access/sessions/contract.ts'
import { offerSignOn } from '../../src/features/access/single-sign-on/entry/contract.ts'
import {
  addMapping,
  endMapping,
  listMappings,
} from '../../src/features/access/single-sign-on/mappings/contract.ts'
import { unlinkSignOn } from '../../src/features/access/single-sign-on/removal/contract.ts'
import { changeSignOn, showSignOn } from '../../src/features/access/single-sign-on/settings/contract.ts'
import { newColleague, signIn } from '../world/access.ts'
import { withProfile } from '../world/profile.ts'
import { newProvider, newWalker, type TestProvider } from '../world/provider.ts'
import type { Subject } from '../world/provider-process.ts'
import { colleagueAtBrowser, setUpApp } from '../world/second-factor.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, visitor, type World } from '../world.ts'

let world: World
let provider: TestProvider
let administrator: Visitor
const open: SignOnSettings = noSettings
beforeAll(async () => {
  provider = await newProvider()
  world = await newWorld({ signOn: provider.configuration })
  await withProfile(world)
  administrator = await world.account('administrator')
})
afterAll(async () => {
  provider.end()
  await world.end()
})

const rules = async (wanted: { roles: 'reader'[] }) => {
  const seen = await administrator.ask(showSecondFactorRule)
  const body = { ...wanted, seen }
  await administrator.ask(changeSecondFactorRule, { body })
}

const address = () => `${crypto.randomUUID()}@office.vn`
const subjectOf = (email: string, more: object = {}): Subject => ({
  sub: `s-${email}`,
  email,
  email_verified: true,
  name: 'Người Mới',
  ...more,
})

/** Changes the settings, as somebody who has just seen them. */
const decide = async (wanted: SignOnSettings, who: Visitor = administrator) => {
  const { settings: seen } = await who.ask(showSignOn)
  const body = { ...wanted, domains: [...wanted.domains], seen }
  return who.answerTo(changeSignOn, { body })
}

const accountWith = async (email: string) =>
  (await administrator.ask(createAccount, { body: { name: 'Cán bộ', email } })).accountId

/** Comes by the provider; where it ended, and who is signed in then. */
const comes = async (subject: Subject, next?: string) => {
  await provider.is(subject)
  const walker = newWalker(world)
  const ended = await walker.signIn(next)
  const who = visitor(world.address, null, walker.cookie())
  return { ended, who, walker, session: (await who.ask(showSession)).session }
}

const rolesOf = async (who: Visitor) =>
  (await who.ask(showSession)).session?.grants.map(({ role }) => role).toSorted()

describe('signing in by the provider', () => {
  test('the page for signing in learns of it, and of its name', async () => {
    expect(await world.stranger.ask(offerSignOn)).toEqual({ provider: { label: 'Tài khoản cơ quan' } })
    expect((await administrator.ask(showSignOn)).provider).toMatchObject({
      issuer: provider.configuration.issuer,
      callback: 'http://vuon.example/api/single-sign-on/callback',
      groupsClaim: 'groups',
    })
  })

  test('the first time a verified e-mail links the account, afterwards the subject does', async () => {
    const email = address()
    const accountId = await accountWith(email)
    const first = await comes(subjectOf(email), '/people?unit=1')
    expect(first.ended).toBe('/people?unit=1')
    expect(first.session?.account.id).toBe(accountId)
    expect(first.session?.grants).toEqual([])
    const again = await comes(subjectOf(email, { email: address(), email_verified: false }))
    expect(again.session?.account).toMatchObject({ id: accountId, email })
    const { sessions } = await again.who.ask(listSessions)
    expect(sessions.map(({ way }) => way)).toEqual(['single-sign-on-only', 'single-sign-on-only'])
    const entries = await world.database
      .selectFrom('ledgerEntry')
      .select(['subjectKind', 'after', 'actorName'])
      .where('subjectId', '=', accountId)
      .where('subjectKind', '=', 'sign-on-link')
      .execute()
    expect(entries).toMatchObject([
      { after: { linked: true }, actorName: expect.stringMatching('127.0.0.1') },
    ])
  })

  test.each(['//evil.example/x', 'https://evil.example', '/\t/evil.example', '/.//evil.example'])(
    'nobody is sent to another site afterwards: %s',
    async (next) => {
      const email = address()
      await accountWith(email)
      expect((await comes(subjectOf(email), next)).ended).toBe('/')
    },
  )

  test('an e-mail that the provider does not vouch for links nothing', async () => {
    const email = address()
    await accountWith(email)
    const { ended, session } = await comes(subjectOf(email, { email_verified: false }))
    expect(ended).toBe('/sign-in?refused=single_sign_on.email_not_verified')
    expect(session).toBeNull()
  })

  test('another subject with the same e-mail does not take the account over, until it is unlinked', async () => {
    const email = address()
    const accountId = await accountWith(email)
    const { who } = await comes(subjectOf(email))
    const other = { ...subjectOf(email), sub: 'somebody else' }
    expect((await comes(other)).ended).toBe('/sign-in?refused=single_sign_on.other_subject')
    await administrator.ask(unlinkSignOn, { params: { accountId } })
    expect((await who.ask(showSession)).session).toBeNull()
    expect((await comes(other)).session?.account.id).toBe(accountId)
  })

  test('an account that nobody opened is refused, and opened where its domain is named; without any role', async () => {
    const email = address()
    expect((await comes(subjectOf(email))).ended).toBe('/sign-in?refused=single_sign_on.no_account')
    await decide({ ...open, domains: ['Office.vn'] })
    const { session } = await comes(subjectOf(email))
    expect(session).toMatchObject({ account: { email, name: 'Người Mới', personId: null }, grants: [] })
    await decide(open)
  })

  test('a closed account stays closed, linked or not', async () => {
    const email = address()
    const accountId = await accountWith(email)
    const { who } = await comes(subjectOf(email))
    await administrator.ask(closeAccount, { params: { accountId } })
    expect((await who.ask(showSession)).session).toBeNull()
    expect((await comes(subjectOf(email))).ended).toBe('/sign-in?refused=session.account_closed')
    await administrator.ask(reopenAccount, { params: { accountId } })
    expect((await comes(subjectOf(email))).session?.account.id).toBe(accountId)
  })
})

describe('an answer of the provider', () => {
  const known = async () => {
    const email = address()
    await accountWith(email)
    await provider.is(subjectOf(email))
    return newWalker(world)
  }
  const over = 'http://vuon.example/sign-in?refused=single_sign_on.attempt_over'
  const wrong = 'http://vuon.example/sign-in?refused=single_sign_on.not_accepted'

  test('is taken once: the same address again, with the cookie of before, opens nothing', async () => {
    const walker = await known()
    const callback = await walker.toCallback()
    const thief = newWalker(world)
    const cookie = walker.cookie()
    expect((await walker.go(callback)).to).toBe('http://vuon.example/')
    const replayed = await fetch(callback.replace('http://vuon.example', world.address), {
      headers: { cookie },
      redirect: 'manual',
    })
    expect(new URL(replayed.headers.get('location') ?? '', 'http://vuon.example').href).toBe(over)
    expect((await thief.go(callback)).to).toBe(over)
    expect(thief.cookie()).toBe('')
  })

  test('with another state than the one that this browser began with is refused', async () => {
    const walker = await known()
    const callback = new URL(await walker.toCallback())
    callback.searchParams.set('state', 'x'.repeat(43))
    expect((await walker.go(callback.href)).to).toBe(wrong)
  })

  test('that began in another browser is refused: nobody is signed in to somebody else’s account', async () => {
    const [attacker, victim] = [await known(), newWalker(world)]
    await victim.toCallback()
    expect((await victim.go(await attacker.toCallback())).to).toBe(wrong)
    expect(victim.cookie()).not.toContain('session_token')
  })

  test('with another nonce in its token is refused', async () => {
    const walker = await known()
    await provider.wrongNonce(true)
    const callback = await walker.toCallback()
    await provider.wrongNonce(false)
    expect((await walker.go(callback)).to).toBe(wrong)
    expect((await administrator.ask(showSignOn)).provider?.lastFault?.reason).toContain('nonce')
  })

  test('with a code that is made up is refused', async () => {
    const walker = await known()
    const callback = new URL(await walker.toCallback())
    callback.searchParams.set('code', 'made-up')
    expect((await walker.go(callback.href)).to).toBe(wrong)
  })

  test('of another issuer is refused', async () => {
    const walker = await known()
    const callback = new URL(await walker.toCallback())
    callback.searchParams.set('iss', 'https://evil.example')
    expect((await walker.go(callback.href)).to).toBe(wrong)
  })

  test('that says no is told as a sentence', async () => {
    const walker = await known()
    const callback = new URL(await walker.toCallback())
    callback.searchParams.delete('code')
    callback.searchParams.set('error', 'access_denied')
    expect((await walker.go(callback.href)).to).toBe(
      'http://vuon.example/sign-in?refused=single_sign_on.declined',
    )
  })
})

describe('groups of the provider', () => {
  test('give the roles that administrators mapped, and take them back at the next sign-in without the group', async () => {
    const ids = await unitTree(world, { name: 'gốc', below: [{ name: 'sở' }] })
    const email = address()
    await accountWith(email)
    await administrator.ask(addMapping, {
      body: { group: 'cán bộ', role: 'unit-officer', unitId: ids.sở ?? null },
    })
    await administrator.ask(addMapping, { body: { group: 'xem', role: 'reader' } })
    const { session, who } = await comes(subjectOf(email, { groups: ['cán bộ', 'không ai biết'] }))
    expect(session?.grants).toMatchObject([{ role: 'unit-officer', unitId: ids.sở }])
    await comes(subjectOf(email, { groups: ['xem'] }))
    expect(await rolesOf(who)).toEqual(['reader'])
    await comes(subjectOf(email))
    expect(await rolesOf(who)).toEqual([])
  })

  test('leave alone what was given by hand', async () => {
    const email = address()
    await administrator.ask(createAccount, {
      body: { name: 'A', email, grants: [{ role: 'reader', from: '2020-01-01' }] },
    })
    const { who } = await comes(subjectOf(email, { groups: [] }))
    expect(await rolesOf(who)).toEqual(['reader'])
  })

  test('a mapping that is added or removed counts at once for whoever is known to be in the group', async () => {
    const email = address()
    await accountWith(email)
    const { who } = await comes(subjectOf(email, { groups: ['mới'] }))
    expect(await rolesOf(who)).toEqual([])
    const { mappingId } = await administrator.ask(addMapping, {
      body: { group: 'mới', role: 'programme-officer' },
    })
    expect(await rolesOf(who)).toEqual(['programme-officer'])
    const { mappings } = await administrator.ask(listMappings)
    expect(mappings.find((one) => one.mappingId === mappingId)?.holders).toBe(1)
    await administrator.ask(endMapping, { params: { mappingId } })
    expect(await rolesOf(who)).toEqual([])
  })

  test('make nobody an administrator by accident', async () => {
    const body = { group: 'quản trị', role: 'administrator' } as const
    const answer = await administrator.answerTo(addMapping, { body })
    expect(answer.body).toMatchObject({ error: { code: 'mappings.administrator_not_meant' } })
    const { mappingId } = await administrator.ask(addMapping, { body: { ...body, administratorMeant: true } })
    const email = address()
    await accountWith(email)
    const { who } = await comes(subjectOf(email, { groups: ['quản trị'] }))
    expect(await rolesOf(who)).toEqual(['administrator'])
    await administrator.ask(endMapping, { params: { mappingId } })
    expect(await rolesOf(who)).toEqual([])
  })

  test('that are not told because they are too many end nothing', async () => {
    const email = address()
    await accountWith(email)
    const { who } = await comes(subjectOf(email, { groups: ['xem'] }))
    const { ended } = await comes(subjectOf(email, { hasgroups: true }))
    expect(ended).toBe('/sign-in?refused=single_sign_on.groups_not_told')
    expect(await rolesOf(who)).toEqual(['reader'])
  })
})

describe('a second factor', () => {
  test('of the account is asked for after the provider, unless the provider is believed to have asked', async () => {
    const { email, browser } = await colleagueAtBrowser(world, 'Hạnh')
    await setUpApp(browser)
    const subject = subjectOf(email, { amr: ['pwd', 'mfa'] })
    const { ended, session, who } = await comes(subject, '/people')
    expect(ended).toBe('/sign-in?next=%2Fpeople')
    expect(session).toBeNull()
    expect((await who.ask(showSession)).secondStep).toEqual({ code: true, passkey: false })
    await decide({ ...open, providerProves: true })
    const believed = await comes(subject)
    expect(believed.ended).toBe('/')
    const { sessions } = await believed.who.ask(listSessions)
    expect(sessions.find(({ current }) => current)?.way).toBe('single-sign-on')
    expect((await comes({ ...subject, amr: ['pwd'] })).ended).toBe('/sign-in?next=%2F')
    await decide(open)
  })

  test('that a role must have is not replaced by single sign-on alone', async () => {
    const email = address()
    await administrator.ask(createAccount, {
      body: { name: 'A', email, grants: [{ role: 'reader', from: '2020-01-01' }] },
    })
    await rules({ roles: ['reader'] })
    expect((await comes(subjectOf(email, { amr: ['mfa'] }))).session?.secondFactorNeeded).toBe(true)
    await decide({ ...open, providerProves: true })
    expect((await comes(subjectOf(email, { amr: ['mfa'] }))).session?.secondFactorNeeded).toBe(false)
    await rules({ roles: [] })
    await decide(open)
  })
})

describe('what touches how people sign in', () => {
  const email = address()
  const mayChange = async (walker: ReturnType<typeof newWalker>) => {
    const who = visitor(world.address, null, walker.cookie())
    const body = { name: 'A', email: address() }
    const { accountId } = await who.ask(createAccount, { body })
    return (await who.answerTo(offerPasswordLink, { params: { accountId } })).status
  }

  test('asks for a proof at the provider that is fresh, not for one of this morning', async () => {
    await administrator.ask(createAccount, {
      body: { name: 'A', email, grants: [{ role: 'administrator', from: '2020-01-01' }] },
    })
    const { walker } = await comes(subjectOf(email))
    expect(await mayChange(walker)).toBe(428)
    const { to } = await walker.go(await walker.toCallback('/api/single-sign-on?again=yes&next=/accounts'))
    expect(to).toBe('http://vuon.example/accounts')
    expect(await mayChange(walker)).toBe(200)
  })
})

describe('single sign-on that is required', () => {
  test('takes passwords from everybody but administrators', async () => {
    const officer = await newColleague(world, administrator, 'Bình', [{ role: 'reader' }])
    const keeper = await newColleague(world, administrator, 'Chi', [{ role: 'administrator' }])
    await decide({ ...open, required: true })
    const refused = await world.stranger.answerTo(startSession, { body: officer })
    expect(refused.body).toMatchObject({ error: { code: 'session.single_sign_on_needed' } })
    const wrong = await world.stranger.answerTo(startSession, {
      body: { ...officer, password: 'sai hẳn rồi' },
    })
    expect(wrong.body).toMatchObject({ error: { code: 'session.wrong_password' } })
    expect((await signIn(world, keeper.email, keeper.password)).status).toBe(200)
    expect((await comes(subjectOf(officer.email))).session?.account.email).toBe(officer.email)
    await decide(open)
    expect((await signIn(world, officer.email, officer.password)).status).toBe(200)
  })
})

describe('without a provider', () => {
  test('nothing is offered, and nothing can be required of anybody', async () => {
    const plain = await newWorld()
    try {
      expect(await plain.stranger.ask(offerSignOn)).toEqual({ provider: null })
      const answer = await plain.stranger.fetch('/api/single-sign-on', { redirect: 'manual' })
      expect(answer.status).toBe(404)
      const keeper = await plain.account('administrator')
      const refused = await decide({ ...open, required: true }, keeper)
      expect(refused.body).toMatchObject({ error: { code: 'single_sign_on.not_configured' } })
    } finally {
      await plain.end()
    }
  })

  test('one that does not answer is told as a sentence, and passwords go on', async () => {
    const silent = await newProvider({ issuer: 'http://127.0.0.1:1' })
    const other = await newWorld({ signOn: silent.configuration })
    try {
      const { to } = await newWalker(other).go('/api/single-sign-on')
      expect(to).toBe('http://vuon.example/sign-in?refused=single_sign_on.unreachable')
      await other.account('reader')
    } finally {
      silent.end()
      await other.end()
    }
  })
})
