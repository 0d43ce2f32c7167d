import { insertRows } from '../../../database/bulk.ts'
import type { Tx } from '../../../database/connect.ts'
import { loadCountingGround } from '../../../database/counting-ground.ts'
import { addToSummary, holdTree } from '../../../database/summary.ts'
import { countedPerson } from '../../../domain/counting/counted-person.ts'
import { deltasOf, summed } from '../../../domain/counting/delta.ts'
import type { PersonFacts } from '../../../domain/people/person.ts'
import type { Vault } from '../../../kit/vault.ts'
import { insertFacts, newFactRows, personRow, sensitiveRow } from '../facts/store.ts'

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
  await insertFacts(tx, newFactRows(people))
}

/** Adds people who were just written to the summary, reckoned from the same facts. */
export const countNewPeople = async (tx: Tx, people: readonly PersonFacts[]): Promise<void> => {
  await holdTree(tx)
  const unitIds = new Set(people.flatMap(({ memberships }) => memberships.map(({ unitId }) => unitId)))
  const ground = await loadCountingGround(tx, [...unitIds])
  await addToSummary(tx, summed(people.flatMap((facts) => deltasOf(countedPerson(facts), ground))))
}
