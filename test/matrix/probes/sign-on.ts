import { createAccount } from '../../../src/features/access/accounts/contract.ts'
import { addMapping } from '../../../src/features/access/single-sign-on/mappings/contract.ts'
import type { Ground } from '../ground.ts'
import { byAction, type Probe } from '../probe.ts'

const group = () => `Nhóm ${crypto.randomUUID()}`

const freshMapping = async ({ administrator }: Ground) => {
  const { mappingId } = await administrator.ask(addMapping, { body: { group: group(), role: 'reader' } })
  return { mappingId }
}

const freshAccount = async ({ administrator }: Ground) => {
  const email = `${crypto.randomUUID()}@vuon.example`
  const { accountId } = await administrator.ask(createAccount, { body: { name: 'Người mới', email } })
  return { accountId }
}

export const signOnProbes: Record<string, Probe> = {
  'single-sign-on.offer': byAction(),
  // No provider is configured here: anybody is told so.
  'single-sign-on.start': byAction(() => ({ query: { next: '/people' } }), { alsoOpen: [404] }),
  'single-sign-on.finish': byAction(() => ({ query: { code: 'x', state: 'y' } }), { alsoOpen: [404] }),
  'single-sign-on.show': byAction(),
  'single-sign-on.change': byAction(() => ({
    body: {
      domains: [],
      providerProves: true,
      required: false,
      seen: { domains: [], providerProves: true, required: false },
    },
  })),
  'provisioning.show': byAction(),
  'provisioning.make-token': byAction(async (_target, { world }) => {
    // Few may be in use at once: those of before are cleared away.
    await world.database.deleteFrom('provisioningToken').execute()
    return { body: { name: `Thư mục ${crypto.randomUUID()}` } }
  }),
  'provisioning.revoke-token': byAction(() => ({ params: { tokenId: crypto.randomUUID() } }), {
    alsoOpen: [404],
  }),
  'mappings.list': byAction(),
  'mappings.add': byAction(({ unitId }) => ({ body: { group: group(), role: 'reader', unitId } })),
  'mappings.end': byAction(async (_target, ground) => ({ params: await freshMapping(ground) })),
  // Nothing is linked: who may, is told so.
  'accounts.unlink-single-sign-on': byAction(async (_target, ground) => ({
    params: await freshAccount(ground),
  })),
}
