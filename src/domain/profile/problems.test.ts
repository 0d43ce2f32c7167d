import { describe, expect, it } from 'vitest'
import { say } from '../language/say.ts'
import { contrast } from './contrast.ts'
import { profileProblems } from './problems.ts'
import type { Level, Profile } from './profile.ts'
import { term } from './profile.ts'

const name = say('Tên', 'Name')
const level = (code: string, ladder = 'PRO'): Level => ({
  code,
  ladder,
  rank: 1,
  name,
  short: name,
  synonyms: [],
  isced: null,
  vqf: null,
  eqf: null,
  externalCode: null,
  colour: { light: '#000000', dark: '#ffffff' },
  unverified: false,
  doubts: [],
  source: null,
})

const list = [term('diploma', name)]
const terms: Profile['terms'] = {
  'staff-kind': list,
  form: list,
  funding: list,
  'evidence-kind': list,
  verification: list,
  country: list,
  language: list,
  ethnicity: list,
  religion: list,
  post: list,
}
const sound: Profile = {
  code: 'test',
  name,
  hierarchies: [{ code: 'party', name }],
  unitKinds: [{ code: 'branch', name, hierarchy: 'party', grassroots: false }],
  ladders: [{ code: 'PRO', name, source: null }],
  levels: [level('PRO.MA'), level('PRO.DR')],
  equivalences: [{ level: 'PRO.DR', countsAs: 'PRO.MA', evidenceKind: 'diploma', basis: 'law' }],
  countsAsSets: [{ code: 'above', name, basis: 'law', members: [{ level: 'PRO.DR' }, { level: 'PRO.MA' }] }],
  fields: [
    { code: '01', parent: null, name },
    { code: '011', parent: '01', name },
  ],
  terms,
}
const codes = (change: Partial<Profile>) =>
  profileProblems({ ...sound, ...change }).map((problem) => `${problem.code} ${problem.at}`)

describe('a profile is checked before it is loaded', () => {
  it('a sound profile has no problems', () => {
    expect(profileProblems(sound)).toEqual([])
  })

  it('a set may not name a level that nobody knows', () => {
    const set = { code: 'above', name, basis: 'law', members: [{ level: 'PRO.XX' }] }
    expect(codes({ countsAsSets: [set] })).toEqual(['profile.code_unknown counts-as-sets/above/PRO.XX'])
  })

  it('a code occurs once', () => {
    expect(codes({ levels: [level('PRO.MA'), level('PRO.DR'), level('PRO.MA')] })).toEqual([
      'profile.code_repeated levels/PRO.MA',
    ])
  })

  it('a level stands in a set at most once on any day', () => {
    const members = [
      { level: 'PRO.MA', from: '2000-01-01', to: '2010-01-01' },
      { level: 'PRO.MA', from: '2009-12-31' },
    ]
    expect(codes({ countsAsSets: [{ code: 'above', name, basis: 'law', members }] })).toEqual([
      'profile.periods_overlap counts-as-sets/above/PRO.MA',
    ])
    const apart = [
      { level: 'PRO.MA', from: '2000-01-01', to: '2010-01-01' },
      { level: 'PRO.MA', from: '2010-01-01' },
    ]
    expect(codes({ countsAsSets: [{ code: 'above', name, basis: 'law', members: apart }] })).toEqual([])
  })

  it('a period begins before it ends', () => {
    expect(
      codes({ ladders: [{ code: 'PRO', name, source: null, from: '2020-01-01', to: '2019-01-01' }] }),
    ).toEqual(['profile.period_empty ladders/PRO'])
  })

  it('every name has both languages', () => {
    expect(codes({ levels: [{ ...level('PRO.MA'), name: say('Thạc sĩ', '') }, level('PRO.DR')] })).toEqual([
      'profile.name_missing levels/PRO.MA',
    ])
  })

  it('a level belongs to a ladder, a kind to a hierarchy, an equivalence to a kind of evidence', () => {
    expect(codes({ levels: [level('PRO.MA', 'XXX'), level('PRO.DR')] })).toHaveLength(1)
    expect(
      codes({ unitKinds: [{ code: 'branch', name, hierarchy: 'other', grassroots: false }] }),
    ).toHaveLength(1)
    expect(
      codes({ equivalences: [{ level: 'PRO.DR', countsAs: 'PRO.MA', evidenceKind: 'rumour', basis: '' }] }),
    ).toHaveLength(1)
  })

  it('a field stands under the field that its code begins with', () => {
    const fields = [
      { code: '01', parent: null, name },
      { code: '02', parent: null, name },
      { code: '011', parent: '02', name },
    ]
    expect(codes({ fields })).toEqual(['profile.parent_wrong fields/011'])
  })
})

it('black on white is the greatest contrast, a colour on itself the least', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#0f5c63', '#0f5c63')).toBeCloseTo(1)
})
