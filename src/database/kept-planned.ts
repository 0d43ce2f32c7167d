import { sql } from 'kysely'

/**
 * Says of a statement that it finds its rows by their key, whatever the parameters: each connection then keeps
 * it planned, which takes a third of the time. Whatever searches is planned anew for what it looks for.
 */
export const keptPlanned = sql`/* kept planned */`

const isKept =
  /^(?:with |select |\/\* goes along \*\/)?\/\* kept planned \*\/|^(?:\/\* goes along \*\/)?insert into \S+ \([^()]*\) values \([^()]*\)$/
const keptMax = 200

const names = new Map<string, string>()

/** The name under which connections keep the statement planned, or null. */
export const nameToKeep = (statement: string): string | null => {
  const known = names.get(statement)
  if (known !== undefined) return known
  if (names.size >= keptMax || !isKept.test(statement)) return null
  const name = `kept_${names.size + 1}`
  names.set(statement, name)
  return name
}
