import type { NewUnit } from './create.ts'
import type { Operation } from './plan.ts'

const newOnes = (into: readonly (string | NewUnit)[]): NewUnit[] =>
  into.flatMap((one) => (typeof one === 'string' ? [] : [one]))

/** What has to be looked up before the operation can be decided. */
export type Needs = {
  /** Units that the operation names as standing; all must be within reach of whoever asks. */
  readonly named: readonly string[]
  /** Units that end or give away: their children, people, pairs and what lies below them are looked up. */
  readonly giving: readonly string[]
  /** Units whose people go elsewhere or must be gone. */
  readonly losingPeople: readonly string[]
  readonly codes: readonly string[]
  /** Whether a unit becomes a root, which only somebody who reaches everything may do. */
  readonly makesRoot: boolean
}

/** What the operation needs to know. */
export const needsOf = (operation: Operation): Needs => {
  const parents = (units: readonly NewUnit[]) => units.flatMap((unit) => unit.parentId ?? [])
  const roots = (units: readonly NewUnit[]) => units.some((unit) => unit.parentId === null)
  switch (operation.kind) {
    case 'creation': {
      const made = [operation.unit]
      return {
        named: parents(made),
        giving: [],
        losingPeople: [],
        codes: [operation.unit.code],
        makesRoot: roots(made),
      }
    }
    case 'renaming': {
      const { unitId, code } = operation.renaming
      return { named: [unitId], giving: [], losingPeople: [], codes: code ? [code] : [], makesRoot: false }
    }
    case 'move': {
      const { unitId, parentId } = operation.move
      return {
        named: [unitId, ...(parentId ? [parentId] : [])],
        giving: [unitId],
        losingPeople: [],
        codes: [],
        makesRoot: parentId === null,
      }
    }
    case 'merger': {
      const { sourceIds, into } = operation.merger
      const made = newOnes([into])
      const named = [...sourceIds, ...(typeof into === 'string' ? [into] : []), ...parents(made)]
      return {
        named,
        giving: sourceIds,
        losingPeople: sourceIds,
        codes: made.map((unit) => unit.code),
        makesRoot: roots(made),
      }
    }
    case 'split': {
      const { unitId, into, children } = operation.split
      const made = newOnes(into)
      const standing = into.filter((one) => typeof one === 'string')
      const named = [unitId, ...standing, ...parents(made), ...children.map((child) => child.unitId)]
      return {
        named,
        giving: [unitId],
        losingPeople: [unitId],
        codes: made.map((unit) => unit.code),
        makesRoot: roots(made),
      }
    }
    case 'dissolution':
      return {
        named: [operation.unitId],
        giving: [operation.unitId],
        losingPeople: [operation.unitId],
        codes: [],
        makesRoot: false,
      }
  }
}
