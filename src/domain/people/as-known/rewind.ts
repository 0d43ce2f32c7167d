import {
  agrees,
  type FactList,
  factLists,
  fieldsOf,
  type KnownFact,
  type KnownRecord,
} from './known-record.ts'
import { type EnteredFacts, type RecordEntry, type Step, stepsOf } from './steps.ts'

/** What the ledger tells does not fit how the record stands. */
export class Unexplained extends Error {}

type Facts = { [List in FactList]: Map<string, KnownFact> }

const sameOnes = (standing: ReadonlyMap<string, KnownFact>, entered: readonly KnownFact[]): boolean => {
  const left = [...entered]
  for (const fact of standing.values()) {
    const at = left.findIndex((one) => agrees(one, fact))
    if (at < 0) return false
    left.splice(at, 1)
  }
  return left.length === 0
}

/** A person's record taken back through its entries, the newest first; each entry must fit how it stands then. */
export class Rewind {
  #identity: KnownFact | null
  readonly #facts: Facts

  constructor({ identity, facts }: KnownRecord) {
    this.#identity = identity
    this.#facts = {
      memberships: new Map(facts.memberships),
      services: new Map(facts.services),
      posts: new Map(facts.posts),
      qualifications: new Map(facts.qualifications),
      studies: new Map(facts.studies),
    }
  }

  /** How the record stands now; null before the person was entered. */
  get record(): KnownRecord | null {
    const identity = this.#identity
    if (!identity) return null
    return { identity, facts: structuredClone(this.#facts) }
  }

  #undoFact(step: Extract<Step, { kind: 'fact' }>): void {
    const facts = this.#facts[step.list]
    const standing = facts.get(step.id) ?? null
    if ((standing === null) !== (step.after === null)) throw new Unexplained()
    if (standing && step.after && !agrees(step.after, standing)) throw new Unexplained()
    if (step.before === null) facts.delete(step.id)
    // What an entry leaves unsaid on both sides it did not touch.
    else facts.set(step.id, { ...untouched(step.list, standing, step.after, step.before), ...step.before })
  }

  #undoEntering(identity: KnownFact, entered: EnteredFacts | null, checks: boolean): void {
    const standing = this.#identity
    if (!standing || !agrees(identity, standing)) throw new Unexplained()
    for (const list of factLists)
      if (checks && !sameOnes(this.#facts[list], entered?.[list] ?? [])) throw new Unexplained()
    this.#identity = null
    for (const list of factLists) this.#facts[list].clear()
  }

  /** Takes one entry back. `isLoaded`: it entered somebody as further entries of the same moment then found them. */
  undo(entry: RecordEntry, isLoaded: boolean): void {
    for (const step of stepsOf(entry).toReversed()) {
      if (step.kind === 'removed' || !this.#identity) throw new Unexplained()
      if (step.kind === 'fact') this.#undoFact(step)
      else if (step.kind === 'entered')
        this.#undoEntering(step.identity, step.facts, !isLoaded || step.facts === null)
      else {
        if (!agrees(step.after, this.#identity)) throw new Unexplained()
        this.#identity = { ...this.#identity, ...step.before }
      }
    }
  }
}

/** The fields of a standing fact that neither side of a change tells of; a change of verification tells only of it. */
const untouched = (
  list: FactList,
  standing: KnownFact | null,
  after: KnownFact | null,
  before: KnownFact,
): KnownFact => {
  if (!standing || !after) return {}
  const names = fieldsOf[list].filter((name) => !(name in after) && !(name in before))
  return Object.fromEntries(
    names.flatMap((name) => (name in standing ? [[name, standing[name] ?? null]] : [])),
  )
}
