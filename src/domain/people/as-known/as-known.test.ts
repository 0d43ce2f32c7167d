import { describe, expect, test } from 'vitest'
import { asKnownAt } from './as-known.ts'
import type { KnownFact, KnownRecord } from './known-record.ts'
import type { RecordEntry } from './steps.ts'

const at = (second: number): string => `2015-08-27T02:03:${String(second).padStart(2, '0')}.000000Z`
const entry = (
  second: number,
  subjectKind: string,
  subjectId: string,
  before: object | null,
  after: object | null,
): RecordEntry => ({
  recordedAt: at(second),
  action: 'people.change',
  subjectKind,
  subjectId,
  before,
  after,
})

const identity = { staffCode: null, fullName: 'Nguyễn Văn An', sex: 'male', born: '1970' }
const learned = {
  levelCode: 'PRO.MA',
  fieldCode: null,
  specialty: null,
  institution: null,
  country: null,
  form: null,
  funding: null,
}
const diploma = { ...learned, awarded: '2014', diplomaNumber: null, evidenceKind: null }
const membership = { hierarchy: 'administrative', unitId: 'u1', from: '2010', to: null }

type Facts = Partial<Record<keyof KnownRecord['facts'], Record<string, KnownFact>>>
const record = (facts: Facts, who: KnownFact = identity): KnownRecord => ({
  identity: who,
  facts: {
    memberships: new Map(Object.entries(facts.memberships ?? {})),
    services: new Map(Object.entries(facts.services ?? {})),
    posts: new Map(Object.entries(facts.posts ?? {})),
    qualifications: new Map(Object.entries(facts.qualifications ?? {})),
    studies: new Map(Object.entries(facts.studies ?? {})),
  },
})

const entered = entry(1, 'person', 'p', null, identity)
const joined = entry(1, 'membership', 'm', null, membership)

describe('a record as known', () => {
  const renamed = entry(5, 'person', 'p', identity, { ...identity, fullName: 'Nguyễn Văn Ân' })
  const present = record({ memberships: { m: membership } }, { ...identity, fullName: 'Nguyễn Văn Ân' })
  const entries = [entered, joined, renamed]

  test('is taken back to the moment, and no further', () => {
    expect(asKnownAt(present, entries, at(5))).toEqual({ state: 'known', record: present })
    expect(asKnownAt(present, entries, at(4))).toEqual({
      state: 'known',
      record: record({ memberships: { m: membership } }),
    })
    expect(asKnownAt(present, entries, at(0))).toEqual({ state: 'not-yet', since: at(1) })
  })

  test('of a change that waited for another, the later moment counts', () => {
    const waited = { ...renamed, recordedAt: at(3) }
    const service = entry(6, 'service', 's', null, { staffKind: 'cadre', from: '2012', to: null })
    const now = record(
      { memberships: { m: membership }, services: { s: { staffKind: 'cadre', from: '2012', to: null } } },
      { ...identity, fullName: 'Nguyễn Văn Ân' },
    )
    const known = asKnownAt(now, [entered, joined, service, waited], at(5))
    expect(known).toMatchObject({ state: 'known', record: { identity: { fullName: 'Nguyễn Văn An' } } })
  })

  test('is refused where an entry does not fit, or where nobody told how the record began', () => {
    expect(asKnownAt(record({ memberships: { m: membership } }), entries, at(4))).toEqual({
      state: 'unexplained',
      at: at(5),
    })
    expect(asKnownAt(present, [renamed], at(6))).toEqual({ state: 'unexplained', at: null })
    const stray = record(
      { memberships: { m: membership, x: membership } },
      { ...identity, fullName: 'Nguyễn Văn Ân' },
    )
    expect(asKnownAt(stray, entries, at(6)).state).toBe('unexplained')
  })

  test('early entries that do not tell the verification are completed from those before them', () => {
    const added = entry(2, 'qualification', 'q', null, diploma)
    const verified = entry(
      3,
      'verification',
      'q',
      { verification: 'unverified' },
      { verification: 'verified' },
    )
    const removed = entry(4, 'qualification', 'q', diploma, null)
    const all = [entered, joined, added, verified, removed]
    const known = (second: number) => asKnownAt(record({ memberships: { m: membership } }), all, at(second))
    const held = (verification: string) => ({
      record: { facts: { qualifications: new Map([['q', { ...diploma, verification }]]) } },
    })
    expect(known(2)).toMatchObject(held('unverified'))
    expect(known(3)).toMatchObject(held('verified'))
    expect(known(4)).toMatchObject({ record: { facts: { qualifications: new Map() } } })
  })

  test('loaded data may come in as the reorganisations loaded with them left it', () => {
    const moved = {
      personId: 'p',
      membershipId: 'm',
      hierarchy: 'administrative',
      validFrom: '2010',
      from: '2010-12-31',
      to: 'infinity',
      validTo: null,
    }
    const all = [
      entry(1, 'person', 'p', null, {
        id: 'p',
        ...identity,
        memberships: [{ ...membership, unitId: 'u2' }],
        services: [],
        posts: [],
        qualifications: [],
        studies: [],
      }),
      entry(1, 'membership', 'm', { ...moved, unitId: 'u1' }, { ...moved, unitId: 'u2' }),
    ]
    const now = record({ memberships: { m: { ...membership, unitId: 'u2' } } })
    expect(asKnownAt(now, all, at(1))).toEqual({ state: 'known', record: now })
    expect(asKnownAt(now, all, at(0))).toEqual({ state: 'not-yet', since: at(1) })
  })
})
