import type { QualificationHeld } from '../../people/person.ts'
import type { Day } from '../../time/day.ts'
import { dayOf, lastTold, someDayBetween, yearsAfter } from '../calendar.ts'
import type { Random } from '../random.ts'
import type { Officer } from './certificate.ts'
import { certificate, reachedBy, school } from './certificate.ts'

/** State management by rank until 2025; for leaders by post since. */
export const stateManagement = (random: Random, officer: Officer): QualificationHeld[] => {
  if (!officer.servant || !officer.graduate) return []
  const high = officer.rank === 'head' || officer.rank === 'deputy'
  const held: QualificationHeld[] = []
  const give = (level: string, soonest: Day, institution: string) => {
    const day = someDayBetween(random, soonest, yearsAfter(soonest, 7))
    if (day < dayOf(2025, 6, 30) && reachedBy(day, officer.until))
      held.push(certificate(random, { level, institution, fieldCode: '0413', funding: 'state-local', day }))
  }
  if (random.chance(officer.rank === 'staff' ? 0.55 : 0.9))
    give('GOV.CV', yearsAfter(officer.works, 1), school)
  if (random.chance(high ? 0.85 : officer.rank === 'staff' ? 0.08 : 0.5))
    give('GOV.CVC', yearsAfter(officer.works, 9), 'Học viện Hành chính Quốc gia')
  if (high && random.chance(0.2))
    give('GOV.CVCC', yearsAfter(officer.works, 18), 'Học viện Hành chính Quốc gia')
  const leads = officer.rank === 'division-head' || officer.rank === 'division-deputy'
  if (leads && officer.until === null && random.chance(0.35)) {
    const day = someDayBetween(random, dayOf(2025, 9, 1), lastTold)
    held.push(
      certificate(random, {
        level: 'GOV.L1',
        institution: school,
        fieldCode: '0413',
        funding: 'state-local',
        day,
      }),
    )
  }
  return held
}
