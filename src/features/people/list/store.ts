import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../../database/connect.ts'
import { keptPlanned } from '../../../database/kept-planned.ts'
import type { Basis } from '../../../domain/counting/basis.ts'
import type { Sex } from '../../../domain/people/person.ts'
import type { WayIn } from '../../../domain/people/way-in.ts'
import type { Day } from '../../../domain/time/day.ts'
import type { Scope } from '../../access/scope.ts'
import { bearsAll, escaped, isFrequent, showsWord } from './words/store.ts'

export type Sort = 'name' | 'name-desc' | 'born' | 'born-desc'

/** What a list of people is asked with. */
export type Asked = {
  readonly asOf: Day
  /** Members on the day, or everybody who ever was one. */
  readonly presence: 'members' | 'ever'
  readonly unitId: string | null
  readonly hierarchy: string | null
  /** Heads of words of the name, folded. */
  readonly words: readonly string[]
  /** How many people bear each word, as the database expects. */
  readonly bearers: ReadonlyMap<string, number>
  readonly sex: Sex | null
  readonly staffKind: string | null
  readonly basis: Basis
  /** The levels of the set on the day, in its order. */
  readonly order: readonly string[]
  /** The highest level professionally, whatever set is asked for. */
  readonly professional: readonly string[]
  /** Levels at which people must be counted; 'none': at none of the set. Null: no matter. */
  readonly levels: readonly string[] | null
}

export type ListedPerson = {
  personId: string
  staffCode: string | null
  fullName: string
  born: string | null
  sex: Sex
  unitId: string | null
  unitName: string | null
  unitNameEn: string | null
  postTitle: string | null
  levelCode: string | null
  studyingCode: string | null
  sortKey: string
}

type Sql = RawBuilder<unknown>
const person = sql.ref('p.person_id')

/**
 * Asks per row and never as a join: along the names only as many rows are looked at as the page needs,
 * where a join would first gather the memberships of the whole country.
 */
const perRow = (condition: Sql): Sql => sql`(select ${condition})`

const inForce = (table: string, { asOf }: Asked): Sql =>
  sql`${sql.ref(`${table}.from_day`)} <= ${asOf} and ${asOf} < ${sql.ref(`${table}.to_day`)}`

const always = sql`true`

const membershipMatches = (asked: Asked): Sql => {
  const { presence, hierarchy, unitId } = asked
  const onTheDay = presence === 'members'
  const line = hierarchy ? sql`m.hierarchy = ${hierarchy}` : always
  if (!unitId) return sql`${line} and ${onTheDay ? inForce('m', asked) : always}`
  const standing = onTheDay
    ? sql`${inForce('m', asked)} and ${inForce('a', asked)}`
    : sql`a.from_day < m.to_day and m.from_day < a.to_day`
  return sql`${line} and ${standing} and a.ancestor_id = ${unitId}::uuid`
}

const memberships = (asked: Asked): Sql =>
  asked.unitId
    ? sql`membership m join unit_ancestry a on a.unit_id = m.unit_id and a.hierarchy = m.hierarchy`
    : sql`membership m`

const place = (order: readonly string[], basis: Basis, { asOf }: Asked): Sql => {
  const held = sql`(select min(array_position(${order}::text[], q.level_code)) from qualification q
    where q.person_id = ${person} and q.awarded_day <= ${asOf} and q.verification <> 'rejected')`
  const studied = sql`(select min(array_position(${order}::text[], s.level_code)) from study s
    where s.person_id = ${person} and s.from_day <= ${asOf} and ${asOf} < s.to_day)`
  if (basis === 'holders') return held
  return basis === 'studying' ? studied : sql`least(${held}, ${studied})`
}

/** Where the levels stand in the order, 0 for 'none'; at a level of another set nobody is counted. */
const placesOf = (levels: readonly string[], order: readonly string[]): number[] =>
  levels.flatMap((level) => {
    if (level === 'none') return [0]
    const at = order.indexOf(level)
    return at < 0 ? [] : [at + 1]
  })

