import { sql } from 'kysely'
import type { Database, Tx } from '../../../database/connect.ts'
import type { Verification } from '../../../domain/qualifications/verification.ts'
import type { Scope } from '../../access/scope.ts'

export type HeldRow = {
  readonly personId: string
  readonly id: string
  readonly levelCode: string
  readonly verification: Verification
  readonly revision: number
  readonly mayChange: boolean
}

/** A person within reach, and what they hold. */
export type HolderRow = { readonly personId: string; readonly held: readonly HeldRow[] }

/** The people within reach among those named, each with all their qualifications as they stand. */
export const findHolders = async (
  database: Database,
  scope: Scope,
  personIds: readonly string[],
): Promise<HolderRow[]> => {
  const person = sql.ref('p.person_id')
  const { rows } = await sql<{ personId: string } & { [Name in keyof HeldRow]: HeldRow[Name] | null }>`
    with holder as materialized (
      select p.person_id, ${scope.personWithinNow('qualifications.change', person)} as may_change
      from person p where p.person_id = any(${personIds}::uuid[])
        and ${scope.personWithin('people.read', person)})
    select h.person_id, q.qualification_id as id, q.level_code, q.verification, q.revision, h.may_change
    from holder h left join qualification q on q.person_id = h.person_id
    order by h.person_id, q.qualification_id`.execute(database)
  const held = (row: (typeof rows)[number]): row is HeldRow => row.id !== null
  return [...Map.groupBy(rows, ({ personId }) => personId)].map(([personId, ofPerson]) => ({
    personId,
    held: ofPerson.filter(held),
  }))
}

type Written = Pick<HeldRow, 'personId' | 'id' | 'verification'>

/** Writes how the qualifications stand; the caller holds the people. */
export const writeVerifications = async (tx: Tx, written: readonly Written[]): Promise<void> => {
  const rows = written.map(({ personId, id, verification }) => ({ person_id: personId, id, verification }))
  await sql`update qualification q set verification = w.verification, revision = q.revision + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w (person_id uuid, id uuid, verification text)
    where q.person_id = w.person_id and q.qualification_id = w.id`.execute(tx)
}
