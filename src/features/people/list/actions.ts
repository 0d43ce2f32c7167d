import { z } from 'zod'
import { foldForSearch } from '../../../domain/language/fold.ts'
import { Refused, refuse } from '../../../domain/language/refusal.ts'
import { say } from '../../../domain/language/say.ts'
import { type Sizes, type WayIn, wayIn } from '../../../domain/people/way-in.ts'
import type { InputOf } from '../../../kit/http/contract.ts'
import { answers } from '../../../kit/http/route.ts'
import { day } from '../../../kit/http/values.ts'
import type { Context } from '../../access/context.ts'
import { mayNever, whyNotOf } from '../actions.ts'
import { countListed, listPeople, searchPeople } from './contract.ts'
import { countedAt, isWhollyWithin, membersIn } from './sizes/store.ts'
import {
  type Asked,
  countPeople,
  findByGivenName,
  findByStaffCode,
  type ListedPerson,
  levelsOfSet,
  pageOfPeople,
  type Sort,
} from './store.ts'
import { expectedBearers } from './words/store.ts'

type Filters = InputOf<typeof countListed>['query']

const countLimit = 10_000
const wordsMax = 6

const brokenLink = new Refused(
  refuse(
    'people.broken_page_link',
    say(
      'Đường dẫn tới trang này đã hỏng. Hãy mở lại danh sách.',
      'The link to this page is broken. Open the list again.',
    ),
    400,
  ),
)

const cursor = z.object({ key: z.string().max(1000), personId: z.uuid() })

const readCursor = (text: string | undefined, sort: Sort): z.infer<typeof cursor> | null => {
  if (text === undefined) return null
  try {
    const { key, personId } = cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    const fits = sort.startsWith('name')
      ? !key.includes('\u0000')
      : key === 'infinity' || day.safeParse(key).success
    if (fits) return { key, personId }
  } catch {
    // Whatever cannot be read is refused below.
  }
  throw brokenLink
}

const writeCursor = ({ sortKey, personId }: ListedPerson): string =>
  Buffer.from(JSON.stringify({ key: sortKey, personId })).toString('base64url')

const wordsOf = (search: string | undefined): string[] =>
  foldForSearch(search ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, wordsMax)

/** The question in the database's terms: words folded, sets and levels looked up on the day. */
export const askedWith = async ({ database, registry, today }: Context, filters: Filters): Promise<Asked> => {
  const asOf = filters.asOf ?? today
  const words = wordsOf(filters.search)
  const professional = await levelsOfSet(database, 'professional', asOf)
  return {
    asOf,
    presence: filters.presence,
    unitId: filters.unitId ?? null,
    hierarchy: filters.hierarchy ?? null,
    words,
    bearers: await expectedBearers(registry, words),
    sex: filters.sex ?? null,
    staffKind: filters.staffKind ?? null,
    basis: filters.basis,
    order: filters.set === 'professional' ? professional : await levelsOfSet(database, filters.set, asOf),
    professional,
    levels: filters.levels ?? null,
  }
}

const namesLevels = (levels: readonly string[] | null): levels is readonly string[] =>
  levels !== null && !levels.includes('none')

/** What the summary says of the sizes, by which the way in is chosen; null: nobody can be found at all. */
const sizesOf = async ({ database, scope }: Context, asked: Asked, limit: number): Promise<Sizes | null> => {
  const { everything, unitIds } = scope.reach('people.read')
  if (!everything && unitIds.length === 0) return null
  const { asOf, hierarchy, levels, words } = asked
  const roots = { asOf, hierarchy, unitIds: null }
  const chosen = asked.unitId ? [asked.unitId] : everything ? null : unitIds
  const everyone = Math.max(1, await membersIn(database, { asOf, hierarchy: null, unitIds: null }))
  const inUnits = chosen && (await membersIn(database, { asOf, hierarchy, unitIds: chosen }))
  const known = namesLevels(levels) ? levels : null
  const atLevels = known && (await countedAt(database, roots, known, asked.basis))
  const inBoth = known && (await countedAt(database, { ...roots, unitIds: chosen }, known, asked.basis))
  const rarer = (asked.sex ? 0.5 : 1) * (asked.staffKind ? 0.3 : 1) * (levels && !known ? 0.1 : 1)
  const expected = (inBoth ?? inUnits ?? everyone) * rarer
  const bearers = [...asked.bearers.values()]
  const withWords =
    words.length > 0 ? everyone * bearers.reduce((share, n) => share * (n / everyone), 1) : null
  const withRarestWord = words.length > 0 ? Math.min(...bearers) : null
  const found = withWords === null ? expected : expected * (withWords / everyone)
  return { everyone, inUnits, atLevels, withRarestWord, expected: found, limit }
}

