import { v7 as newId } from 'uuid'
import type {
  Membership,
  PersonFacts,
  QualificationHeld,
  Service,
  Study,
} from '../../src/domain/people/person.ts'
import { nameFor } from '../../src/domain/sample/names.ts'
import type { Random } from '../../src/domain/sample/random.ts'
import type { PartialDate } from '../../src/domain/time/partial-date.ts'
import type { Units } from './units.ts'

const professional: readonly (readonly [string, number])[] = [
  ['PRO.DR', 1],
  ['MED.CK2', 1],
  ['PRO.MA', 12],
  ['MED.CK1', 4],
  ['PRO.BA', 62],
  ['PRO.CO', 10],
  ['PRO.IN', 10],
]

const political: readonly (readonly [string, number])[] = [
  ['POL.AD', 12],
  ['POL.BA', 3],
  ['POL.IN', 60],
  ['POL.EL', 25],
]

const fields = ['0311', '0312', '0411', '0413', '0421', '0912', '0913', '0111', '0732', '0811', null]
const institutions = [
  'Đại học Cần Thơ',
  'Đại học Luật TP.HCM',
  'Học viện Chính trị khu vực II',
  'Đại học Y Dược TP.HCM',
]

const two = (part: number): string => String(part).padStart(2, '0')

/** As registers have them: half only a year, a third year and month, the rest to the day. */
const dateIn = (random: Random, year: number): PartialDate => {
  const exactness = random.next()
  if (exactness < 0.5) return String(year)
  const month = `${year}-${two(random.whole(1, 12))}`
  return exactness < 0.8 ? month : `${month}-${two(random.whole(1, 28))}`
}

const learning = (random: Random, levelCode: string) => ({
  levelCode,
  fieldCode: random.pick(fields),
  specialty: 'Quản lý nhà nước',
  institution: random.pick(institutions),
  country: 'VN',
  form: random.chance(0.6) ? 'full-time' : 'part-time',
  funding: random.chance(0.5) ? 'state-local' : 'self',
})

const qualification = (random: Random, levelCode: string, year: number): QualificationHeld => ({
  ...learning(random, levelCode),
  awarded: dateIn(random, year),
  diplomaNumber: `B${random.whole(100000, 999999)}`,
  evidenceKind: 'diploma',
  verification: random.chance(0.7) ? 'verified' : 'unverified',
})

/** First degree; for some a higher one; political theory; certificates: 2.35 of them in the mean. */
const qualificationsOf = (random: Random, born: number): QualificationHeld[] => {
  const held = [qualification(random, random.weighted(professional), born + random.whole(22, 26))]
  if (random.chance(0.35)) held.push(qualification(random, 'PRO.BA', born + random.whole(22, 25)))
  if (random.chance(0.55))
    held.push(qualification(random, random.weighted(political), born + random.whole(28, 45)))
  if (random.chance(0.3)) held.push(qualification(random, 'PRO.IN', born + random.whole(19, 22)))
  if (random.chance(0.15)) held.push(qualification(random, 'PRO.MA', born + random.whole(30, 40)))
  return held
}

const studiesOf = (random: Random, born: number): Study[] => {
  if (!random.chance(0.06)) return []
  const year = born + random.whole(26, 40)
  const to = random.chance(0.8) ? String(year + 2) : null
  return [{ ...learning(random, random.chance(0.7) ? 'PRO.MA' : 'POL.AD'), from: `${year}-09`, to }]
}

const membershipsOf = (
  random: Random,
  hierarchy: string,
  home: string,
  leaves: readonly string[],
  entered: number,
): Membership[] => {
  if (!random.chance(0.15)) return [{ hierarchy, unitId: home, from: dateIn(random, entered), to: null }]
  const moved = `${entered + random.whole(2, 8)}-01-01`
  return [
    { hierarchy, unitId: random.pick(leaves), from: dateIn(random, entered), to: moved },
    { hierarchy, unitId: home, from: moved, to: null },
  ]
}

const partyShare = 0.3

const person = (random: Random, index: number, home: string, branch: string, units: Units): PersonFacts => {
  const sex = random.chance(0.45) ? 'female' : 'male'
  const born = random.whole(1960, 1998)
  const entered = born + random.whole(22, 27)
  const { administrative = [], party = [] } = units.leaves
  const memberships = membershipsOf(random, 'administrative', home, administrative, entered)
  if (random.chance(partyShare))
    memberships.push(...membershipsOf(random, 'party', branch, party, entered + 3))
  const services: Service[] = [
    {
      staffKind: random.pick(['civil-servant', 'public-employee', 'contract']),
      from: String(entered),
      to: null,
    },
  ]
  return {
    id: newId(),
    staffCode: `NV${String(index + 1).padStart(7, '0')}`,
    fullName: nameFor(random, sex),
    sex,
    born: dateIn(random, born),
    sensitive: {
      ethnicity: null,
      religion: null,
      partyJoined: null,
      partyOfficial: null,
      personalNumber: null,
    },
    memberships,
    services,
    posts: random.chance(0.1)
      ? [{ unitId: home, title: 'Trưởng phòng', from: String(entered + 8), to: null }]
      : [],
    qualifications: qualificationsOf(random, born),
    studies: studiesOf(random, born),
  }
}

/** The people one batch after another, unit by unit; never more than one batch is in memory. */
export function* organisationPeople(
  count: number,
  units: Units,
  random: Random,
  batchSize = 5000,
): Generator<PersonFacts[]> {
  const { administrative = [], party = [] } = units.leaves
  const at = (leaves: readonly string[], index: number) =>
    leaves[Math.floor((index * leaves.length) / count)] ?? ''
  for (let start = 0; start < count; start += batchSize) {
    const batch: PersonFacts[] = []
    for (let index = start; index < Math.min(start + batchSize, count); index += 1)
      batch.push(person(random, index, at(administrative, index), at(party, index), units))
    yield batch
  }
}
