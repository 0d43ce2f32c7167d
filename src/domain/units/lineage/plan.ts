import type { Refusal } from '../../language/refusal.ts'
import { changesToCreate, type NewUnit, refusalToCreate } from './create.ts'
import { changesToDissolve, refusalToDissolve } from './dissolve.ts'
import { changesToMerge, type Merger, refusalToMerge } from './merge.ts'
import { changesToMove, type Move, refusalToMove } from './move.ts'
import { changesToRename, type Renaming, refusalToRename } from './rename.ts'
import { changesToSplit, refusalToSplit, type Split } from './split.ts'
import type { Ground, UnitChanges } from './state.ts'

/** Something that is to happen to units. */
export type Operation =
  | { readonly kind: 'creation'; readonly unit: NewUnit }
  | { readonly kind: 'renaming'; readonly renaming: Renaming }
  | { readonly kind: 'move'; readonly move: Move }
  | { readonly kind: 'merger'; readonly merger: Merger }
  | { readonly kind: 'split'; readonly split: Split }
  | { readonly kind: 'dissolution'; readonly unitId: string }

/** A decision: why not, or exactly what changes. */
export type Plan =
  | { readonly refusal: Refusal; readonly changes: null }
  | { readonly refusal: null; readonly changes: UnitChanges }

const decided = (refusal: Refusal | null, changes: () => UnitChanges): Plan =>
  refusal ? { refusal, changes: null } : { refusal: null, changes: changes() }

/** Decides on an operation. It reads the ground only; nothing is done yet. */
export const planOf = (operation: Operation, ground: Ground): Plan => {
  switch (operation.kind) {
    case 'creation':
      return decided(refusalToCreate(operation.unit, ground), () => changesToCreate(operation.unit, ground))
    case 'renaming':
      return decided(refusalToRename(operation.renaming, ground), () =>
        changesToRename(operation.renaming, ground),
      )
    case 'move':
      return decided(refusalToMove(operation.move, ground), () => changesToMove(operation.move, ground))
    case 'merger':
      return decided(refusalToMerge(operation.merger, ground), () => changesToMerge(operation.merger, ground))
    case 'split':
      return decided(refusalToSplit(operation.split, ground), () => changesToSplit(operation.split, ground))
    case 'dissolution':
      return decided(refusalToDissolve(operation.unitId, ground), () =>
        changesToDissolve(operation.unitId, ground),
      )
  }
}

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
