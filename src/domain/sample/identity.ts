import type { SensitiveFacts, Sex } from '../people/person.ts'
import type { Day } from '../time/day.ts'
import { told, yearOf, yearsAfter } from './calendar.ts'
import type { Random } from './random.ts'

const ethnicity = [
  ['01', 970],
  ['06', 12],
  ['05', 10],
  ['14', 3],
  ['02', 2],
  ['07', 2],
  ['04', 1],
] as const

const religions = (member: boolean) =>
  [
    ['none', member ? 955 : 800],
    ['buddhist', member ? 30 : 120],
    ['catholic', member ? 6 : 35],
    ['cao-dai', member ? 7 : 35],
    ['hoa-hao', 2],
    ['protestant', member ? 0 : 4],
  ] as const

/** The first digit after the place: 0 and 1 for men and women of the twentieth century, 2 and 3 of this one. */
const centuryDigit = (sex: Sex, born: Day): number =>
  (yearOf(born) >= 2000 ? 2 : 0) + (sex === 'female' ? 1 : 0)

/**
 * A personal number in the right form that belongs to nobody: no province has the place code 099.
 * `serial` keeps the numbers apart.
 */
const personalNumber = (sex: Sex, born: Day, serial: number): string =>
  `099${centuryDigit(sex, born)}${born.slice(2, 4)}${String(serial).padStart(6, '0')}`

/** What few may read of an invented person. */
export const sensitiveOf = (
  random: Random,
  person: { sex: Sex; born: Day; joinedParty: Day | null; serial: number },
): SensitiveFacts => {
  const { sex, born, joinedParty, serial } = person
  const member = joinedParty !== null
  const number = (serial * 7919 + 104_729) % 1_000_000
  return {
    ethnicity: random.chance(0.985) ? random.weighted(ethnicity) : null,
    religion: random.chance(0.96) ? random.weighted(religions(member)) : null,
    partyJoined: member ? told(random, joinedParty, {}, 0.06) : null,
    partyOfficial: member ? told(random, yearsAfter(joinedParty, 1), {}, 0.06) : null,
    personalNumber: random.chance(0.97) ? personalNumber(sex, born, number) : null,
  }
}
