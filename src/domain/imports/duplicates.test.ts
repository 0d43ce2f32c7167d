import { describe, expect, test } from 'vitest'
import type { DuplicateCandidate } from './duplicates.ts'
import { likelyDuplicates } from './duplicates.ts'

let count = 0
const person = (
  fullName: string,
  born: string | null,
  rest: Partial<DuplicateCandidate> = {},
): DuplicateCandidate => {
  count += 1
  return { ref: `p${count}`, fullName, born, staffCode: null, personalNumber: null, ...rest }
}
const found = (...people: DuplicateCandidate[]) =>
  likelyDuplicates(people).map(({ members, reasons }) => ({
    members: members.map((member) => people.indexOf(member)),
    reasons: reasons.map((reason) => reason.code),
  }))

describe('likely duplicates', () => {
  test('the same name and date of birth under two staff codes', () => {
    expect(
      found(
        person('Nguyễn Văn An', '1975-02-05', { staffCode: 'A1' }),
        person('NGUYỄN VĂN AN', '1975-02-05', { staffCode: 'B7' }),
        person('Nguyễn Văn An', '1980-01-01'),
      ),
    ).toEqual([{ members: [0, 1], reasons: ['same-name', 'same-birth', 'staff-codes-differ'] }])
  })

  test('a name without marks, a birth told as a year', () => {
    expect(found(person('Nguyen Van An', '1975'), person('Nguyễn Văn An', '1975-02-05'))).toEqual([
      { members: [0, 1], reasons: ['same-name-without-marks', 'birth-less-exact'] },
    ])
  })

  test('an unknown birth may be anyone of the name', () => {
    expect(found(person('Lê An', null), person('Lê An', '1975'), person('Lê Ẩn', '1990'))).toEqual([
      { members: [0, 1, 2], reasons: ['same-name-without-marks', 'birth-unknown'] },
    ])
  })

  test('the same personal number, whatever the names', () => {
    expect(
      found(
        person('Trần Thị B', '1980', { personalNumber: '080180001234' }),
        person('Trần Thị Bê', '1981', { personalNumber: '080180001234' }),
      ),
    ).toEqual([
      { members: [0, 1], reasons: ['same-personal-number', 'same-name-without-marks', 'birth-less-exact'] },
    ])
  })

  test('two personal numbers are two people', () => {
    expect(
      found(
        person('Lê An', '1975', { personalNumber: '080075001234' }),
        person('Lê An', '1975', { personalNumber: '080075009999' }),
      ),
    ).toEqual([])
  })

  test('different births are different people', () => {
    expect(found(person('Lê An', '1975-01-02'), person('Lê An', '1975-01-03'))).toEqual([])
  })

  test('the cost grows with the number of people, even where all have one name', () => {
    const cost = (size: number) => {
      const people = Array.from({ length: size }, (_, at) =>
        person('Nguyễn Tuấn Anh', at % 3 === 0 ? null : `19${70 + (at % 30)}`),
      )
      const before = process.cpuUsage()
      likelyDuplicates(people)
      return process.cpuUsage(before).user
    }
    cost(2_000)
    expect(cost(40_000)).toBeLessThan(cost(4_000) * 10 * 5)
  })
})
