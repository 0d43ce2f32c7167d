import { addDays } from '../../../src/domain/time/day.ts'
import { createAccount, showAccount } from '../../../src/features/access/accounts/contract.ts'
import { addGrant } from '../../../src/features/access/accounts/grants/contract.ts'
import type { Ground } from '../ground.ts'
import { byAction, byTarget, type Probe } from '../probe.ts'

const email = () => `${crypto.randomUUID()}@vuon.example`
const victim = (ground: Ground) => ({ accountId: ground.victim.accountId })

const freshAccount = async ({ administrator }: Ground) => {
  const { accountId } = await administrator.ask(createAccount, {
    body: { name: 'Người mới', email: email() },
  })
  return { accountId }
}

const freshGrant = async (ground: Ground) => {
  const { accountId } = await freshAccount(ground)
  return ground.administrator.ask(addGrant, { body: { accountId, role: 'reader', from: '2012-01-01' } })
}

const token = 'x'.repeat(32)
const password = 'một mật khẩu đủ dài'

export const accessProbes: Record<string, Probe> = {
  'session.show': byAction(),
  // Strangers come in here: wrong words are answered 401 and 410, which are answers, not closed doors.
  'session.start': byAction(() => ({ body: { email: email(), password } }), { alsoOpen: [401] }),
  'setup.finish': byAction(() => ({ body: { token, name: 'A', email: email(), password } })),
  'password.choose': byAction(() => ({ body: { token, password } })),
  'password.ask-for-reset': byAction(() => ({ body: { email: email() } })),
  'session.end': byAction(undefined, { endsSession: true }),
  'session.choose-language': byAction(() => ({ body: { language: 'vi' } })),
  'sessions.list': byAction(),
  'sessions.end': byAction(() => ({ params: { sessionId: crypto.randomUUID() } }), { alsoOpen: [404] }),
  'sessions.end-all': byAction(undefined, { endsSession: true }),
  'session.change-password': byAction(() => ({ body: { current: 'không phải', next: password } })),
  'accounts.list': byAction(),
  'accounts.show': byAction((_target, ground) => ({ params: victim(ground) })),
  'accounts.create': byAction(() => ({ body: { name: 'Ai đó', email: email() } })),
  'accounts.change': byAction(async (_target, ground) => {
    const params = { accountId: ground.victim.accountId ?? '' }
    const { name } = await ground.administrator.ask(showAccount, { params })
    return { params, body: { name: `Tên ${crypto.randomUUID()}`, seen: { name } } }
  }),
  'accounts.offer-password-link': byAction((_target, ground) => ({ params: victim(ground) })),
  'accounts.close': byAction(async (_target, ground) => ({ params: await freshAccount(ground) })),
  'accounts.reopen': byAction((_target, ground) => ({ params: victim(ground) })),
  'grants.add': byAction((target, ground) => ({
    body: { ...victim(ground), role: 'reader', unitId: target.unitId, from: '2012-01-01' },
  })),
  'grants.end': byAction(async (_target, ground) => ({ params: await freshGrant(ground), body: {} })),
  'accounts.mail-password-link': byAction((_target, ground) => ({ params: victim(ground) })),
  'accounts.tokens': byAction((_target, ground) => ({ params: victim(ground) })),
  'accounts.revoke-token': byAction(
    (_target, ground) => ({
      params: { accountId: ground.victim.accountId ?? '', tokenId: crypto.randomUUID() },
    }),
    { alsoOpen: [404] },
  ),
  'tokens.list': byAction(),
  'tokens.make': byAction(({ unitId }, { world }) => ({
    body: { name: 'Báo cáo', actions: ['profile.read'], unitId, lastDay: world.operator.today },
  })),
  'tokens.revoke': byAction(() => ({ params: { tokenId: crypto.randomUUID() } }), { alsoOpen: [404] }),
  'delegations.list': byAction(),
  'delegations.make': byAction(
    (_target, { world: { operator } }) => ({
      body: {
        grantId: crypto.randomUUID(),
        email: email(),
        from: operator.today,
        to: addDays(operator.today, 7),
      },
    }),
    { alsoOpen: [404] },
  ),
  'delegations.end': byAction(() => ({ params: { grantId: crypto.randomUUID() } }), { alsoOpen: [404] }),
  'mail.list': byAction(),
  'mail.send-again': byAction(() => ({ params: { mailId: crypto.randomUUID() } }), { alsoOpen: [404] }),
  'mail.try': byAction(),
  'views.list': byAction(),
  'views.change': byAction(
    () => ({
      params: { viewId: crypto.randomUUID() },
      body: { name: 'Tiến sĩ', query: {}, seen: { name: '', query: {} } },
    }),
    { alsoOpen: [404] },
  ),
  'views.keep': byAction(() => ({
    body: { screen: 'people', name: `Tiến sĩ ${crypto.randomUUID()}`, query: { levels: 'PRO.DR' } },
  })),
  'views.delete': byAction(() => ({ params: { viewId: crypto.randomUUID() } }), { alsoOpen: [404] }),
  'drafts.find': byAction(() => ({ query: { form: 'person/new' } })),
  'drafts.keep': byAction(() => ({ body: { form: 'person/new', content: '{}' } })),
  'drafts.drop': byAction(() => ({ query: { form: 'person/new' } })),
  'ledger.show': byAction(),
  'ledger.proof': byAction(() => ({ params: { entryId: crypto.randomUUID() } }), { alsoOpen: [404] }),
  'history.show': byTarget(({ personId }) => ({ query: { personId } })),
}