const conditions = (way: WayIn, asked: Asked, scope: Scope): Sql[] => {
  const found: Sql[] = []
  const { words, sex, staffKind, levels, order, basis } = asked
  // Who comes from the words asked for is known to bear them.
  if (way !== 'from-words') found.push(...words.map(showsWord))
  if (sex) found.push(sql`p.sex = ${sex}`)
  // Who comes from the units asked for is known to belong to them.
  const known = way === 'from-units' && asked.unitId
  if (!known && (asked.presence === 'members' || asked.unitId))
    found.push(
      perRow(sql`exists (select 1 from ${memberships(asked)} where m.person_id = ${person}
      and ${membershipMatches(asked)})`),
    )
  if (levels) {
    const places = placesOf(levels, order)
    found.push(sql`coalesce(${place(order, basis, asked)}, 0) = any(${places}::int[])`)
  }
  if (staffKind)
    found.push(sql`(select s.staff_kind from service s where s.person_id = ${person}
      and ${inForce('s', asked)} order by s.from_day desc limit 1) = ${staffKind}`)
  found.push(perRow(scope.personWithin('people.read', person)))
  return found
}

const among = (way: WayIn, asked: Asked, scope: Scope): Sql | null => {
  if (way === 'from-levels') {
    const { asOf, basis, levels } = asked
    const held = sql`select q.person_id from qualification q
      where q.level_code = any(${levels}::text[]) and q.awarded_day <= ${asOf}`
    const studied = sql`select s.person_id from study s
      where s.level_code = any(${levels}::text[]) and s.from_day <= ${asOf} and ${asOf} < s.to_day`
    if (basis === 'holders') return held
    return basis === 'studying' ? studied : sql`${held} union all ${studied}`
  }
  if (way === 'from-units') {
    const { unitIds, self } = scope.reach('people.read')
    if (asked.unitId)
      return sql`select m.person_id from ${memberships(asked)} where ${membershipMatches(asked)}`
    const own = self && scope.personId ? sql`union all select ${scope.personId}::uuid` : sql``
    return sql`select m.person_id from unit_ancestry a
      join membership m on m.unit_id = a.unit_id and m.hierarchy = a.hierarchy
      where a.ancestor_id = any(${unitIds}::uuid[]) ${own}`
  }
  return null
}

const sortColumn = (sort: Sort): Sql =>
  sort.startsWith('name') ? sql`p.name_key` : sql`coalesce(p.born_first, date 'infinity')`

const keyed = (sort: Sort, key: string): Sql =>
  sort.startsWith('name') ? sql`${key}::text collate vn` : sql`${key}::date`

const source = (way: WayIn, asked: Asked, scope: Scope): Sql => {
  const all = sql.join(conditions(way, asked, scope), sql` and `)
  if (way === 'from-words')
    return sql`(select * from person p where ${bearsAll(asked)} offset 0) p where ${all}`
  const candidates = among(way, asked, scope)
  if (!candidates) return sql`person p where ${all}`
  return sql`(select distinct person_id from (${candidates}) c offset 0) candidate
    join person p on p.person_id = candidate.person_id where ${all}`
}

/**
 * Where people are found, and where they are shown. Finding must use indexes that row-level security would shut,
 * and keeps to the scope by its own conditions; whoever those let slip, the guarded connection does not show.
 */
export type Sight = { readonly registry: Database; readonly database: Database }

type Found = { personId: string; sortKey: string }

/** The people found as they stand on the day: unit, post, highest level, level studied for; in the order found. */
const shown = async ({ database }: Sight, asked: Asked, found: readonly Found[]): Promise<ListedPerson[]> => {
  if (found.length === 0) return []
  const line = asked.hierarchy ? sql`m.hierarchy = ${asked.hierarchy}` : always
  const ids = found.map(({ personId }) => personId)
  const keys = found.map(({ sortKey }) => sortKey)
  const { rows } = await sql<ListedPerson>`
    select p.person_id, p.staff_code, p.full_name, p.born, p.sex, f.sort_key,
      unit.unit_id,
      called.name as unit_name, called.name_en as unit_name_en,
      (select h.title from post_held h where h.person_id = ${person} and ${inForce('h', asked)}
        order by h.from_day desc limit 1) as post_title,
      (${asked.professional}::text[])[${place(asked.professional, 'holders', asked)}] as level_code,
      (select s.level_code from study s where s.person_id = ${person} and ${inForce('s', asked)}
        order by s.from_day desc limit 1) as studying_code
    from unnest(${ids}::uuid[], ${keys}::text[]) with ordinality as f (person_id, sort_key, nth)
      join person p on p.person_id = f.person_id
      left join lateral (select m.unit_id, m.to_day from membership m join hierarchy h on h.code = m.hierarchy
      where m.person_id = ${person} and ${line}
      order by (${inForce('m', asked)}) desc, h.position, m.to_day desc limit 1) unit on true
      left join lateral (select v.name, v.name_en from unit_version v where v.unit_id = unit.unit_id
      order by v.from_day <= least(${asked.asOf}::date, unit.to_day - 1) desc, v.from_day desc limit 1) called on true
    order by f.nth`.execute(database)
  return rows
}

