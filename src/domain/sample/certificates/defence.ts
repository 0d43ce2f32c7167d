import type { QualificationHeld } from '../../people/person.ts'
import { dayOf, earlier, lastTold, later, someDayBetween, yearsAfter } from '../calendar.ts'
import type { Random } from '../random.ts'
import type { Officer } from './certificate.ts'
import { certificate, reachedBy } from './certificate.ts'

export const defence = (random: Random, officer: Officer): QualificationHeld[] => {
  const level = {
    head: 'DEF.2',
    deputy: 'DEF.2',
    'division-head': 'DEF.3',
    'division-deputy': 'DEF.3',
    staff: 'DEF.4',
  }[officer.rank]
  if (!random.chance(officer.rank === 'staff' ? (officer.member ? 0.35 : 0.12) : 0.8)) return []
  const soonest = later(yearsAfter(officer.works, 3), dayOf(2002, 1, 1))
  const day = earlier(someDayBetween(random, soonest, later(soonest, dayOf(2023, 12, 1))), lastTold)
  if (day < soonest || !reachedBy(day, officer.until)) return []
  const institution = random.pick(['Bộ Chỉ huy Quân sự tỉnh Long An', 'Trường Quân sự Quân khu 7'])
  return [certificate(random, { level, institution, fieldCode: '1031', funding: 'state-local', day })]
}
