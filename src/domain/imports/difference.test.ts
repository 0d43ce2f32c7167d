import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonFacts } from '../people/person.ts'
import type { PlacedPerson } from './change.ts'
import { unknownPerson, withDifference } from './change-applying.ts'
import { differenceOf } from './difference.ts'
import type { ImportedQualification, ImportedStudy } from './imported-person.ts'

const qualification = (
  levelCode: string,
  rest: Partial<ImportedQualification> = {},
): ImportedQualification => ({
  levelCode,
  fieldCode: null,
  specialty: null,
  institution: null,
  country: null,
  form: null,
  funding: null,
  awarded: null,
  diplomaNumber: null,
  ...rest,
})

const study = (levelCode: string, rest: Partial<ImportedStudy> = {}): ImportedStudy => {
  const { awarded: _awarded, diplomaNumber: _number, ...learning } = qualification(levelCode)
  return { ...learning, from: null, to: null, ...rest }
}

const nothing: PlacedPerson = {
  rows: [1],
  staffCode: null,
  fullName: null,
  sex: null,
  born: null,
  ethnicity: null,
  religion: null,
  partyJoined: null,
  partyOfficial: null,
  personalNumber: null,
  memberships: [],
  staffKind: null,
  posts: [],
  qualifications: [],
  studies: [],
  postUnitId: null,
  since: '2015-01-01',
}
const imported = (rest: Partial<PlacedPerson>): PlacedPerson => ({ ...nothing, ...rest })
const person = (rest: Partial<PlacedPerson>): PersonFacts =>
  withDifference(unknownPerson('p'), differenceOf(null, imported(rest)))
const inUnit = (unitId: string, from: string | null = null, to: string | null = null) => ({
  unitId,
  hierarchy: 'administrative',
  from,
  to,
})
const shown = (before: PersonFacts, rest: Partial<PlacedPerson>) => {
  const difference = differenceOf(before, imported(rest))
  if (difference.kind === 'same') return 'same'
  return difference.changes.map((change) => `${change.action} ${change.field}`)
}

describe('what an import would change', () => {
  const an = person({
    fullName: 'Nguyễn Văn An',
    sex: 'male',
    born: '1975-02-05',
    memberships: [inUnit('health', '2001')],
    staffKind: 'civil-servant',
    postUnitId: 'health',
    posts: [{ title: 'Trưởng phòng', from: null }],
    qualifications: [qualification('PRO.BA', { specialty: 'Luật', awarded: '1997' })],
  })

  test('nothing, where the file says less than is known', () => {
    expect(shown(an, {})).toBe('same')
    expect(
      shown(an, { born: '1975', memberships: [inUnit('health')], qualifications: [qualification('PRO.BA')] }),
    ).toBe('same')
    expect(
      shown(an, { sex: 'unknown', postUnitId: 'health', posts: [{ title: 'TRƯỞNG PHÒNG', from: null }] }),
    ).toBe('same')
  })

  test('a known fact is completed, a new one added', () => {
    expect(
      shown(an, {
        qualifications: [qualification('PRO.BA', { awarded: '1997-06', institution: 'ĐH Luật' })],
      }),
    ).toEqual(['complete qualification'])
    expect(shown(an, { qualifications: [qualification('PRO.BA', { specialty: 'Hành chính' })] })).toEqual([
      'add qualification',
    ])
    expect(shown(an, { qualifications: [qualification('PRO.MA')] })).toEqual(['add qualification'])
    expect(shown(an, { born: '1976' })).toEqual(['set born'])
    expect(shown(an, { studies: [study('PRO.MA', { from: '2014-09' })] })).toEqual(['add study'])
  })

  test('a new unit ends the membership before it, on the day of the file', () => {
    expect(shown(an, { memberships: [inUnit('interior')] })).toEqual([
      'complete membership',
      'add membership',
    ])
    const moved = withDifference(an, differenceOf(an, imported({ memberships: [inUnit('interior')] })))
    expect(moved.memberships).toEqual([
      inUnit('health', '2001', '2015-01-01'),
      inUnit('interior', '2015-01-01'),
    ])
  })

  test('an older file does not move anyone out of the unit they came to later', () => {
    const older = imported({ memberships: [inUnit('culture')], since: '1999-01-01' })
    const after = withDifference(an, differenceOf(an, older))
    expect(after.memberships).toEqual([inUnit('health', '2001'), inUnit('culture', '1999-01-01', '2001')])
    expect(differenceOf(after, older)).toEqual({ kind: 'same' })
  })

  test('a new kind of staff ends the one before it', () => {
    const after = withDifference(an, differenceOf(an, imported({ staffKind: 'cadre' })))
    expect(after.services.map(({ staffKind, to }) => [staffKind, to])).toEqual([
      ['civil-servant', '2015-01-01'],
      ['cadre', null],
    ])
  })
})

