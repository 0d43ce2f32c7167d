import { sql } from 'kysely'
import type { Database } from '../../../database/connect.ts'
import type { Day } from '../../../domain/time/day.ts'
import type { Scope } from '../../access/scope.ts'

const withinNow = (scope: Scope) => scope.personWithinNow('imports.run', sql.ref('p.person_id'))

/** Which of the ids are people whom an import may change. */
export const peopleWithin = async (
  database: Database,
  scope: Scope,
  personIds: readonly string[],
): Promise<Set<string>> => {
  const { rows } = await sql<{ personId: string }>`
    select p.person_id from person p
    where p.person_id = any(${personIds}::uuid[]) and ${withinNow(scope)}`.execute(database)
  return new Set(rows.map(({ personId }) => personId))
}

export type Holder = { readonly key: string; readonly personId: string; readonly within: boolean }

/** Who holds the staff codes, and whether an import may change them. */
export const holdersOfCodes = async (
  database: Database,
  scope: Scope,
  codes: readonly string[],
): Promise<Holder[]> => {
  if (codes.length === 0) return []
  const { rows } = await sql<Holder>`
    select p.staff_code as key, p.person_id, ${withinNow(scope)} as within
    from staff_code_holder p where p.staff_code = any(${codes}::text[])`.execute(database)
  return rows
}

/** Who holds the personal numbers, by the hash in hexadecimal digits. */
export const holdersOfNumbers = async (
  database: Database,
  scope: Scope,
  hashes: readonly Buffer[],
): Promise<Holder[]> => {
  if (hashes.length === 0) return []
  const { rows } = await sql<Holder>`
    select encode(p.personal_number_hash, 'hex') as key, p.person_id, ${withinNow(scope)} as within
    from personal_number_holder p where p.personal_number_hash = any(${hashes}::bytea[])`.execute(database)
  return rows
}

export type Namesake = {
  readonly personId: string
  readonly fullName: string
  readonly nameKey: string
  readonly born: string | null
  readonly staffCode: string | null
  readonly unitIds: readonly string[]
}

const namesakeColumns = (asOf: Day) => sql`p.person_id, p.full_name, p.name_key, p.born, p.staff_code,
  array(select m.unit_id from membership m where m.person_id = p.person_id
    and m.from_day <= ${asOf}::date and ${asOf}::date < m.to_day) as unit_ids`

/** People within reach of the same names, by the key under which names sort; with their units on the day. */
export const namesakes = async (
  database: Database,
  scope: Scope,
  nameKeys: readonly string[],
  asOf: Day,
): Promise<Namesake[]> => {
  if (nameKeys.length === 0) return []
  const { rows } = await sql<Namesake>`
    select ${namesakeColumns(asOf)} from person p
    where p.name_key = any(${nameKeys}::text[]) and ${withinNow(scope)}
    order by p.person_id`.execute(database)
  return rows
}

const namesPerQuery = 5000

/** People within reach whose names are the same but for marks and case. */
export const nearNamesakes = async (
  database: Database,
  scope: Scope,
  foldedNames: readonly string[],
  asOf: Day,
): Promise<Namesake[]> => {
  const found: Namesake[] = []
  for (let start = 0; start < foldedNames.length; start += namesPerQuery) {
    const part = foldedNames.slice(start, start + namesPerQuery)
    const givens = part.map((name) => name.split(' ').at(-1) ?? '')
    // Name by name through the index of given names: the list of names is short beside the registry.
    const { rows } = await sql<Namesake>`
      select ${namesakeColumns(asOf)}
      from unnest(${givens}::text[], ${part}::text[]) as wanted (given, folded)
      join person p on substring(p.name_folded from '[^ ]+$') collate "C" = wanted.given collate "C"
        and p.name_folded collate "C" = wanted.folded collate "C"
      where ${withinNow(scope)}`.execute(database)
    for (const row of rows) found.push(row)
  }
  return found
}

/** The units of some people on the day, for telling namesakes apart. */
export const unitNames = async (
  database: Database,
  scope: Scope,
  personIds: readonly string[],
  asOf: Day,
): Promise<Map<string, string>> => {
  if (personIds.length === 0) return new Map()
  const { rows } = await sql<{ personId: string; name: string }>`
    select distinct on (p.person_id) p.person_id, v.name
    from membership p join unit_version v on v.unit_id = p.unit_id
    where p.person_id = any(${personIds}::uuid[]) and v.from_day <= ${asOf}::date
      and ${scope.personWithin('people.read', sql.ref('p.person_id'))}
    order by p.person_id, p.to_day desc, v.from_day desc`.execute(database)
  return new Map(rows.map(({ personId, name }) => [personId, name]))
}
