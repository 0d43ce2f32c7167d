import { createAccount } from '../../../src/features/access/accounts/contract.ts'
import type { Ground } from '../ground.ts'
import { byAction, type Probe } from '../probe.ts'

const text = 'AAAA'
const made = { id: text, rawId: text, type: 'public-key' }
const signed = {
  ...made,
  response: { clientDataJSON: text, authenticatorData: text, signature: text },
}
const added = { ...made, response: { clientDataJSON: text, attestationObject: text } }
const noOne = () => ({ params: { passkeyId: crypto.randomUUID() }, body: { name: 'Khóa' } })

const freshAccount = async ({ administrator }: Ground) => {
  const email = `${crypto.randomUUID()}@vuon.example`
  const { accountId } = await administrator.ask(createAccount, { body: { name: 'Người mới', email } })
  return { params: { accountId } }
}

/** Requests of the probes come without an origin, as from a program: passkeys then answer 422. */
export const secondFactorProbes: Record<string, Probe> = {
  'session.second-step': byAction(() => ({ body: { code: '123456' } }), { alsoOpen: [401] }),
  'session.leave-second-step': byAction(),
  'session.confirm': byAction(() => ({ body: { password: 'không phải mật khẩu' } })),
  'session.ask-for-passkey': byAction(),
  'session.enter-by-passkey': byAction(() => ({ body: { answer: signed } }), { alsoOpen: [401] }),
  'session.confirm-by-passkey': byAction(() => ({ body: { answer: signed } }), { alsoOpen: [401] }),
  'second-factor.show': byAction(),
  'second-factor.offer': byAction(),
  'second-factor.turn-on': byAction(() => ({ body: { code: '123456' } })),
  'second-factor.turn-off': byAction(() => ({ body: { password: 'không phải', code: '123456' } })),
  'second-factor.renew-backup-codes': byAction(),
  'second-factor-rule.show': byAction(),
  'second-factor-rule.change': byAction(() => ({ body: { roles: [], seen: { roles: [] } } })),
  'accounts.remove-second-factor': byAction((_target, ground) => freshAccount(ground)),
  'passkeys.list': byAction(),
  'passkeys.offer': byAction(),
  'passkeys.add': byAction(() => ({ body: { name: 'Khóa', answer: added } })),
  'passkeys.rename': byAction(noOne, { alsoOpen: [404] }),
  'passkeys.remove': byAction(() => ({ params: noOne().params }), { alsoOpen: [404] }),
}
