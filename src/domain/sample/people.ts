import type { Membership, PersonFacts, PostHeld, Service } from '../people/person.ts'
import type { Day } from '../time/day.ts'
import type { PartialDate } from '../time/partial-date.ts'
import { countsFrom, countsUntil } from '../time/partial-date.ts'
import type { Attainment } from './attainments/attainment.ts'
import { dayOf, earlier, later, registryDay, told, unitsSince } from './calendar.ts'
import type { Career, Stay } from './careers/career.ts'
import { certificatesOf } from './certificates/certificates.ts'
import { sensitiveOf } from './identity.ts'
import { nameFor } from './names.ts'
import type { Place } from './places.ts'
import { postsOf } from './posts.ts'
import type { Random } from './random.ts'
import type { Ending } from './schooling/learner.ts'
import { schoolingOf } from './schooling/schooling.ts'

export type Subject = {
  readonly id: string
  readonly staffCode: string
  readonly serial: number
  readonly career: Career
  readonly attainment: Attainment
  /** The last day on which the attainment may have been reached. */
  readonly latest: Day
  readonly ending: Ending
  readonly called?: string
}

/** A boundary of a stay as it is told; never so vague that it would cross the registry's day. */
const boundary = (random: Random, day: Day): PartialDate =>
  day <= dayOf(2015, 8, 1)
    ? told(random, day, {
        earliest: unitsSince,
        latest: earlier(dayOf(2015, 8, 1), later(day, dayOf(2014, 11, 30))),
      })
    : told(random, day, { earliest: dayOf(2015, 9, 1) })

type Told = { readonly from: PartialDate; readonly to: PartialDate | null }

/** The period as told, or by its days where the telling would leave nothing that is certain. */
const period = (from: PartialDate, to: PartialDate | null, exact: readonly [Day, Day | null]): Told =>
  countsFrom(from) < countsUntil(to) ? { from, to } : { from: exact[0], to: exact[1] }

const membershipsOf = (
  random: Random,
  { stays, joinedParty }: Career,
  places: ReadonlyMap<string, Place>,
): Membership[] => {
  const ends = new Map<Day, PartialDate>()
  const end = (day: Day): PartialDate => {
    const known = ends.get(day) ?? boundary(random, day)
    ends.set(day, known)
    return known
  }
  return stays.flatMap(({ agency, division, from, to }) => {
    const place = places.get(agency.code)
    if (!place) return []
    const unitId = division === null ? place.agencyId : (place.divisionIds[division] ?? place.agencyId)
    const branchId =
      division === null ? place.leadersBranchId : (place.branchIds[division] ?? place.committeeId)
    const until = to === null ? null : end(to)
    const work: Membership = {
      hierarchy: 'administrative',
      unitId,
      ...period(end(from), until, [from, to]),
    }
    if (joinedParty === null || (to !== null && joinedParty >= to)) return [work]
    const since = later(from, joinedParty)
    const party: Membership = {
      hierarchy: 'party',
      unitId: branchId,
      ...period(end(since), until, [since, to]),
    }
    return [work, party]
  })
}

const servicesOf = (random: Random, stays: readonly Stay[], graduate: boolean): Service[] =>
  stays.map(({ agency, rank, from, to }) => {
    const plain = agency.staffKind
    const contract = plain !== 'contract' && !graduate && rank === 'staff' && random.chance(0.45)
    const cadre = agency.kind === 'mass-organisation' && rank === 'staff' && random.chance(0.6)
    return { staffKind: contract ? 'contract' : cadre ? 'civil-servant' : plain, from, to }
  })

/** Writes down everything about one invented person. */
export const personOf = (
  random: Random,
  subject: Subject,
  places: ReadonlyMap<string, Place>,
): PersonFacts => {
  const { career, attainment, latest, ending } = subject
  const { sex, born, stays, joinedParty } = career
  const [first] = stays
  const last = stays.at(-1)
  if (!first || !last) throw new Error('Everybody in the sample has been somewhere.')
  const current = stays.find((stay) => stay.to === null || stay.to > registryDay) ?? last
  const graduate = !['PRO.CO', 'PRO.IN', 'PRO.EL', null].includes(attainment.level)
  const { occupation } = attainment
  const leads = current.rank !== 'staff'
  const learner = { trade: current.agency.trade, occupation, born, works: first.from, until: last.to, leads }
  const schooling = schoolingOf(random, learner, attainment, { latest, ending })
  const certificates = certificatesOf(random, {
    born,
    works: first.from,
    until: last.to,
    rank: current.rank,
    member: joinedParty !== null,
    graduate,
    servant: current.agency.staffKind === 'civil-servant' || current.agency.staffKind === 'cadre',
  })
  const posts: PostHeld[] = stays.flatMap((stay) => {
    const place = places.get(stay.agency.code)
    return place ? postsOf(random, stay, place, { occupation, graduate, joinedParty }) : []
  })
  return {
    id: subject.id,
    staffCode: subject.staffCode,
    fullName: subject.called ?? nameFor(random, sex),
    sex,
    born: told(random, born, {}, 0.1),
    sensitive: sensitiveOf(random, { sex, born, joinedParty, serial: subject.serial }),
    memberships: membershipsOf(random, career, places),
    services: servicesOf(random, stays, graduate),
    posts,
    qualifications: [...schooling.qualifications, ...certificates.qualifications],
    studies: [...schooling.studies, ...certificates.studies],
  }
}
