import type { PresentRecord, Refusal } from '../language/refusal.ts'
import { refusalToOverwrite } from '../people/changed-meanwhile.ts'
import type { MergeConflict } from './line-merge.ts'

/**
 * Refuses a change that cannot be merged: it names each field in conflict with what stands there now, and carries
 * the record as it stands, so that the form keeps what was typed beside it. `told` words a value for people.
 */
export const refusalOfConflicts = (
  conflicts: readonly MergeConflict[],
  present: PresentRecord & { readonly revision: number },
  told: (field: string, value: unknown) => string | null,
): Refusal | null => {
  if (conflicts.length === 0) return null
  const side = (which: 'mine' | 'theirs') =>
    Object.fromEntries(conflicts.map((conflict) => [conflict.field, told(conflict.field, conflict[which])]))
  // The revision that was seen is another one: whoever merges has compared them before.
  const refusal = refusalToOverwrite(side('theirs'), side('mine'), {
    seen: present.revision - 1,
    present: present.revision,
  })
  return refusal && { ...refusal, present }
}
