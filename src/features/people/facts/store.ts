import { type RawBuilder, sql } from 'kysely'
import type { Database, Tx } from '../../../database/connect.ts'
import { goesAlong } from '../../../database/together.ts'

/** The tables that hold dated facts of a person, with the column that names the fact. */
const idColumns = {
  membership: 'membershipId',
  service: 'serviceId',
  postHeld: 'postHeldId',
  qualification: 'qualificationId',
  study: 'studyId',
} as const
export type FactTable = keyof typeof idColumns

export type FactRow = { readonly revision: number } & Readonly<Record<string, unknown>>
type Columns = Readonly<Record<string, string | number | null>>

const theRow = (table: FactTable, personId: string, id: string): RawBuilder<unknown> =>
  sql`where person_id = ${personId}::uuid and ${sql.ref(idColumns[table])} = ${id}::uuid`

/** The fact as it stands; the caller holds the lock on the person. */
export const findFact = async (
  tx: Database,
  table: FactTable,
  personId: string,
  id: string,
): Promise<FactRow | undefined> => {
  const { rows } =
    await sql<FactRow>`select * from ${sql.table(table)} ${theRow(table, personId, id)}`.execute(tx)
  return rows[0]
}

/** All facts of one kind that the person has. */
export const listFacts = async (tx: Database, table: FactTable, personId: string): Promise<FactRow[]> => {
  const { rows } = await sql<FactRow>`select *, ${sql.ref(idColumns[table])} as id from ${sql.table(table)}
    where person_id = ${personId}::uuid`.execute(tx)
  return rows
}

export const insertFact = (tx: Tx, table: FactTable, personId: string, id: string, columns: Columns) => {
  const names = ['personId', idColumns[table], ...Object.keys(columns)]
  const values = [personId, id, ...Object.values(columns)]
  return sql`${goesAlong}insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))}) values (${sql.join(values)})`.execute(
    tx,
  )
}

export const updateFact = (tx: Tx, table: FactTable, personId: string, id: string, columns: Columns) => {
  const set = Object.entries(columns).map(([name, value]) => sql`${sql.ref(name)} = ${value}`)
  return sql`${goesAlong}update ${sql.table(table)} set ${sql.join(set)}, revision = revision + 1
    ${theRow(table, personId, id)}`.execute(tx)
}

export const deleteFact = (tx: Tx, table: FactTable, personId: string, id: string) =>
  sql`${goesAlong}delete from ${sql.table(table)} ${theRow(table, personId, id)}`.execute(tx)
