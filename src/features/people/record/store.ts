import { type SqlBool, sql } from 'kysely'
import type { Database, Tx } from '../../../database/connect.ts'
import { keptPlanned } from '../../../database/kept-planned.ts'
import { foldForSearch } from '../../../domain/language/fold.ts'
import { nameSortKey } from '../../../domain/people/name.ts'
import type { Sex } from '../../../domain/people/person.ts'
import type { Day } from '../../../domain/time/day.ts'
import { firstDay, lastDay } from '../../../domain/time/partial-date.ts'
import type { Scope } from '../../access/scope.ts'

export type Identity = { fullName: string; sex: Sex; born: string | null; staffCode: string | null }

const identityRow = ({ fullName, sex, born, staffCode }: Identity) => ({
  staffCode,
  fullName,
  nameKey: nameSortKey(fullName, 'given-middle-family'),
  nameFolded: foldForSearch(fullName),
  sex,
  born,
  bornFirst: born && firstDay(born),
  bornLast: born && lastDay(born),
})

export const insertPerson = (tx: Tx, personId: string, identity: Identity) =>
  tx
    .insertInto('person')
    .values({ personId, ...identityRow(identity) })
    .execute()

export const updatePerson = (tx: Tx, personId: string, identity: Identity, revision: number) =>
  tx
    .updateTable('person')
    .set({ ...identityRow(identity), revision })
    .where('personId', '=', personId)
    .execute()

/** Takes the staff code for the person, giving back the one they had. False: somebody else has it. */
export const holdStaffCode = async (tx: Tx, personId: string, before: string | null, code: string | null) => {
  if (before === code) return true
  if (before !== null) await tx.deleteFrom('staffCodeHolder').where('staffCode', '=', before).execute()
  if (code === null) return true
  const taken = await tx
    .insertInto('staffCodeHolder')
    .values({ staffCode: code, personId })
    .onConflict((clash) => clash.doNothing())
    .returning('personId')
    .executeTakeFirst()
  return taken !== undefined
}

/** Somebody within reach with the same name, whatever its case or place of the tone, and the same birth. */
export const findAlike = (database: Database, scope: Scope, { fullName, born }: Identity) =>
  database
    .selectFrom('person')
    .select(['personId', 'fullName'])
    .where('nameKey', '=', nameSortKey(fullName, 'given-middle-family'))
    .where(sql<SqlBool>`born is not distinct from ${born}`)
    .where(scope.personWithin('people.read', sql.ref('person.person_id')))
    .limit(1)
    .executeTakeFirst()

/** What the unit was called on the last day of the row's period, or is called today. */
const called = <Name extends string | null>(name: string, today: Day, table: string) =>
  sql<Name>`(select ${sql.ref(`v.${name}`)} from unit_version v
  where v.unit_id = ${sql.ref(`${table}.unit_id`)}
  order by v.from_day <= least(${today}::date, ${sql.ref(`${table}.to_day`)} - 1) desc, v.from_day desc limit 1)`

const unitNames = (today: Day, table: string) =>
  [
    called<string>('name', today, table).as('unitName'),
    called<string | null>('name_en', today, table).as('unitNameEn'),
  ] as const

const told = ['revision', 'validFrom as from', 'validTo as to'] as const
const learning = [
  'revision',
  'levelCode',
  'fieldCode',
  'specialty',
  'institution',
  'country',
  'form',
  'funding',
] as const

/** Everything dated that the registry knows of the person, newest first. */
export const findCareer = async (database: Database, personId: string, today: Day) => ({
  memberships: await database
    .selectFrom('membership')
    .select(['membershipId as id', ...told, 'hierarchy', 'unitId', ...unitNames(today, 'membership')])
    .where('personId', '=', personId)
    .modifyFront(keptPlanned)
    .orderBy('fromDay', 'desc')
    .execute(),
  services: await database
    .selectFrom('service')
    .select(['serviceId as id', ...told, 'staffKind'])
    .where('personId', '=', personId)
    .modifyFront(keptPlanned)
    .orderBy('fromDay', 'desc')
    .execute(),
  posts: await database
    .selectFrom('postHeld')
    .select(['postHeldId as id', ...told, 'unitId', 'title', ...unitNames(today, 'post_held')])
    .where('personId', '=', personId)
    .modifyFront(keptPlanned)
    .orderBy('fromDay', 'desc')
    .execute(),
})

/** Qualifications and studies, newest first. */
export const findLearning = async (database: Database, personId: string) => ({
  qualifications: await database
    .selectFrom('qualification')
    .select([
      'qualificationId as id',
      ...learning,
      'awarded',
      'awardedDay',
      'diplomaNumber',
      'evidenceKind',
      'verification',
    ])
    .where('personId', '=', personId)
    .modifyFront(keptPlanned)
    .orderBy('awardedDay', 'desc')
    .execute(),
  studies: await database
    .selectFrom('study')
    .select(['studyId as id', ...learning, 'validFrom as from', 'validTo as to'])
    .where('personId', '=', personId)
    .modifyFront(keptPlanned)
    .orderBy('fromDay', 'desc')
    .execute(),
  evidence: await database
    .selectFrom('evidence')
    .innerJoin('storedFile', 'storedFile.fileId', 'evidence.fileId')
    .select(['evidenceId as id', 'qualificationId', 'name', 'mediaType', 'bytes'])
    .where('personId', '=', personId)
    .modifyFront(keptPlanned)
    .orderBy('evidenceId')
    .execute(),
})
