import { foldForSearch } from '../language/fold.ts'
import { say } from '../language/say.ts'
import { sameName } from '../people/name.ts'
import type { ImportedPerson } from './imported-person.ts'
import { filledIn, learningDates, moreExact, paired, sameDate } from './likeness.ts'
import type { Trouble } from './problem.ts'
import { warning } from './problem.ts'

/**
 * The key under which rows speak of one person: staff code, else personal number, else name, birth and
 * unit together. Null where the row alone cannot tell (a name without a birth): such rows stay apart.
 */
export const personKey = (person: ImportedPerson): string | null => {
  if (person.recordId) return `record:${person.recordId}`
  if (person.staffCode !== null) return `code:${person.staffCode.toLowerCase()}`
  if (person.personalNumber !== null) return `number:${person.personalNumber}`
  if (person.fullName === null || person.born === null) return null
  const units = person.memberships.map(({ unit }) => [unit?.code ?? '', ...(unit?.path ?? [])].join('/'))
  return `name:${person.fullName.normalize('NFC').toLowerCase()}|${person.born}|${units.map(foldForSearch).join()}`
}

const contradiction = (fields: readonly string[], rows: readonly number[]): Trouble =>
  warning(
    'person.rows_differ',
    say(
      `Các dòng ${rows.join(', ')} nói về một người nhưng khác nhau ở: ${fields.join(', ')}. Dòng đầu được dùng. Hãy xem lại.`,
      `Rows ${rows.join(', ')} speak of one person but differ in: ${fields.join(', ')}. The first row is used. Check them.`,
    ),
  )

const scalars = ['sex', 'ethnicity', 'religion', 'staffKind', 'personalNumber'] as const
const dates = ['born', 'partyJoined', 'partyOfficial'] as const

const differing = (one: ImportedPerson, other: ImportedPerson): string[] => [
  ...(one.fullName !== null && other.fullName !== null && !sameName(one.fullName, other.fullName)
    ? ['fullName']
    : []),
  ...scalars.filter((field) => one[field] !== null && other[field] !== null && one[field] !== other[field]),
  ...dates.filter((field) => !sameDate(one[field], other[field])),
]

const merged = <Item extends Parameters<typeof paired>[0][number] & Readonly<Record<string, string | null>>>(
  known: readonly Item[],
  fresh: readonly Item[],
): Item[] => {
  const pairs = paired(known, fresh)
  return [
    ...known.map((item) => {
      const twin = pairs.find(({ partner }) => partner === item)
      return twin ? filledIn(item, twin.item, learningDates) : item
    }),
    ...pairs.filter(({ partner }) => partner === null).map(({ item }) => item),
  ]
}

const unique = <Item>(items: readonly Item[]): Item[] => {
  const seen = new Set<string>()
  return items.filter((item) => {
    const key = foldForSearch(JSON.stringify(item))
    return seen.has(key) ? false : seen.add(key) !== undefined
  })
}

const posts = (one: ImportedPerson, other: ImportedPerson): ImportedPerson['posts'] =>
  unique([...one.posts, ...other.posts]).filter(
    (post, at, all) =>
      post.from !== null ||
      !all.some(
        (twin, to) =>
          to !== at && twin.from !== null && foldForSearch(twin.title) === foldForSearch(post.title),
      ),
  )

/** Two rows about one person as one; the first row wins where they differ, and a warning says so. */
export const mergePersons = (
  one: ImportedPerson,
  other: ImportedPerson,
): { person: ImportedPerson; troubles: readonly Trouble[] } => {
  const rows = [...new Set([...one.rows, ...other.rows])]
  const fields = differing(one, other)
  const date = (field: (typeof dates)[number]) =>
    sameDate(one[field], other[field]) ? moreExact(one[field], other[field]) : one[field]
  const person: ImportedPerson = {
    rows,
    recordId: one.recordId ?? other.recordId ?? null,
    staffCode: one.staffCode ?? other.staffCode,
    fullName: one.fullName ?? other.fullName,
    sex: one.sex ?? other.sex,
    born: date('born'),
    ethnicity: one.ethnicity ?? other.ethnicity,
    religion: one.religion ?? other.religion,
    partyJoined: date('partyJoined'),
    partyOfficial: date('partyOfficial'),
    personalNumber: one.personalNumber ?? other.personalNumber,
    memberships: unique([...one.memberships, ...other.memberships]),
    staffKind: one.staffKind ?? other.staffKind,
    posts: posts(one, other),
    qualifications: merged(one.qualifications, other.qualifications),
    studies: merged(one.studies, other.studies),
  }
  return { person, troubles: fields.length > 0 ? [contradiction(fields, rows)] : [] }
}

/** One person of a file, with the contradictions between their rows. */
export type GatheredPerson = { readonly person: ImportedPerson; readonly troubles: readonly Trouble[] }

/**
 * Gathers a file's rows into people, in order of first appearance. A continuation row (no name, no code)
 * belongs to the row before it. Keeps one entry per person.
 */
export const gatherPersons = (
  rows: Iterable<{ readonly facts: ImportedPerson; readonly continuation: boolean }>,
): GatheredPerson[] => {
  const people: GatheredPerson[] = []
  const places = new Map<string, number>()
  let latest = -1
  for (const { facts, continuation } of rows) {
    const key = continuation ? null : personKey(facts)
    const place = continuation ? latest : key === null ? -1 : (places.get(key) ?? -1)
    const known = people[place]
    if (known) {
      const { person, troubles } = mergePersons(known.person, facts)
      people[place] = { person, troubles: [...known.troubles, ...troubles] }
      latest = place
      continue
    }
    latest = people.push({ person: facts, troubles: [] }) - 1
    if (key !== null) places.set(key, latest)
  }
  return people
}
