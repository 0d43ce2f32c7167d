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