describe('importing the same file again', () => {
  const date = fc.constantFrom(null, '2001', '2001-05', '2001-05-06', '2008', '2008-03', '2012')
  const word = fc.constantFrom(null, 'Luật', 'Kinh tế', 'ĐH Luật')
  const level = fc.constantFrom('PRO.BA', 'PRO.MA', 'MED.CK1')
  const anyQualification = fc
    .record({
      levelCode: level,
      specialty: word,
      institution: word,
      awarded: date,
      diplomaNumber: fc.constantFrom(null, '12'),
    })
    .map(({ levelCode, ...rest }) => qualification(levelCode, rest))
  const anyStudy = fc
    .record({ levelCode: level, specialty: word, from: date })
    .map(({ levelCode, ...rest }) => study(levelCode, rest))
  const anyMembership = fc
    .record({
      unitId: fc.constantFrom('u1', 'u2'),
      hierarchy: fc.constantFrom('party', 'administrative'),
      from: date,
    })
    .map((placed) => ({ ...placed, to: null }))
  const anyImported: fc.Arbitrary<PlacedPerson> = fc
    .record({
      fullName: fc.constantFrom(null, 'Lê An', 'Lê Ân'),
      sex: fc.constantFrom(null, 'male' as const, 'unknown' as const),
      born: fc.constantFrom(null, '1975', '1975-02', '1976'),
      partyJoined: date,
      memberships: fc.array(anyMembership, { maxLength: 3 }),
      staffKind: fc.constantFrom(null, 'cadre', 'civil-servant'),
      posts: fc.array(fc.record({ title: fc.constantFrom('Chuyên viên', 'Trưởng phòng'), from: date }), {
        maxLength: 1,
      }),
      postUnitId: fc.constantFrom(null, 'u1'),
      qualifications: fc.array(anyQualification, { maxLength: 3 }),
      studies: fc.array(anyStudy, { maxLength: 2 }),
      since: fc.constantFrom('2000-01-01', '2010-05-06', '2015-01-01'),
    })
    .map((rest) => imported(rest))

  test('changes nothing, whatever was known before', () => {
    fc.assert(
      fc.property(fc.array(anyImported, { maxLength: 3 }), anyImported, (history, last) => {
        let known = unknownPerson('p')
        for (const earlier of history) known = withDifference(known, differenceOf(known, earlier))
        const after = withDifference(known, differenceOf(known, last))
        expect(differenceOf(after, last)).toEqual({ kind: 'same' })
      }),
      { numRuns: 10_000 },
    )
  })

  test('never takes a fact away', () => {
    fc.assert(
      fc.property(anyImported, anyImported, (first, second) => {
        const before = withDifference(unknownPerson('p'), differenceOf(null, first))
        const after = withDifference(before, differenceOf(before, second))
        expect(after.qualifications.length).toBeGreaterThanOrEqual(before.qualifications.length)
        expect(after.studies.length).toBeGreaterThanOrEqual(before.studies.length)
        expect(after.memberships.length).toBeGreaterThanOrEqual(before.memberships.length)
      }),
    )
  })
})
