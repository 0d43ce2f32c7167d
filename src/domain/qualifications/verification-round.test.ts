import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withLevel } from '../counting/level-fact.ts'
import { roundVerifications, verifications } from './verification.ts'
import {
  refusalToRound,
  roundPeopleMax,
  roundQualificationsMax,
  type Standing,
  whyLeft,
  whyLeftSince,
  whyNotPutBack,
} from './verification-round.ts'
import { tallyRound } from './verification-tally.ts'

const standing: fc.Arbitrary<Standing> = fc.record({
  levelCode: fc.constantFrom('PRO.DR', 'PRO.MA', 'MED.CK1'),
  verification: fc.constantFrom(...verifications),
  revision: fc.nat({ max: 9 }),
  mayChange: fc.boolean(),
})
const asked = fc.constantFrom(...roundVerifications)
const one: Standing = { levelCode: 'PRO.MA', verification: 'unverified', revision: 3, mayChange: true }

describe('a round of verification', () => {
  test('marks what nobody has looked at, and goes on from a copy to the original', () => {
    expect(whyLeft(one, 'seen')).toBeNull()
    expect(whyLeft(one, 'verified')).toBeNull()
    expect(whyLeft({ ...one, verification: 'seen' }, 'verified')).toBeNull()
  })

  test('leaves what stands so already, what was checked further, what was rejected, and what others keep', () => {
    expect(whyLeft({ ...one, verification: 'seen' }, 'seen')).toBe('as-asked')
    expect(whyLeft({ ...one, verification: 'verified' }, 'seen')).toBe('further')
    expect(whyLeft({ ...one, verification: 'rejected' }, 'verified')).toBe('rejected')
    expect(whyLeft({ ...one, mayChange: false }, 'seen')).toBe('elsewhere')
  })

  test('leaves what has changed or gone since it was previewed', () => {
    expect(whyLeftSince(one, 3, 'seen')).toBeNull()
    expect(whyLeftSince(one, 2, 'seen')).toBe('changed-meanwhile')
    expect(whyLeftSince(undefined, 3, 'seen')).toBe('gone')
    expect(whyLeftSince({ ...one, mayChange: false }, 3, 'seen')).toBe('elsewhere')
  })

  test('is undone only where it still stands as the round wrote it', () => {
    const written = { verification: 'seen', revision: 4 } as const
    expect(whyNotPutBack({ ...one, ...written }, written)).toBeNull()
    expect(whyNotPutBack({ ...one, verification: 'seen', revision: 5 }, written)).toBe('changed-meanwhile')
    expect(whyNotPutBack({ ...one, verification: 'verified', revision: 4 }, written)).toBe(
      'changed-meanwhile',
    )
    expect(whyNotPutBack(undefined, written)).toBe('gone')
  })

  test('never changes what is counted, neither by marking nor by undoing', () => {
    const person = { personId: 'p', memberships: [], held: [], studies: [] }
    const heldAs = ({ levelCode }: Standing, verification: string) =>
      withLevel(person, 'held', 'q', { levelCode, awardedDay: '2014-01-01', verification }).held
    fc.assert(
      fc.property(standing, asked, (present, wanted) => {
        if (whyLeft(present, wanted) !== null) return
        expect(heldAs(present, wanted)).toEqual(heldAs(present, present.verification))
      }),
    )
  })

  test('told beforehand, every qualification is either changed or left for one reason', () => {
    fc.assert(
      fc.property(fc.array(standing), asked, (standings, wanted) => {
        const { changes, left } = tallyRound(standings, wanted)
        const sum = [...changes, ...left].reduce((total, { qualifications }) => total + qualifications, 0)
        expect(sum).toBe(standings.length)
        expect(new Set(changes.map((each) => `${each.levelCode} ${each.verification}`)).size).toBe(
          changes.length,
        )
      }),
    )
  })

  test('takes five thousand people with twenty-five thousand qualifications, and not one more', () => {
    const most = { people: roundPeopleMax, qualifications: roundQualificationsMax }
    expect(refusalToRound(most)).toBeNull()
    const more = [
      { ...most, people: most.people + 1 },
      { ...most, qualifications: most.qualifications + 1 },
    ]
    for (const size of more) expect(refusalToRound(size)?.code).toBe('verification_round.too_many')
  })
})
