import type { Membership, PersonFacts, PostHeld } from '../people/person.ts'
import type { UnitEdge, UnitPair, UnitVersion } from '../units/unit.ts'
import { agencies } from './agencies/agencies.ts'
import type { Agency } from './agencies/agency.ts'
import { apportion } from './apportion.ts'
import type { Occupation } from './attainments/attainment.ts'
import { attainments } from './attainments/attainments.ts'
import { ordinary } from './attainments/ordinary.ts'
import { dayOf, earlier, registryDay, yearOf, yearsAfter } from './calendar.ts'
import type { Career } from './careers/career.ts'
import { formerCareer } from './careers/former.ts'
import { laterCareer } from './careers/later.ts'
import { careerOf } from './careers/seated.ts'
import { type Carried, carryPeople } from './carry.ts'
import { chapter2025 } from './chapter-2025/chapter.ts'
import { documents } from './documents.ts'
import type { BookChanges } from './journal.ts'
import type { LineageOperation, SampleDocument } from './lineage.ts'
import { oneHead } from './one-head.ts'
import type { Subject } from './people.ts'
import { personOf } from './people.ts'
import type { Place } from './places.ts'
import { foundAgency, foundProvince } from './places.ts'
import type { Random } from './random.ts'
import { randomFrom } from './random.ts'
import type { Ending } from './schooling/learner.ts'
import { ageLeastOf, workAgeOf } from './schooling/schooling.ts'
import type { Seat } from './seats.ts'
import { roomsOf, seatsOf } from './seats.ts'
import { succeed } from './succession.ts'
import { unitBook } from './unit-book.ts'

/** An operation with everything that it changed. */
export type CarriedOut = LineageOperation & {
  readonly changes: BookChanges
  readonly members: readonly Carried<Membership>[]
  readonly posts: readonly Carried<PostHeld>[]
}

export type SampleOrganisation = {
  readonly versions: readonly UnitVersion[]
  readonly edges: readonly UnitEdge[]
  readonly pairs: readonly UnitPair[]
  /** The reorganisation of 2025, in the order in which it was carried out; already applied to all the rest. */
  readonly lineage: readonly CarriedOut[]
  readonly people: readonly PersonFacts[]
  readonly documents: readonly SampleDocument[]
}

/** The science department's officer who can sign in to the sample, and her seat. */
export const namedPerson = {
  agency: 'SKHCN',
  seat: 7,
  staffCode: 'SKHCN-008',
  name: 'Nguyễn Thị Minh Châu',
} as const

const formerPeople = 700
const laterPeople = 960

/** Two of the science department's four running studies end within the year, as its target asked. */
const endingOf = (agency: Agency, running: number): Ending =>
  agency.code !== 'SKHCN' ? 'any-time' : running === 2 || running === 3 ? 'within-the-year' : 'afterwards'

type Roll = {
  readonly subjects: Subject[]
  readonly next: (agency: Agency) => { staffCode: string; serial: number }
}

const openRoll = (): Roll => {
  const counts = new Map<string, number>()
  let serial = 0
  return {
    subjects: [],
    next: (agency) => {
      const number = (counts.get(agency.code) ?? 0) + 1
      counts.set(agency.code, number)
      serial += 1
      return { staffCode: `${agency.code}-${String(number).padStart(3, '0')}`, serial }
    },
  }
}

/** Those who sit in the seats on the registry's day. */
const seated = (random: Random, makeId: () => string, byAgency: readonly (readonly Seat[])[], roll: Roll) => {
  const reached = attainments(random, byAgency)
  for (const seats of byAgency) {
    let running = 0
    for (const [index, seat] of seats.entries()) {
      const attainment = reached.get(seat) ?? { level: null, studying: null, occupation: 'official' as const }
      const named = seat.agency.code === namedPerson.agency && index === namedPerson.seat
      if (attainment.studying !== null) running += 1
      const career = careerOf(random, agencies, named ? { ...seat, sex: 'female' } : seat, {
        workAge: workAgeOf(attainment),
        ageLeast: ageLeastOf(attainment),
        settled: named,
      })
      roll.subjects.push({
        id: makeId(),
        ...roll.next(seat.agency),
        career,
        attainment,
        latest: seat.agency.code === 'SKHCN' ? dayOf(2014, 12, 20) : dayOf(2015, 7, 31),
        ending: endingOf(seat.agency, running),
        ...(named ? { called: namedPerson.name } : {}),
      })
    }
  }
}

