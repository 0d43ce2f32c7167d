import type { PersonFacts, PostHeld } from '../people/person.ts'
import type { Day } from '../time/day.ts'
import type { Agency } from './agencies/agency.ts'
import { dayOf, registryDay, yearsAfter } from './calendar.ts'
import type { Place } from './places.ts'
import { titleOf } from './posts.ts'

/** A leading post and the posts from which it is filled, the nearest first. */
type Position = { readonly unitId: string; readonly title: string; readonly from: readonly Source[] }
type Source = { readonly unitId: string; readonly titles: readonly string[] }
type Vacancy = { readonly position: Position; readonly day: Day }

const graduates = [
  'Chuyên viên',
  'Bác sĩ',
  'Giáo viên',
  'Giảng viên',
  'Phóng viên',
  'Kiểm sát viên',
  'Thư ký tòa án',
]
const key = (unitId: string, title: string) => `${unitId} ${title}`

/** The leading posts of an agency, from the head down. */
const positionsOf = (agency: Agency, { agencyId, divisionIds }: Place): Position[] => {
  const head = titleOf(agency, null, 'head') ?? ''
  const deputy = titleOf(agency, null, 'deputy') ?? ''
  const divisions = divisionIds.map((unitId, division) => ({
    unitId,
    head: titleOf(agency, division, 'division-head') ?? '',
    deputy: titleOf(agency, division, 'division-deputy') ?? '',
  }))
  return [
    { unitId: agencyId, title: head, from: [{ unitId: agencyId, titles: [deputy] }] },
    {
      unitId: agencyId,
      title: deputy,
      from: divisions.map((division) => ({ unitId: division.unitId, titles: [division.head] })),
    },
    ...divisions.flatMap((division) => [
      {
        unitId: division.unitId,
        title: division.head,
        from: [
          { unitId: division.unitId, titles: [division.deputy] },
          { unitId: division.unitId, titles: graduates },
        ],
      },
      {
        unitId: division.unitId,
        title: division.deputy,
        from: [{ unitId: division.unitId, titles: graduates }],
      },
    ]),
  ]
}

type Register = {
  readonly posts: PostHeld[][]
  readonly holders: Map<string, Set<number>>
}

/** Somebody who has held one of the source posts for three years and stays for two more. */
const successor = ({ posts, holders }: Register, { position, day }: Vacancy) => {
  for (const { unitId, titles } of position.from) {
    for (const title of titles) {
      for (const index of holders.get(key(unitId, title)) ?? []) {
        const post = posts[index]?.find((each) => each.unitId === unitId && each.title === title)
        const serves = post && post.from <= yearsAfter(day, -3) && (post.to ?? '9999') > yearsAfter(day, 2)
        if (post && serves) return { index, post }
      }
    }
  }
  return null
}

const holdersOn = ({ posts, holders }: Register, { unitId, title }: Position, day: Day): number =>
  [...(holders.get(key(unitId, title)) ?? [])].filter((index) =>
    posts[index]?.some(
      (post) =>
        post.unitId === unitId && post.title === title && post.from <= day && day < (post.to ?? '9999'),
    ),
  ).length

/** Takes the earliest vacancy off the list. */
const earliest = (vacancies: Vacancy[]): Vacancy | undefined => {
  const first = vacancies.reduce<Vacancy | undefined>((a, b) => (a && a.day <= b.day ? a : b), undefined)
  return first && vacancies.splice(vacancies.indexOf(first), 1)[0]
}

const fill = (register: Register, vacancy: Vacancy, index: number, post: PostHeld, party: string | null) => {
  const { position, day } = vacancy
  const own = register.posts[index]
  if (!own) return
  own.splice(
    own.indexOf(post),
    1,
    { ...post, to: day },
    { ...post, unitId: position.unitId, title: position.title, from: day },
  )
  const holders = register.holders.get(key(position.unitId, position.title)) ?? new Set()
  register.holders.set(key(position.unitId, position.title), holders.add(index))
  if (party !== null) own.push({ unitId: party, title: 'Bí thư', from: day, to: post.to })
}

/** Fills the leading posts that fall vacant after the registry's day, and those that this leaves vacant. */
export const succeed = (
  people: readonly PersonFacts[],
  agencies: readonly Agency[],
  places: ReadonlyMap<string, Place>,
): PersonFacts[] => {
  const posts = people.map((person) => [...person.posts])
  const holders = new Map<string, Set<number>>()
  for (const [index, own] of posts.entries())
    for (const post of own) {
      const name = key(post.unitId, post.title)
      holders.set(name, (holders.get(name) ?? new Set()).add(index))
    }
  const register = { posts, holders }
  const positions = new Map<string, Position>()
  const committees = new Map<string, string>()
  for (const agency of agencies) {
    const place = places.get(agency.code)
    if (!place) continue
    for (const position of positionsOf(agency, place))
      positions.set(key(position.unitId, position.title), position)
    committees.set(key(place.agencyId, agency.head), place.committeeId)
  }
  const [first, last] = [dayOf(2015, 9, 1), dayOf(2024, 12, 1)]
  const vacancies: Vacancy[] = posts.flat().flatMap((post) => {
    const position = positions.get(key(post.unitId, post.title))
    return position && post.to !== null && post.to > first && post.to < last
      ? [{ position, day: post.to }]
      : []
  })
  const seats = new Map(
    [...positions].map(([name, position]) => [name, holdersOn(register, position, registryDay)]),
  )
  for (let vacancy = earliest(vacancies); vacancy; vacancy = earliest(vacancies)) {
    const { position, day } = vacancy
    const name = key(position.unitId, position.title)
    if (holdersOn(register, position, day) >= (seats.get(name) ?? 1)) continue
    const found = successor(register, vacancy)
    if (!found) continue
    const member = people[found.index]?.sensitive.partyJoined != null
    fill(register, vacancy, found.index, found.post, member ? (committees.get(name) ?? null) : null)
    const left = positions.get(key(found.post.unitId, found.post.title))
    if (left) vacancies.push({ position: left, day })
    if (found.post.to !== null && found.post.to < last) vacancies.push({ position, day: found.post.to })
  }
  return people.map((person, index) => ({ ...person, posts: posts[index] ?? [] }))
}
