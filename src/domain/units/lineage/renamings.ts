import type { Refusal } from '../../language/refusal.ts'
import { type Renaming, refusalToRename } from './rename.ts'
import { begun, type Ground, on } from './state.ts'

/** The ground after a renaming: its code is taken, and the one that it gave up is free. */
const after = ({ unitId, code }: Renaming, ground: Ground): Ground => {
  const version = on(ground.units.get(unitId)?.versions ?? [], ground.day)
  if (!version) return ground
  const others = ground.codeHolders.filter((holder) => holder.unitId !== unitId)
  const { after: next } = begun({ ...version, code: code ?? version.code }, ground.day)
  return { ...ground, codeHolders: next ? [...others, next] : others }
}

/** Which of the renamings are refused when they are done one after the other, by unit. */
export const refusalsToRename = (renamings: readonly Renaming[], ground: Ground): Map<string, Refusal> => {
  const refusals = new Map<string, Refusal>()
  let standing = ground
  for (const renaming of renamings) {
    const refusal = refusalToRename(renaming, standing)
    if (refusal) refusals.set(renaming.unitId, refusal)
    else standing = after(renaming, standing)
  }
  return refusals
}
