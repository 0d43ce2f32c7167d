import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../../../database/connect.ts'

type Sql = RawBuilder<unknown>

/** What is asked of the names of people `p`. */
type Words = {
  /** Heads of words of the name, folded. */
  readonly words: readonly string[]
  /** How many people bear each word, as the database expects. */
  readonly bearers: ReadonlyMap<string, number>
}

/** As LIKE takes it literally. */
export const escaped = (word: string): string => word.replaceAll(/[\\%_]/g, '\\$&')

const wordsOf = sql`array_to_tsvector(array_remove(string_to_array(p.name_folded, ' '), ''))`

/** A word's head as a text search asks for it. */
const headOf = (word: string): string => `'${word.replaceAll(/['\\]/g, '$&$&')}':*`

/** Some word of the name begins so, by way of the index of words. */
export const hasWord = (word: string): Sql => sql`${wordsOf} @@ ${headOf(word)}::tsquery`

/** The same, asked of a person who was found another way. */
export const showsWord = (word: string): Sql => sql`strpos(' ' || p.name_folded, ${` ${word}`}) > 0`

const frequentFrom = 20_000

/** Whether so many bear the word that its part of the index is longer than whatever else leads to them. */
export const isFrequent = (word: string, { bearers }: Words): boolean =>
  (bearers.get(word) ?? 0) >= frequentFrom

/** By way of the index, but of a frequent word each person is asked. */
const bearsWord = (word: string, asked: Words): Sql => (isFrequent(word, asked) ? showsWord : hasWord)(word)

/** All words, by way of the rarest. */
export const bearsAll = (asked: Words): Sql => {
  const [rarest, ...others] = asked.words.toSorted(
    (a, b) => (asked.bearers.get(a) ?? 0) - (asked.bearers.get(b) ?? 0),
  )
  const conditions = others.map((word) => bearsWord(word, asked))
  return rarest === undefined ? sql`true` : sql.join([hasWord(rarest), ...conditions], sql` and `)
}

type Plan = { readonly 'Plan Rows': number; readonly Plans?: readonly Plan[] }

/** How many people bear each word, as the database expects from its statistics; nobody is looked at. */
export const expectedBearers = async (
  database: Database,
  words: readonly string[],
): Promise<Map<string, number>> => {
  if (words.length === 0) return new Map()
  const each = words.map((word) => sql`(select 1 from person p where ${hasWord(word)})`)
  const { rows } = await sql<Record<string, [{ Plan: Plan }]>>`explain (format json)
    ${sql.join(each, sql` union all `)}`.execute(database)
  const plan = Object.values(rows[0] ?? {})[0]?.[0].Plan
  const plans = words.length === 1 ? [plan] : (plan?.Plans ?? [])
  return new Map(words.map((word, index) => [word, plans[index]?.['Plan Rows'] ?? 1]))
}
