import { say } from '../language/say.ts'
import { wholeYears } from '../people/age.ts'
import type { PartialDate } from '../time/partial-date.ts'
import { firstDay, lastDay, showPartialDate } from '../time/partial-date.ts'
import type { ImportedPerson } from './imported-person.ts'
import { numberContradiction } from './personal-number.ts'
import type { Trouble } from './problem.ts'
import { error, warning } from './problem.ts'
import type { RowCells } from './row-cells.ts'
import { complainAt } from './row-cells.ts'
import type { Target } from './target.ts'

/** Staff younger than this, or who finished a professional training before it, are slips of the pen. */
const ageYearsMin = 15
const ageYearsMax = 100

const surelyBefore = (one: PartialDate | null, other: PartialDate | null): boolean =>
  one !== null && other !== null && lastDay(one) < firstDay(other)

const outOfOrder = (rule: string, vi: string, en: string): Trouble =>
  error(rule, say(`${vi} Hãy xem lại hai ngày này.`, `${en} Check both dates.`))

const ageTrouble = (born: PartialDate, asOf: string): Trouble | null => {
  const shown = showPartialDate(born, 'vi')
  const [oldest, youngest] = [wholeYears(firstDay(born), asOf), wholeYears(lastDay(born), asOf)]
  if (oldest < ageYearsMin) {
    return error(
      'born.too_young',
      say(
        `Sinh ${shown} thì chưa đủ ${ageYearsMin} tuổi. Hãy xem lại ngày sinh.`,
        `Born ${shown} means younger than ${ageYearsMin}. Check the date of birth.`,
      ),
    )
  }
  if (youngest <= ageYearsMax) return null
  return warning(
    'born.too_old',
    say(
      `Sinh ${shown} thì đã trên ${ageYearsMax} tuổi. Hãy xem lại ngày sinh.`,
      `Born ${shown} means older than ${ageYearsMax}. Check the date of birth.`,
    ),
  )
}

const datesOf = (facts: ImportedPerson): [readonly Target[], Trouble][] => {
  const troubles: [readonly Target[], Trouble][] = []
  if (surelyBefore(facts.partyOfficial, facts.partyJoined)) {
    const trouble = outOfOrder(
      'party.official_before_joined',
      'Ngày chính thức trước ngày vào Đảng.',
      'Full membership of the Party begins before admission.',
    )
    troubles.push([['party-official'], trouble])
  }
  for (const study of facts.studies) {
    if (!surelyBefore(study.to, study.from)) continue
    const trouble = outOfOrder(
      'study.ends_before_start',
      'Ngày học xong trước ngày bắt đầu.',
      'The study ends before it begins.',
    )
    troubles.push([['studying-until', 'studying-from'], trouble])
  }
  for (const membership of facts.memberships) {
    if (!surelyBefore(membership.to, membership.from)) continue
    const trouble = outOfOrder(
      'member.ends_before_start',
      'Ngày rời đơn vị trước ngày về đơn vị.',
      'The time in the unit ends before it begins.',
    )
    troubles.push([['member-to', 'member-from'], trouble])
  }
  const earliest = facts.born === null ? null : String(Number(facts.born.slice(0, 4)) + ageYearsMin)
  if (facts.qualifications.some((qualification) => surelyBefore(qualification.awarded, earliest))) {
    const trouble = outOfOrder(
      'awarded.too_early',
      `Tốt nghiệp khi chưa đủ ${ageYearsMin} tuổi.`,
      `Awarded before the age of ${ageYearsMin}.`,
    )
    troubles.push([['awarded', 'born'], trouble])
  }
  return troubles
}

/** Checks what one row says against itself, and that it says who it is about. */
export const checkPerson = (cells: RowCells, facts: ImportedPerson, continuation: boolean): void => {
  const { fullName, staffCode, personalNumber, born, sex } = facts
  const unreadName = cells.problems.some((problem) => problem.rule.startsWith('name.'))
  if (fullName === null && staffCode === null && personalNumber === null && !unreadName && !continuation) {
    complainAt(
      cells,
      ['full-name', 'family-name', 'staff-code'],
      error(
        'person.nameless',
        say(
          'Dòng này không có họ tên và mã cán bộ. Hãy ghi họ tên, hoặc xóa dòng.',
          'The row has neither a name nor a staff code. Write the name, or delete the row.',
        ),
      ),
    )
  }
  const age = born === null ? null : ageTrouble(born, cells.context.asOf)
  if (age) complainAt(cells, ['born', 'born-male', 'born-female', 'born-year'], age)
  const contradiction = personalNumber === null ? null : numberContradiction(personalNumber, sex, born)
  if (contradiction) complainAt(cells, ['personal-number'], contradiction)
  for (const [targets, trouble] of datesOf(facts)) complainAt(cells, targets, trouble)
}
