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

/** A name without marks and case, and the birth that the file gives with it. */
export type NameSought = { readonly folded: string; readonly born: string | null }

/** Somebody known whose name is the same but for marks and case. */
export type Namesake = {
  readonly personId: string
  readonly fullName: string
  readonly nameKey: string
  readonly born: string | null
  readonly staffCode: string | null
}

const namesPerQuery = 5000

/**
 * People within reach whose names are the same but for marks and case, and whose births may be the same:
 * told alike, or one of them less exactly or not at all.
 */
export const namesakes = async (
  database: Database,
  scope: Scope,
  sought: readonly NameSought[],
): Promise<Namesake[]> => {
  const found = new Map<string, Namesake>()
  for (let start = 0; start < sought.length; start += namesPerQuery) {
    const part = sought.slice(start, start + namesPerQuery)
    const folded = part.map((one) => one.folded)
    const givens = folded.map((name) => name.split(' ').at(-1) ?? '')
    // Name by name through the index of given names: the list of names is short beside the registry.
    const { rows } = await sql<Namesake>`
      select p.person_id, p.full_name, p.name_key, p.born, p.staff_code
      from unnest(${givens}::text[], ${folded}::text[], ${part.map(({ born }) => born)}::text[])
        as wanted (given, folded, born)
      join person p on substring(p.name_folded from '[^ ]+$') collate "C" = wanted.given collate "C"
        and p.name_folded collate "C" = wanted.folded collate "C"
        and (p.born is null or wanted.born is null
          or starts_with(p.born, wanted.born) or starts_with(wanted.born, p.born))
      where ${withinNow(scope)}`.execute(database)
    for (const row of rows) found.set(row.personId, row)
  }
  return [...found.values()]
}

/** The units to which the people belong on the day. */
export const unitsOf = async (
  database: Database,
  personIds: readonly string[],
  asOf: Day,
): Promise<Map<string, string[]>> => {
  const { rows } = await sql<{ personId: string; unitIds: string[] }>`
    select person_id, array_agg(unit_id) as unit_ids from membership
    where person_id = any(${personIds}::uuid[]) and from_day <= ${asOf}::date and ${asOf}::date < to_day
    group by person_id`.execute(database)
  return new Map(rows.map(({ personId, unitIds }) => [personId, unitIds]))
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
