import { sql } from 'kysely'
import type { Database, Tx } from '../../../database/connect.ts'
import { openingSealedFacts } from '../../../database/sealed-facts.ts'
import type { SensitiveFacts } from '../../../domain/people/person.ts'
import type { Vault } from '../../../kit/vault.ts'

const columns = {
  ethnicity: 'ethnicity',
  religion: 'religion',
  partyJoined: 'party_joined',
  partyOfficial: 'party_official',
  personalNumber: 'personal_number',
} as const
type Field = keyof typeof columns
const fields = Object.keys(columns) as Field[]

const place = (field: Field, personId: string): string => `person_sensitive.${columns[field]}.${personId}`

export type Sensitive = SensitiveFacts & { readonly revision: number }

/** The facts kept apart, opened; revision 0 and nothing where none were ever written. */
export const openSensitive = async (
  database: Database,
  vault: Vault,
  personId: string,
): Promise<Sensitive> => {
  const row = await openingSealedFacts(database, (tx) =>
    tx.selectFrom('personSensitive').selectAll().where('personId', '=', personId).executeTakeFirst(),
  )
  const opened = (field: Field): string | null => {
    const sealed = row?.[field] ?? null
    return sealed && vault.open(sealed, place(field, personId))
  }
  return {
    revision: row?.revision ?? 0,
    ethnicity: opened('ethnicity'),
    religion: opened('religion'),
    partyJoined: opened('partyJoined'),
    partyOfficial: opened('partyOfficial'),
    personalNumber: opened('personalNumber'),
  }
}

/** Writes the facts sealed, each for its own place. */
export const sealSensitive = async (
  tx: Tx,
  vault: Vault,
  personId: string,
  facts: Sensitive,
): Promise<void> => {
  const sealed = Object.fromEntries(
    fields.map((field) => {
      const value = facts[field]
      return [field, value === null ? null : vault.seal(value, place(field, personId))]
    }),
  ) as Record<Field, Buffer | null>
  const row = {
    ...sealed,
    personalNumberHash: facts.personalNumber === null ? null : vault.hash(facts.personalNumber),
    revision: facts.revision,
  }
  await openingSealedFacts(tx, () =>
    tx
      .insertInto('personSensitive')
      .values({ personId, ...row })
      .onConflict((clash) => clash.column('personId').doUpdateSet(row))
      .execute(),
  )
}

/** Takes the personal number for the person, giving back the one they had. False: somebody else has it. */
export const holdPersonalNumber = async (
  tx: Tx,
  vault: Vault,
  personId: string,
  personalNumber: string | null,
): Promise<boolean> => {
  await openingSealedFacts(tx, () =>
    sql`delete from personal_number_holder where person_id = ${personId}::uuid and personal_number_hash =
        (select personal_number_hash from person_sensitive where person_id = ${personId}::uuid)`.execute(tx),
  )
  if (personalNumber === null) return true
  const held = await tx
    .insertInto('personalNumberHolder')
    .values({ personalNumberHash: vault.hash(personalNumber), personId })
    .onConflict((clash) => clash.doNothing())
    .returning('personId')
    .executeTakeFirst()
  return held !== undefined
}
