import { byAction, type Probe } from '../probe.ts'

const period = { from: '-infinity', to: 'infinity' }
const name = { vi: 'Bậc thử', en: 'Trial level' }
const level = {
  name,
  short: { vi: 'BT', en: 'TL' },
  rank: 1,
  synonyms: [],
  isced: null,
  vqf: null,
  eqf: null,
  externalCode: null,
  colourLight: null,
  colourDark: null,
  unverified: true,
  source: null,
  ...period,
}
const fresh = () => `T${crypto.randomUUID().slice(0, 6).toUpperCase()}`

/** What the role may do with the lists; codes that do not exist show that the door stood open. */
export const profileProbes: Record<string, Probe> = {
  'ladders.list': byAction(),
  'terms.list': byAction(() => ({ query: { list: 'form' } })),
  'fields.list': byAction(),
  'ladders.add': byAction(() => ({ body: { code: fresh(), name, source: null, ...period } })),
  'ladders.change': byAction(
    () => ({ params: { code: 'NONE' }, body: { name, source: null, ...period, revision: 1 } }),
    {
      alsoOpen: [404],
    },
  ),
  'ladders.remove': byAction(() => ({ params: { code: 'NONE' } }), { alsoOpen: [404] }),
  'levels.add': byAction(() => ({ body: { code: `PRO.${fresh()}`, ladderCode: 'PRO', ...level } })),
  'levels.change': byAction(() => ({ params: { code: 'NONE' }, body: { ...level, revision: 1 } }), {
    alsoOpen: [404],
  }),
  'levels.remove': byAction(() => ({ params: { code: 'NONE' } }), { alsoOpen: [404] }),
  'sets.add': byAction(() => ({
    body: { code: fresh().toLowerCase(), name, basis: null, from: '-infinity', levelCodes: ['POL.BA'] },
  })),
  'sets.change': byAction(() => ({ params: { code: 'none' }, body: { name, basis: null, revision: 1 } }), {
    alsoOpen: [404],
  }),
  'sets.remove': byAction(() => ({ params: { code: 'none' } }), { alsoOpen: [404] }),
  'sets.arrange': byAction(() => ({ params: { code: 'none' }, body: { revision: 1, members: [] } }), {
    alsoOpen: [404],
  }),
}
