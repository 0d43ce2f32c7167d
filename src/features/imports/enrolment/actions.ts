import type { Tx } from '../../../database/connect.ts'
import { type Actor, record } from '../../../database/ledger.ts'
import type { PersonFacts } from '../../../domain/people/person.ts'
import type { Vault } from '../../../kit/vault.ts'
import { countNewPeople, insertPeople } from './store.ts'

const peoplePerBatch = 5000

/** What the ledger keeps of a new person: everything but what is kept apart. */
const forTheLedger = ({ sensitive: _apart, ...facts }: PersonFacts) => facts

/**
 * Enters many new people at once, with their ledger entries and their place in the summary, in the
 * caller's transaction. Ids, codes and units must have been checked before.
 */
export const enrolPeople = async (
  tx: Tx,
  by: { actor: Actor; vault: Vault; causeId: string | null },
  people: readonly PersonFacts[],
  progress: (done: number) => void = () => {},
): Promise<void> => {
  for (let start = 0; start < people.length; start += peoplePerBatch) {
    const batch = people.slice(start, start + peoplePerBatch)
    await insertPeople(tx, batch, by.vault)
    await countNewPeople(tx, batch)
    await record(
      tx,
      by.actor,
      ...batch.map((facts) => ({
        action: 'people.change',
        subjectKind: 'person',
        subjectId: facts.id,
        personId: facts.id,
        causeId: by.causeId,
        after: forTheLedger(facts),
      })),
    )
    progress(start + batch.length)
  }
}
