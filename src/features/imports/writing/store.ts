import { sql } from 'kysely'
import type { Database } from '../../../database/connect.ts'
import { openingSealedFacts } from '../../../database/sealed-facts.ts'
import { nothingSensitive } from '../../../domain/imports/nobody.ts'
import type { PersonFacts, SensitiveFacts, Sex } from '../../../domain/people/person.ts'
import type { Vault } from '../../../kit/vault.ts'

/** The ids and revisions of a person's facts, in the order in which the facts are listed. */
type Kept = { readonly id: string; readonly revision: number }

export type KnownPerson = {
  readonly facts: PersonFacts
  readonly revision: number
  readonly kept: {
    readonly memberships: readonly Kept[]
    readonly services: readonly Kept[]
    readonly posts: readonly Kept[]
    readonly qualifications: readonly Kept[]
    readonly studies: readonly Kept[]
  }
}

type Row = {
  personId: string
  staffCode: string | null
  fullName: string
  sex: Sex
  born: string | null
  revision: number
  memberships: (PersonFacts['memberships'][number] & Kept)[] | null
  services: (PersonFacts['services'][number] & Kept)[] | null
  posts: (PersonFacts['posts'][number] & Kept)[] | null
  qualifications: (PersonFacts['qualifications'][number] & Kept)[] | null
  studies: (PersonFacts['studies'][number] & Kept)[] | null
}

const told = sql`'from', valid_from, 'to', valid_to`
const learned = sql`'levelCode', level_code, 'fieldCode', field_code, 'specialty', specialty,
  'institution', institution, 'country', country, 'form', form, 'funding', funding`

const list = (table: string, id: string, fields: ReturnType<typeof sql>) => sql`(
  select json_agg(json_build_object('id', ${sql.ref(id)}, 'revision', f.revision, ${fields}) order by ${sql.ref(id)})
  from ${sql.table(table)} f where f.person_id = p.person_id)`

/** The facts without what only the table knows of them. */
const bare = <Fact extends Kept>(facts: readonly Fact[] | null) =>
  (facts ?? []).map(({ id: _id, revision: _revision, ...fact }) => fact)
const ids = (facts: readonly Kept[] | null): Kept[] =>
  (facts ?? []).map(({ id, revision }) => ({ id, revision }))

/** What is kept apart of these people, opened. */
const openedSensitive = async (
  database: Database,
  vault: Vault,
  personIds: readonly string[],
): Promise<Map<string, SensitiveFacts>> => {
  const rows = await openingSealedFacts(database, (tx) =>
    tx.selectFrom('personSensitive').selectAll().where('personId', 'in', personIds).execute(),
  )
  return new Map(
    rows.map((row) => {
      const opened = (column: string, sealed: Buffer | null) =>
        sealed && vault.open(sealed, `person_sensitive.${column}.${row.personId}`)
      return [
        row.personId,
        {
          ethnicity: opened('ethnicity', row.ethnicity),
          religion: opened('religion', row.religion),
          partyJoined: opened('party_joined', row.partyJoined),
          partyOfficial: opened('party_official', row.partyOfficial),
          personalNumber: opened('personal_number', row.personalNumber),
        },
      ]
    }),
  )
}

/**
 * All facts of these people by one statement, with the ids of each fact. `sensitive` opens what is kept
 * apart too; `lock` holds the people until the transaction ends.
 */
export const loadPeople = async (
  database: Database,
  vault: Vault,
  personIds: readonly string[],
  { sensitive, lock }: { sensitive: boolean; lock: boolean },
): Promise<Map<string, KnownPerson>> => {
  if (personIds.length === 0) return new Map()
  if (lock)
    await sql`select 1 from person where person_id = any(${personIds}::uuid[]) order by person_id for update`.execute(
      database,
    )
  const { rows } = await sql<Row>`
    select p.person_id, p.staff_code, p.full_name, p.sex, p.born, p.revision,
      ${list('membership', 'membership_id', sql`'hierarchy', hierarchy, 'unitId', unit_id, ${told}`)} as memberships,
      ${list('service', 'service_id', sql`'staffKind', staff_kind, ${told}`)} as services,
      ${list('post_held', 'post_held_id', sql`'unitId', unit_id, 'title', title, ${told}`)} as posts,
      ${list(
        'qualification',
        'qualification_id',
        sql`${learned}, 'awarded', awarded, 'diplomaNumber', diploma_number,
          'evidenceKind', evidence_kind, 'verification', verification`,
      )} as qualifications,
      ${list('study', 'study_id', sql`${learned}, ${told}`)} as studies
    from person p where p.person_id = any(${personIds}::uuid[])`.execute(database)
  const apart = sensitive ? await openedSensitive(database, vault, personIds) : new Map()
  return new Map(
    rows.map((row): [string, KnownPerson] => {
      const { memberships, services, posts, qualifications, studies } = row
      const facts: PersonFacts = {
        id: row.personId,
        staffCode: row.staffCode,
        fullName: row.fullName,
        sex: row.sex,
        born: row.born,
        sensitive: apart.get(row.personId) ?? nothingSensitive,
        memberships: bare(memberships),
        services: bare(services),
        posts: bare(posts),
        qualifications: bare(qualifications),
        studies: bare(studies),
      }
      const kept = {
        memberships: ids(memberships),
        services: ids(services),
        posts: ids(posts),
        qualifications: ids(qualifications),
        studies: ids(studies),
      }
      return [row.personId, { facts, revision: row.revision, kept }]
    }),
  )
}
