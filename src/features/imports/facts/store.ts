import { v7 as newId } from 'uuid'
import { insertRows } from '../../../database/bulk.ts'
import type { Tx } from '../../../database/connect.ts'
import { foldForSearch } from '../../../domain/language/fold.ts'
import { nameSortKey } from '../../../domain/people/name.ts'
import type { Learning, PersonFacts, Told } from '../../../domain/people/person.ts'
import { countsFrom, countsUntil, firstDay, lastDay } from '../../../domain/time/partial-date.ts'
import type { Vault } from '../../../kit/vault.ts'

const told = ({ from, to }: Told) => ({
  validFrom: from,
  fromDay: countsFrom(from),
  validTo: to,
  toDay: countsUntil(to),
})

const learning = (of: Learning) => ({
  levelCode: of.levelCode,
  fieldCode: of.fieldCode,
  specialty: of.specialty,
  institution: of.institution,
  country: of.country,
  form: of.form,
  funding: of.funding,
})

/** A person's row in its table. */
export const personRow = (facts: PersonFacts) => ({
  personId: facts.id,
  staffCode: facts.staffCode,
  fullName: facts.fullName,
  nameKey: nameSortKey(facts.fullName, 'given-middle-family'),
  nameFolded: foldForSearch(facts.fullName),
  sex: facts.sex,
  born: facts.born,
  bornFirst: facts.born && firstDay(facts.born),
  bornLast: facts.born && lastDay(facts.born),
})

/** What is kept apart of a person, sealed for its place. */
export const sensitiveRow = ({ id, sensitive }: Pick<PersonFacts, 'id' | 'sensitive'>, vault: Vault) => {
  const sealed = (column: string, text: string | null) =>
    text === null ? null : vault.seal(text, `person_sensitive.${column}.${id}`)
  return {
    personId: id,
    ethnicity: sealed('ethnicity', sensitive.ethnicity),
    religion: sealed('religion', sensitive.religion),
    partyJoined: sealed('party_joined', sensitive.partyJoined),
    partyOfficial: sealed('party_official', sensitive.partyOfficial),
    personalNumber: sealed('personal_number', sensitive.personalNumber),
    personalNumberHash: sensitive.personalNumber === null ? null : vault.hash(sensitive.personalNumber),
  }
}

/** One fact of a person with the id that it has in its table. */
export type FactRow<Fact> = { readonly personId: string; readonly id: string; readonly fact: Fact }

/** Facts to write, list by list as a person has them. */
export type FactRows = {
  readonly [List in 'memberships' | 'services' | 'posts' | 'qualifications' | 'studies']: readonly (FactRow<
    PersonFacts[List][number]
  > & { readonly revision?: number })[]
}

/** Writes facts into their tables. */
export const insertFacts = async (tx: Tx, rows: FactRows): Promise<void> => {
  const keys = ({ personId, revision = 1 }: { personId: string; revision?: number }) => ({
    personId,
    revision,
  })
  await insertRows(
    tx,
    'membership',
    rows.memberships.map(({ id, fact, ...row }) => ({
      ...keys(row),
      membershipId: id,
      hierarchy: fact.hierarchy,
      unitId: fact.unitId,
      ...told(fact),
    })),
  )
  await insertRows(
    tx,
    'service',
    rows.services.map(({ id, fact, ...row }) => ({
      ...keys(row),
      serviceId: id,
      staffKind: fact.staffKind,
      ...told(fact),
    })),
  )
  await insertRows(
    tx,
    'postHeld',
    rows.posts.map(({ id, fact, ...row }) => ({
      ...keys(row),
      postHeldId: id,
      unitId: fact.unitId,
      title: fact.title,
      ...told(fact),
    })),
  )
  await insertRows(
    tx,
    'qualification',
    rows.qualifications.map(({ id, fact, ...row }) => ({
      ...keys(row),
      qualificationId: id,
      ...learning(fact),
      awarded: fact.awarded,
      awardedDay: fact.awarded === null ? '-infinity' : countsFrom(fact.awarded),
      diplomaNumber: fact.diplomaNumber,
      evidenceKind: fact.evidenceKind,
      verification: fact.verification,
    })),
  )
  await insertRows(
    tx,
    'study',
    rows.studies.map(({ id, fact, ...row }) => ({
      ...keys(row),
      studyId: id,
      ...learning(fact),
      ...told(fact),
    })),
  )
}

/** The facts of people as rows, each with a new id. */
export const newFactRows = (people: readonly PersonFacts[]): FactRows => {
  const each = <Fact>(list: (facts: PersonFacts) => readonly Fact[]): FactRow<Fact>[] =>
    people.flatMap((facts) => list(facts).map((fact) => ({ personId: facts.id, id: newId(), fact })))
  return {
    memberships: each((facts) => facts.memberships),
    services: each((facts) => facts.services),
    posts: each((facts) => facts.posts),
    qualifications: each((facts) => facts.qualifications),
    studies: each((facts) => facts.studies),
  }
}
