import { v7 as newId } from 'uuid'
import { insertRows } from '../../../database/bulk.ts'
import type { Tx } from '../../../database/connect.ts'
import { loadCountingGround } from '../../../database/counting-ground.ts'
import { addToSummary } from '../../../database/summary.ts'
import { countedPerson } from '../../../domain/counting/counted-person.ts'
import { deltasOf, summed } from '../../../domain/counting/delta.ts'
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

const personRow = (facts: PersonFacts) => ({
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

const sensitiveRow = ({ id, sensitive }: PersonFacts, vault: Vault) => {
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

/** Writes the facts of people who are not in the registry yet, table by table. */
export const insertPeople = async (tx: Tx, people: readonly PersonFacts[], vault: Vault): Promise<void> => {
  await insertRows(tx, 'person', people.map(personRow))
  const sensitive = people.filter(({ sensitive }) => Object.values(sensitive).some((value) => value !== null))
  const sensitiveRows = sensitive.map((facts) => sensitiveRow(facts, vault))
  await insertRows(tx, 'personSensitive', sensitiveRows)
  await insertRows(
    tx,
    'personalNumberHolder',
    sensitiveRows.flatMap(({ personId, personalNumberHash }) =>
      personalNumberHash ? [{ personId, personalNumberHash }] : [],
    ),
  )
  await insertRows(
    tx,
    'staffCodeHolder',
    people.flatMap(({ id, staffCode }) => (staffCode ? [{ staffCode, personId: id }] : [])),
  )
  const each = <Fact, Row>(list: (facts: PersonFacts) => readonly Fact[], row: (fact: Fact) => Row) =>
    people.flatMap((facts) => list(facts).map((fact) => ({ personId: facts.id, ...row(fact) })))
  await insertRows(
    tx,
    'membership',
    each(
      (facts) => facts.memberships,
      (fact) => ({ membershipId: newId(), hierarchy: fact.hierarchy, unitId: fact.unitId, ...told(fact) }),
    ),
  )
  await insertRows(
    tx,
    'service',
    each(
      (facts) => facts.services,
      (fact) => ({ serviceId: newId(), staffKind: fact.staffKind, ...told(fact) }),
    ),
  )
  await insertRows(
    tx,
    'postHeld',
    each(
      (facts) => facts.posts,
      (fact) => ({ postHeldId: newId(), unitId: fact.unitId, title: fact.title, ...told(fact) }),
    ),
  )
  await insertRows(
    tx,
    'qualification',
    each(
      (facts) => facts.qualifications,
      (fact) => ({
        qualificationId: newId(),
        ...learning(fact),
        awarded: fact.awarded,
        awardedDay: fact.awarded === null ? '-infinity' : countsFrom(fact.awarded),
        diplomaNumber: fact.diplomaNumber,
        evidenceKind: fact.evidenceKind,
        verification: fact.verification,
      }),
    ),
  )
  await insertRows(
    tx,
    'study',
    each(
      (facts) => facts.studies,
      (fact) => ({ studyId: newId(), ...learning(fact), ...told(fact) }),
    ),
  )
}

/** Adds people who were just written to the summary, reckoned from the same facts. */
export const countNewPeople = async (tx: Tx, people: readonly PersonFacts[]): Promise<void> => {
  const unitIds = new Set(people.flatMap(({ memberships }) => memberships.map(({ unitId }) => unitId)))
  const ground = await loadCountingGround(tx, [...unitIds])
  await addToSummary(tx, summed(people.flatMap((facts) => deltasOf(countedPerson(facts), ground))))
}
