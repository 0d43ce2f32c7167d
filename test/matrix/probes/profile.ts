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
  'ladders.change': byAction(() => ({ params: { code: 'NONE' }, body: { name, source: null, ...period } }), {
    alsoOpen: [404],
  }),
  'levels.add': byAction(() => ({ body: { code: `PRO.${fresh()}`, ladderCode: 'PRO', ...level } })),
  'levels.change': byAction(() => ({ params: { code: 'NONE' }, body: level }), { alsoOpen: [404] }),
  'levels.remove': byAction(() => ({ params: { code: 'NONE' } }), { alsoOpen: [404] }),
  'sets.add-member': byAction(
    () => ({ params: { code: 'NONE' }, body: { levelCode: 'PRO.MA', position: 9, ...period } }),
    { alsoOpen: [404] },
  ),
  'sets.change-member': byAction(
    () => ({
      params: { code: 'professional', memberId: crypto.randomUUID() },
      body: { position: 9, ...period },
    }),
    { alsoOpen: [404] },
  ),
}
