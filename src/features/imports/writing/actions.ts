import { v7 as newId } from 'uuid'
import type { Tx } from '../../../database/connect.ts'
import { type Actor, record } from '../../../database/ledger.ts'
import { keepingCounts } from '../../../database/summary.ts'
import { unknownPerson, withDifference } from '../../../domain/imports/change-applying.ts'
import type { PersonFacts } from '../../../domain/people/person.ts'
import type { Vault } from '../../../kit/vault.ts'
import { enrolPeople } from '../enrolment/actions.ts'
import type { FactRows } from '../facts/store.ts'
import type { PlannedPerson } from '../plan/actions.ts'
import { replaceFacts, updateIdentities, updateSensitive } from './changed/store.ts'
import type { KnownPerson } from './store.ts'

const lists = ['memberships', 'services', 'posts', 'qualifications', 'studies'] as const
type List = (typeof lists)[number]
const counted: readonly List[] = ['memberships', 'qualifications', 'studies']
const identities = ['staffCode', 'fullName', 'sex', 'born'] as const

/** A fact before and after, under its id; before is null for a new one. */
type Altered<Fact> = { id: string; revision: number; before: Fact | null; after: Fact }

type AlteredFacts = { readonly [Name in List]: readonly Altered<PersonFacts[Name][number]>[] }

type Changed = { readonly before: PersonFacts; readonly after: PersonFacts; readonly facts: AlteredFacts }

const altered = <Fact>(
  before: readonly Fact[],
  kept: readonly { id: string; revision: number }[],
  after: readonly Fact[],
): Altered<Fact>[] =>
  after.flatMap((fact, at) => {
    if (before[at] === fact) return []
    const known = kept[at]
    const was = before[at] ?? null
    return [{ id: known?.id ?? newId(), revision: (known?.revision ?? 0) + 1, before: was, after: fact }]
  })

const changedPerson = ({ facts: before, kept }: KnownPerson, { difference }: PlannedPerson): Changed => {
  const after = withDifference(before, difference)
  return {
    before,
    after,
    facts: {
      memberships: altered(before.memberships, kept.memberships, after.memberships),
      services: altered(before.services, kept.services, after.services),
      posts: altered(before.posts, kept.posts, after.posts),
      qualifications: altered(before.qualifications, kept.qualifications, after.qualifications),
      studies: altered(before.studies, kept.studies, after.studies),
    },
  }
}

const factRows = (people: readonly Changed[]): FactRows => {
  const rows = <Fact>(list: (facts: AlteredFacts) => readonly Altered<Fact>[]) =>
    people.flatMap(({ after: { id: personId }, facts }) =>
      list(facts).map(({ id, revision, after: fact }) => ({ personId, id, revision, fact })),
    )
  return {
    memberships: rows((facts) => facts.memberships),
    services: rows((facts) => facts.services),
    posts: rows((facts) => facts.posts),
    qualifications: rows((facts) => facts.qualifications),
    studies: rows((facts) => facts.studies),
  }
}

/** What the ledger says of one person: only what changed, with the ids of facts; nothing that is kept apart. */
const ledgerEntry = ({ before, after, facts }: Changed, causeId: string) => {
  const side = (which: 'before' | 'after') => {
    const person = which === 'before' ? before : after
    const told: Record<string, unknown> = {}
    for (const field of identities) if (before[field] !== after[field]) told[field] = person[field]
    for (const list of lists) {
      if (facts[list].length > 0)
        told[list] = facts[list].flatMap((one) => (one[which] ? [{ id: one.id, ...one[which] }] : []))
    }
    return told
  }
  const sealed = before.sensitive !== after.sensitive
  return {
    action: 'people.change',
    subjectKind: 'person',
    subjectId: after.id,
    personId: after.id,
    causeId,
    before: side('before'),
    after: {
      ...side('after'),
      ...(sealed
        ? {
            changed: Object.keys(after.sensitive).filter(
              (field) =>
                before.sensitive[field as keyof PersonFacts['sensitive']] !==
                after.sensitive[field as keyof PersonFacts['sensitive']],
            ),
          }
        : {}),
    },
  }
}

type By = { readonly actor: Actor; readonly vault: Vault; readonly causeId: string }

const writeChanged = async (tx: Tx, by: By, people: readonly Changed[]): Promise<void> => {
  const recounted = people.filter(({ facts }) => counted.some((list) => facts[list].length > 0))
  await keepingCounts(
    tx,
    recounted.map(({ after }) => after.id),
    async () => {
      await updateIdentities(
        tx,
        people.filter(({ before, after }) => identities.some((field) => before[field] !== after[field])),
      )
      await updateSensitive(
        tx,
        by.causeId,
        people.filter(({ before, after }) => before.sensitive !== after.sensitive).map(({ after }) => after),
        by.vault,
      )
      await replaceFacts(tx, factRows(people))
    },
  )
  await record(tx, by.actor, ...people.map((person) => ledgerEntry(person, by.causeId)))
}

/** Writes some thousand people of an import: new ones in bulk, known ones where they change. */
export const writePeople = async (tx: Tx, by: By, batch: readonly PlannedPerson[]): Promise<void> => {
  const fresh = batch.filter(({ difference }) => difference.kind === 'new')
  await enrolPeople(
    tx,
    by,
    fresh.map(({ personId, difference }) => withDifference(unknownPerson(personId), difference)),
  )
  const changed = batch.flatMap((planned) =>
    planned.difference.kind === 'changed' && planned.before ? [changedPerson(planned.before, planned)] : [],
  )
  if (changed.length > 0) await writeChanged(tx, by, changed)
}
