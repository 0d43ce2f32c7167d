import { sql } from 'kysely'
import type { Database } from '../../../database/connect.ts'
import { openingSealedFacts } from '../../../database/sealed-facts.ts'
import { personalColumns } from '../../../domain/access/personal-data.ts'
import { processing } from '../../../domain/access/processing/register.ts'
import type { Held, HeldRow } from '../../../domain/people/copy/held.ts'
import type { Vault } from '../../../kit/vault.ts'
import { openSensitive } from '../sensitive/store.ts'

/** The tables that a copy holds: what the register of processing lets into it. */
export const copiedTables: readonly string[] = Object.keys(personalColumns).filter((table) =>
  processing[table]?.exported.includes('copy'),
)

/** For what place a sealed value was sealed: sealed facts that an import wrote over come from the record. */
const placeOf = (table: string, column: string, row: Readonly<Record<string, unknown>>): string =>
  table === 'correction_request'
    ? `correction_request.${column}.${row.request_id}`
    : `person_sensitive.${column}.${row.person_id}`

const asText = (value: unknown, open: (sealed: Buffer) => string): string | null => {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  return Buffer.isBuffer(value) ? open(value) : String(value)
}

const rowsOf = async (database: Database, vault: Vault, table: string, personId: string) => {
  const columns = Object.keys(personalColumns[table] ?? {})
  const ask = (asked: Database) =>
    sql<Record<string, unknown>>`select ${sql.join(
      // The names come back as the database writes them: a value never passes through another spelling.
      columns.map((column, at) => sql`${sql.ref(column)} as ${sql.ref(`c${at}`)}`),
    )} from ${sql.table(table)} where person_id = ${personId}::uuid`.execute(asked)
  const { rows } = table === 'import_sealed' ? await openingSealedFacts(database, ask) : await ask(database)
  return rows.map((raw): HeldRow => {
    const row = Object.fromEntries(columns.map((column, at) => [column, raw[`c${at}`]]))
    return Object.fromEntries(
      columns.map((column) => [
        column,
        asText(row[column], (sealed) =>
          column.endsWith('_hash') ? sealed.toString('hex') : vault.open(sealed, placeOf(table, column, row)),
        ),
      ]),
    )
  })
}

const sensitiveColumns = {
  ethnicity: 'ethnicity',
  religion: 'religion',
  party_joined: 'partyJoined',
  party_official: 'partyOfficial',
  personal_number: 'personalNumber',
} as const

/** The sealed facts in the names of their columns; nothing where none were ever written. */
export const sensitiveHeld = async (
  database: Database,
  vault: Vault,
  personId: string,
): Promise<HeldRow[]> => {
  const facts = await openSensitive(database, vault, personId)
  if (facts.revision === 0) return []
  const opened = Object.entries(sensitiveColumns).map(([column, field]) => [column, facts[field]])
  return [{ person_id: personId, ...Object.fromEntries(opened) }]
}

/** Everything held about the person in these tables. The caller has seen to it that the reader may. */
export const heldOf = async (
  database: Database,
  vault: Vault,
  personId: string,
  tables: readonly string[] = copiedTables,
): Promise<Held> => {
  const held: Record<string, readonly HeldRow[]> = {}
  for (const table of tables)
    held[table] =
      table === 'person_sensitive'
        ? await sensitiveHeld(database, vault, personId)
        : await rowsOf(database, vault, table, personId)
  return held
}
