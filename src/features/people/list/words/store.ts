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

/** Some word of the name begins so, by way of the index of words. */
export const hasWord = (word: string): Sql => sql`(' ' || p.name_folded) like ${`% ${escaped(word)}%`}`

const frequentFrom = 20_000

/**
 * The same, but of a frequent word each person is asked: its part of the index of words is longer than
 * whatever else leads to them.
 */
export const bearsWord = (word: string, { bearers }: Words): Sql =>
  (bearers.get(word) ?? 0) < frequentFrom
    ? hasWord(word)
    : sql`strpos(' ' || p.name_folded, ${` ${word}`}) > 0`

/** All words, by way of the rarest. */
export const bearsAll = (asked: Words): Sql => {
  const [rarest, ...others] = asked.words.toSorted(
    (a, b) => (asked.bearers.get(a) ?? 0) - (asked.bearers.get(b) ?? 0),
  )
  const conditions = others.map((word) => bearsWord(word, asked))
  return rarest === undefined ? sql`true` : sql.join([hasWord(rarest), ...conditions], sql` and `)
}

/** How many people bear each word, as the database expects from its statistics; nobody is looked at. */
export const expectedBearers = async (
  database: Database,
  words: readonly string[],
): Promise<Map<string, number>> => {
  const expected = new Map<string, number>()
  for (const word of words) {
    const { rows } = await sql<Record<string, [{ Plan: Record<string, unknown> }]>>`explain (format json)
      select 1 from person p where ${hasWord(word)}`.execute(database)
    expected.set(word, Number(Object.values(rows[0] ?? {})[0]?.[0].Plan['Plan Rows'] ?? 1))
  }
  return expected
}
