import { askCorrection } from '../../../src/features/people/corrections/asking/contract.ts'
import type { Ground, Target } from '../ground.ts'
import { byAction, byTarget, type Probe } from '../probe.ts'

const requests = new Map<string, string>()

/** An open request of the target's: the person asked for it once, through an account of their own. */
const requestOf = async ({ personId }: Target, { world, own }: Ground): Promise<string> => {
  const known = requests.get(personId)
  if (known) return known
  // The person of the own unit has an account already, which another seat holds.
  const account = personId === own.personId ? null : await world.account(null, { personId }).catch(() => null)
  const { requestId } = account
    ? await account.ask(askCorrection, {
        body: { subject: 'person', field: 'born', shouldSay: '05/1980' },
      })
    : { requestId: crypto.randomUUID() }
  await account?.fetch(`/api/own/corrections/${requestId}/file`, {
    method: 'POST',
    body: '%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n',
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'giay.pdf' },
  })
  requests.set(personId, requestId)
  return requestId
}

const at = async (target: Target, ground: Ground) => ({
  personId: target.personId,
  requestId: await requestOf(target, ground),
})

export const rightsProbes: Record<string, Probe> = {
  'own.show': byAction(),
  'own.sensitive': byAction(),
  'own.readers': byAction(),
  'own.copy': byAction(() => ({ query: { form: 'json' } })),
  'people.copy': byTarget(
    ({ personId }) => ({
      params: { personId },
      query: { form: 'json', purpose: 'Người này yêu cầu tại quầy' },
    }),
    { alsoOpen: [409] },
  ),
  'corrections.own': byAction(),
  'corrections.ask': byAction(() => ({ body: { subject: 'missing', shouldSay: 'Còn một chứng chỉ' } })),
  'corrections.withdraw': byAction(() => ({ params: { requestId: crypto.randomUUID() } }), {
    alsoOpen: [404],
  }),
  'corrections.read-answers': byAction(),
  'corrections.send-file': byAction(
    () => ({ params: { requestId: crypto.randomUUID() }, file: '%PDF-1.7' }),
    {
      alsoOpen: [404],
    },
  ),
  'corrections.list': byTarget(
    async (target, ground) => {
      await requestOf(target, ground)
      return {}
    },
    { filters: true },
  ),
  'corrections.show': byTarget(async (target, ground) => ({ params: await at(target, ground) })),
  'corrections.open-file': byTarget(async (target, ground) => ({ params: await at(target, ground) }), {
    tells: () => true,
  }),
  'corrections.decide': byTarget(async (target, ground) => ({
    params: await at(target, ground),
    body: { revision: 0, state: 'accepted', outcome: 'changed' },
  })),
  'people.erase': byTarget(({ personId }) => ({
    params: { personId },
    body: { reason: 'Thử quyền xóa danh tính', fullName: 'không phải tên ấy' },
  })),
  'retention.list': byAction(),
  'retention.change': byAction(
    () => ({ params: { kind: 'session' }, body: { revision: 0, months: 3, source: null } }),
    {
      alsoOpen: [404],
    },
  ),
  'retention.due': byAction(() => ({ params: { kind: 'session' } }), { alsoOpen: [404] }),
  'retention.run': byAction(
    () => ({
      params: { kind: 'session' },
      body: { ids: [crypto.randomUUID()], reason: 'Thử quyền', evenIfUnverified: true },
    }),
    { alsoOpen: [404] },
  ),
}
