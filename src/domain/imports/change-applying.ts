import type { PersonFacts, SensitiveFacts } from '../people/person.ts'
import type { Change, Difference } from './change.ts'
import { nobody } from './nobody.ts'

/** A person of whom only the id is known yet. */
export const unknownPerson = (id: string): PersonFacts => ({ ...nobody, id, fullName: '', sex: 'unknown' })

const replaced = <Item>(items: readonly Item[], at: number, item: Item): Item[] => items.with(at, item)

const withScalar = (person: PersonFacts, change: Extract<Change, { action: 'set' }>): PersonFacts => {
  const { field, after } = change
  if (field === 'sex') return { ...person, sex: after === 'female' || after === 'male' ? after : 'unknown' }
  if (field === 'staffCode' || field === 'fullName' || field === 'born') return { ...person, [field]: after }
  const sensitive: SensitiveFacts = { ...person.sensitive, [field]: after }
  return { ...person, sensitive }
}

const withAdded = (person: PersonFacts, change: Extract<Change, { action: 'add' }>): PersonFacts => {
  switch (change.field) {
    case 'membership':
      return { ...person, memberships: [...person.memberships, change.after] }
    case 'service':
      return { ...person, services: [...person.services, change.after] }
    case 'post':
      return { ...person, posts: [...person.posts, change.after] }
    case 'study':
      return { ...person, studies: [...person.studies, change.after] }
    case 'qualification': {
      const held = { ...change.after, evidenceKind: null, verification: 'unverified' }
      return { ...person, qualifications: [...person.qualifications, held] }
    }
  }
}

const withCompleted = (person: PersonFacts, change: Extract<Change, { action: 'complete' }>): PersonFacts => {
  switch (change.field) {
    case 'membership':
      return { ...person, memberships: replaced(person.memberships, change.at, change.after) }
    case 'service':
      return { ...person, services: replaced(person.services, change.at, change.after) }
    case 'post':
      return { ...person, posts: replaced(person.posts, change.at, change.after) }
    case 'study':
      return { ...person, studies: replaced(person.studies, change.at, change.after) }
    case 'qualification':
      return { ...person, qualifications: replaced(person.qualifications, change.at, change.after) }
  }
}

/** The person as the import leaves them. */
export const withDifference = (person: PersonFacts, difference: Difference): PersonFacts =>
  difference.kind === 'same'
    ? person
    : difference.changes.reduce((facts, change) => {
        if (change.action === 'set') return withScalar(facts, change)
        return change.action === 'add' ? withAdded(facts, change) : withCompleted(facts, change)
      }, person)
