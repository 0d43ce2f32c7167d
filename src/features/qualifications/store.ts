import { sql } from 'kysely'
import type { Database, Tx } from '../../database/connect.ts'
import { keptPlanned } from '../../database/kept-planned.ts'

/** Codes that a record names, by the field of the form. */
export type NamedCodes = {
  readonly levelCode: string
  readonly fieldCode: string | null
  readonly country: string | null
  readonly form: string | null
  readonly funding: string | null
  readonly evidenceKind: string | null
}

const askUnknown = async (tx: Tx, codes: NamedCodes): Promise<string[]> => {
  const term = (list: string, code: string | null) =>
    sql`${code}::text is null or exists (select 1 from term where list = ${list} and code = ${code})`
  const { rows } = await sql<Record<string, boolean>>`${keptPlanned} select
    exists (select 1 from level where code = ${codes.levelCode}) as level_code,
    ${codes.fieldCode}::text is null
      or exists (select 1 from field_of_study where code = ${codes.fieldCode}) as field_code,
    ${term('country', codes.country)} as country,
    ${term('form', codes.form)} as form,
    ${term('funding', codes.funding)} as funding,
    ${term('evidence-kind', codes.evidenceKind)} as evidence_kind`.execute(tx)
  return Object.entries(rows[0] ?? {}).flatMap(([field, known]) => (known ? [] : [field]))
}

/** What each database was found to know. Terms and levels end but are never taken away, so this stays true. */
const found = new WeakMap<Database, Set<string>>()
const foundMax = 10_000

/** The fields whose code the profile does not know. */
export const unknownCodes = async (tx: Tx, database: Database, codes: NamedCodes): Promise<string[]> => {
  const known = found.get(database) ?? new Set()
  found.set(database, known)
  const words = Object.entries(codes).flatMap(([field, code]) => (code === null ? [] : [`${field} ${code}`]))
  if (words.every((word) => known.has(word))) return []
  const unknown = await askUnknown(tx, codes)
  if (unknown.length === 0 && known.size < foundMax) for (const word of words) known.add(word)
  return unknown
}
