import { sql } from 'kysely'
import { insertRows } from '../../../../database/bulk.ts'
import type { Tx } from '../../../../database/connect.ts'
import { openingSealedFacts } from '../../../../database/sealed-facts.ts'
import type { PersonFacts } from '../../../../domain/people/person.ts'
import type { Vault } from '../../../../kit/vault.ts'
import { type FactRows, insertFacts, personRow, sensitiveRow } from '../../facts/store.ts'

type Identified = { readonly personId: string; readonly id: string }

const factTables = {
  memberships: ['membership', 'membership_id'],
  services: ['service', 'service_id'],
  posts: ['post_held', 'post_held_id'],
  qualifications: ['qualification', 'qualification_id'],
  studies: ['study', 'study_id'],
} as const

/** Takes facts away by their ids. */
export const deleteFacts = async (
  tx: Tx,
  rows: { readonly [List in keyof FactRows]: readonly Identified[] },
): Promise<void> => {
  for (const [list, [table, id]] of Object.entries(factTables)) {
    const gone = rows[list as keyof FactRows]
    if (gone.length === 0) continue
    await sql`delete from ${sql.table(table)} t
      using unnest(${gone.map((row) => row.personId)}::uuid[], ${gone.map((row) => row.id)}::uuid[]) as gone (person_id, id)
      where t.person_id = gone.person_id and t.${sql.ref(id)} = gone.id`.execute(tx)
  }
}

/** Writes facts anew: those that stood before under the same id are replaced. */
export const replaceFacts = async (tx: Tx, rows: FactRows): Promise<void> => {
  await deleteFacts(tx, rows)
  await insertFacts(tx, rows)
}

/** Writes names, births, sexes and staff codes of known people. */
export const updateIdentities = async (
  tx: Tx,
  people: readonly { readonly before: PersonFacts; readonly after: PersonFacts }[],
): Promise<void> => {
  if (people.length === 0) return
  const rows = people.map(({ after }) => {
    const row = personRow(after)
    return {
      person_id: row.personId,
      staff_code: row.staffCode,
      full_name: row.fullName,
      name_key: row.nameKey,
      name_folded: row.nameFolded,
      sex: row.sex,
      born: row.born,
      born_first: row.bornFirst,
      born_last: row.bornLast,
    }
  })
  await sql`update person p set staff_code = r.staff_code, full_name = r.full_name, name_key = r.name_key,
      name_folded = r.name_folded, sex = r.sex, born = r.born, born_first = r.born_first,
      born_last = r.born_last, revision = p.revision + 1
    from json_populate_recordset(null::person, ${JSON.stringify(rows)}::json) r
    where p.person_id = r.person_id`.execute(tx)
  const recoded = people.filter(({ before, after }) => before.staffCode !== after.staffCode)
  const given = recoded.flatMap(({ before }) => before.staffCode ?? [])
  await sql`delete from staff_code_holder where staff_code = any(${given}::text[])`.execute(tx)
  await insertRows(
    tx,
    'staffCodeHolder',
    recoded.flatMap(({ after }) =>
      after.staffCode === null ? [] : [{ staffCode: after.staffCode, personId: after.id }],
    ),
  )
}

/** Keeps what stands sealed for the undo and takes it away; the revision that each person's facts had. */
const takeSealed = async (
  tx: Tx,
  importId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  await sql`insert into import_sealed (import_id, person_id, ethnicity, religion, party_joined, party_official,
      personal_number, personal_number_hash)
    select ${importId}::uuid, p.person_id, s.ethnicity, s.religion, s.party_joined, s.party_official,
      s.personal_number, s.personal_number_hash
    from unnest(${ids}::uuid[]) as p (person_id) left join person_sensitive s on s.person_id = p.person_id
    on conflict do nothing`.execute(tx)
  const taken = await tx
    .deleteFrom('personSensitive')
    .where('personId', 'in', ids)
    .returning(['personId', 'revision'])
    .execute()
  return new Map(taken.map(({ personId, revision }) => [personId, revision]))
}

/** Seals what is kept apart of known people; what stood there is kept, still sealed, for the undo. */
export const updateSensitive = async (
  tx: Tx,
  importId: string,
  people: readonly PersonFacts[],
  vault: Vault,
): Promise<void> => {
  if (people.length === 0) return
  const ids = people.map(({ id }) => id)
  const revisionOf = await openingSealedFacts(tx, () => takeSealed(tx, importId, ids))
  await sql`delete from personal_number_holder where person_id = any(${ids}::uuid[])`.execute(tx)
  const rows = people.map((facts) => sensitiveRow(facts, vault))
  await insertRows(
    tx,
    'personSensitive',
    rows.map((row) => ({ ...row, revision: (revisionOf.get(row.personId) ?? 0) + 1 })),
  )
  await insertRows(
    tx,
    'personalNumberHolder',
    rows.flatMap(({ personId, personalNumberHash }) =>
      personalNumberHash ? [{ personId, personalNumberHash }] : [],
    ),
  )
}