const wayBy = (sizes: Sizes | null): WayIn => (sizes ? wayIn(sizes) : 'from-units')

/** From where such a question is best answered. */
export const chooseWay = async (context: Context, asked: Asked, limit: number): Promise<WayIn> =>
  wayBy(await sizesOf(context, asked, limit))

const withoutKey = ({ sortKey: _key, ...person }: ListedPerson) => person

const showPage = async (context: Context, { query }: InputOf<typeof listPeople>) => {
  const { sort, after, limit, ...filters } = query
  const asked = await askedWith(context, filters)
  const way = await chooseWay(context, asked, limit + 1)
  const page = { way, sort, after: readCursor(after, sort), limit: limit + 1 }
  const found = await pageOfPeople(context, context.scope, asked, page)
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return {
    asOf: asked.asOf,
    people: shown.map(withoutKey),
    next: found.length > limit && last ? writeCursor(last) : null,
    refusals: {
      add: context.scope.allows('people.change') ? null : whyNotOf(mayNever),
      verify: context.scope.allows('qualifications.change') ? null : whyNotOf(mayNever),
    },
  }
}

/** The total from the summary where it answers the same question, else counted up to a limit. */
const showCount = async (context: Context, { query }: InputOf<typeof countListed>) => {
  const { database, scope } = context
  const asked = await askedWith(context, query)
  const { hierarchy, unitId, asOf, levels } = asked
  const plain = asked.words.length === 0 && !asked.sex && !asked.staffKind && !levels
  if (plain && hierarchy && asked.presence === 'members') {
    if (await isWhollyWithin(database, scope, { unitId, hierarchy, asOf })) {
      const people = await membersIn(database, { asOf, hierarchy, unitIds: unitId ? [unitId] : null })
      return { people, exact: true }
    }
  }
  const way = await chooseWay(context, asked, countLimit + 1)
  const people = await countPeople(context.registry, scope, asked, way, countLimit + 1)
  return { people: Math.min(people, countLimit), exact: people <= countLimit }
}

const everybody = { presence: 'ever', set: 'professional', basis: 'holders' } as const

/** First those whose code or given name begins as typed, then whoever bears the words anywhere. */
const search = async (context: Context, { query }: InputOf<typeof searchPeople>) => {
  const { scope } = context
  const asked = await askedWith(context, { ...everybody, asOf: query.asOf, search: query.q })
  const found = new Map<string, ListedPerson>()
  const add = (people: readonly ListedPerson[]) => {
    for (const person of people) found.set(person.personId, found.get(person.personId) ?? person)
  }
  const missing = () => query.limit - found.size
  if (asked.words.length > 0) add(await findByStaffCode(context, scope, asked, query.q, query.limit))
  const sizes = await sizesOf(context, asked, query.limit)
  // A small unit's people are looked through at once; for more, the given name leads.
  const heads = wayBy(sizes) === 'from-units' ? [] : asked.words.toReversed()
  for (const word of new Set(heads))
    if (missing() > 0) add(await findByGivenName(context, scope, asked, word, query.limit))
  if (missing() > 0 && asked.words.length > 0) {
    // Who bears the words as given names has been found; family and middle names are spread along the names.
    const way = wayBy(sizes && { ...sizes, isSpread: true })
    add(await pageOfPeople(context, scope, asked, { way, sort: 'name', after: null, limit: query.limit }))
  }
  return { people: [...found.values()].slice(0, query.limit).map(withoutKey) }
}

export const routes = [
  answers(listPeople, showPage),
  answers(countListed, showCount),
  answers(searchPeople, search),
]
