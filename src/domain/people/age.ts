import type { Text } from '../language/say.ts'
import { say } from '../language/say.ts'
import type { Day } from '../time/day.ts'
import type { PartialDate } from '../time/partial-date.ts'
import { firstDay, lastDay } from '../time/partial-date.ts'

/** The age bands of the staff reports, in order; ages in whole years, both ends inside. */
export const ageBands = [
  { code: 'up-to-30', yearsMin: 0, yearsMax: 30, text: say('Từ 30 tuổi trở xuống', '30 and under') },
  { code: '31-35', yearsMin: 31, yearsMax: 35, text: say('Từ 31 đến 35 tuổi', '31–35') },
  { code: '36-40', yearsMin: 36, yearsMax: 40, text: say('Từ 36 đến 40 tuổi', '36–40') },
  { code: '41-45', yearsMin: 41, yearsMax: 45, text: say('Từ 41 đến 45 tuổi', '41–45') },
  { code: '46-50', yearsMin: 46, yearsMax: 50, text: say('Từ 46 đến 50 tuổi', '46–50') },
  { code: '51-55', yearsMin: 51, yearsMax: 55, text: say('Từ 51 đến 55 tuổi', '51–55') },
  { code: '56-60', yearsMin: 56, yearsMax: 60, text: say('Từ 56 đến 60 tuổi', '56–60') },
  { code: 'over-60', yearsMin: 61, yearsMax: null, text: say('Trên 60 tuổi', 'Over 60') },
] as const

export type AgeBand = (typeof ageBands)[number]['code'] | 'unknown'

/** The words for people whose band cannot be told. */
export const unknownAge: Text = say('Chưa rõ tuổi', 'Age unknown')

/** Whole years from one day to another; negative if the second comes first. */
export const wholeYears = (from: Day, to: Day): number =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(4) < from.slice(4) ? 1 : 0)

/** The band of a person's age on the day; 'unknown' where the date of birth leaves more than one. */
export const ageBand = (born: PartialDate | null, asOf: Day): AgeBand => {
  if (born === null) return 'unknown'
  const oldest = wholeYears(firstDay(born), asOf)
  const youngest = wholeYears(lastDay(born), asOf)
  const band = ageBands.find(
    ({ yearsMin, yearsMax }) => youngest >= yearsMin && (yearsMax === null || oldest <= yearsMax),
  )
  return band?.code ?? 'unknown'
}