/** One page in the order asked for, behind the key given. */
export const pageOfPeople = async (
  sight: Sight,
  scope: Scope,
  asked: Asked,
  page: { way: WayIn; sort: Sort; after: { key: string; personId: string } | null; limit: number },
): Promise<ListedPerson[]> => {
  const column = sortColumn(page.sort)
  const down = page.sort.endsWith('-desc')
  const direction = down ? sql`desc` : sql`asc`
  const behind = page.after
    ? sql`and (${column}, p.person_id) ${down ? sql`<` : sql`>`} (${keyed(page.sort, page.after.key)}, ${page.after.personId}::uuid)`
    : sql``
  const { rows } = await sql<Found>`
    select p.person_id, ${column}::text as sort_key
    from ${source(page.way, asked, scope)} ${behind}
    order by ${column} ${direction}, p.person_id ${direction} limit ${page.limit}`.execute(sight.registry)
  return shown(sight, asked, rows)
}

const suggested = async (
  sight: Sight,
  scope: Scope,
  asked: Asked,
  like: { from?: Sql; condition: Sql; order: Sql; limit: number },
): Promise<ListedPerson[]> => {
  const { rows } = await sql<Found>`
    select person_id, name_key as sort_key from (
      select p.person_id, p.name_key
      from ${like.from ?? sql`person p`} where ${like.condition} and ${perRow(scope.personWithin('people.read', person))}
      order by ${like.order} limit ${like.limit}) found order by name_key, person_id`.execute(sight.registry)
  return shown(sight, asked, rows)
}

/** People whose staff code begins as typed, in whatever case. */
export const findByStaffCode = (sight: Sight, scope: Scope, asked: Asked, typed: string, limit: number) =>
  suggested(sight, scope, asked, {
    condition: sql`lower(p.staff_code) like ${`${escaped(typed.toLowerCase())}%`}`,
    order: sql`lower(p.staff_code) using ~<~`,
    limit,
  })

const given = sql`(substring(p.name_folded from '[^ ]+$') collate "C")`

/**
 * People whose given name begins with the word and whose names have the others too: by way of the words where
 * one of the others is rare, else along the given names.
 */
export const findByGivenName = (sight: Sight, scope: Scope, asked: Asked, word: string, limit: number) => {
  const others = asked.words.filter((other) => other !== word)
  const byWords = others.some((other) => !isFrequent(other, asked))
  const from = byWords ? sql`(select * from person p where ${bearsAll(asked)} offset 0) p` : sql`person p`
  const known = byWords ? [] : others.map(showsWord)
  return suggested(sight, scope, asked, {
    from,
    condition: sql.join([sql`${given} like ${`${escaped(word)}%`}`, ...known], sql` and `),
    order: sql`${given}, (p.name_folded collate "C"), p.person_id`,
    limit,
  })
}

/** The levels of a set on the day, in the order in which people are counted. */
export const levelsOfSet = async (database: Database, setCode: string, asOf: Day): Promise<string[]> => {
  const rows = await database
    .selectFrom('countsAsMember')
    .select('levelCode')
    .where('setCode', '=', setCode)
    .where('fromDay', '<=', asOf)
    .where('toDay', '>', asOf)
    .orderBy('position')
    .orderBy('levelCode')
    .modifyFront(keptPlanned)
    .execute()
  return rows.map(({ levelCode }) => levelCode)
}

/** Counts the people who answer to the question, up to a limit. */
export const countPeople = async (
  database: Database,
  scope: Scope,
  asked: Asked,
  way: WayIn,
  limit: number,
): Promise<number> => {
  const { rows } = await sql<{ people: number }>`select count(*)::int as people
    from (select 1 from ${source(way, asked, scope)} limit ${limit}) found`.execute(database)
  return rows[0]?.people ?? 0
}