const newcomerOccupation = (random: Random, agency: Agency, age: number): Occupation => {
  if (agency.trade === 'teaching' && agency.kind === 'school') return 'teacher'
  if (agency.trade !== 'health') return 'official'
  return random.weighted<Occupation>([
    ['nurse', 5],
    ['physician', age >= 26 ? 4 : 0],
    ['technician', 1],
  ])
}

type CareerMaker = (random: Random, all: readonly Agency[], agency: Agency) => Career

/** Those who had left before, and those who came after. */
const passing = (random: Random, makeId: () => string, count: number, make: CareerMaker, roll: Roll) => {
  const shares = apportion(
    count,
    agencies.map((agency) => agency.staff),
  )
  for (const [index, agency] of agencies.entries()) {
    for (let number = 0; number < (shares[index] ?? 0); number += 1) {
      const career = make(random, agencies, agency)
      const [first] = career.stays
      const end = career.stays.at(-1)?.to ?? null
      const works = first?.from ?? registryDay
      const before = works < registryDay
      const age = yearOf(works) - yearOf(career.born)
      const occupation = newcomerOccupation(random, agency, age)
      const master = age >= 30 ? (before ? 0.05 : 0.3) : 0
      roll.subjects.push({
        id: makeId(),
        ...roll.next(agency),
        career,
        attainment: ordinary(random, occupation, false, master),
        latest: before ? earlier(yearsAfter(works, 8), end ?? works) : works,
        ending: 'any-time',
      })
    }
  }
}

/**
 * The organisation that a new installation shows: the bloc of provincial agencies of Long An with 62 grassroots
 * committees, its people from before 2006 to 2026, and the reorganisation of 2025. Everybody is invented; the
 * figures of 2014 and 2015 are exact. The same seed tells the same story, apart from the ids.
 */
export const sampleOrganisation = ({
  makeId,
  seed = 2015_0827,
}: {
  makeId: () => string
  seed?: number
}): SampleOrganisation => {
  const random = randomFrom(seed)
  const book = unitBook(makeId)
  const { bloc } = foundProvince(book)
  const places = new Map<string, Place>()
  const byParent = [...agencies].sort(
    (a, b) => Number(!a.parent.startsWith('K-')) - Number(!b.parent.startsWith('K-')),
  )
  const byAgency = byParent.map((agency) => {
    const rooms = roomsOf(random, agency)
    places.set(agency.code, foundAgency(book, agency, rooms, bloc))
    return seatsOf(agency, rooms)
  })
  const roll = openRoll()
  seated(random, makeId, byAgency, roll)
  passing(random, makeId, formerPeople, formerCareer, roll)
  passing(random, makeId, laterPeople, laterCareer, roll)
  const alone = roll.subjects.map((subject) => personOf(random, subject, places))
  const before = succeed(alone, agencies, places)
  const { operations, carries, gatherings } = chapter2025(book, makeId)
  const { people, listed, members, posts } = carryPeople(before, carries, oneHead(gatherings))
  return {
    versions: book.versions(),
    edges: book.edges(),
    pairs: book.pairs(),
    lineage: operations.map((operation) => ({
      ...operation,
      listed: listed.get(operation.id) ?? [],
      changes: book.journal.of(operation.id),
      members: members.filter((one) => one.operationId === operation.id),
      posts: posts.filter((one) => one.operationId === operation.id),
    })),
    people,
    documents: Object.values(documents),
  }
}
