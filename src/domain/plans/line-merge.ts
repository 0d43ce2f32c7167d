import { canonicalJson } from '../ledger/canonical.ts'

/** A field that both changed, to different values: a person decides, seeing all three. */
export type MergeConflict = {
  readonly field: string
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
}

export type Merge<Fields> = {
  /** What can be decided without asking; a field in conflict still has the value that both began with. */
  readonly merged: Fields
  readonly conflicts: readonly MergeConflict[]
}

const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null)

/**
 * Brings two changes of one record together, both made upon `base`: a field that only one side changed takes that
 * side's value; what both changed alike is agreed. Values are JSON; give them in their normal form.
 */
export const mergeOf = <Fields extends object>(base: Fields, mine: Fields, theirs: Fields): Merge<Fields> => {
  const merged: Fields = { ...base }
  const conflicts: MergeConflict[] = []
  for (const field of Object.keys(base) as (keyof Fields & string)[]) {
    const [old, own, other] = [base[field], mine[field], theirs[field]]
    if (same(own, other) || same(other, old)) merged[field] = own
    else if (same(own, old)) merged[field] = other
    else conflicts.push({ field, base: old, mine: own, theirs: other })
  }
  return { merged, conflicts }
}

/** The merge with each conflict decided; a conflict that nobody decided keeps the stored value, theirs. */
export const decided = <Fields extends object>(
  { merged, conflicts }: Merge<Fields>,
  choices: Readonly<Record<string, 'mine' | 'theirs'>>,
): Fields => ({
  ...merged,
  ...Object.fromEntries(
    conflicts.map(({ field, mine, theirs }) => [field, choices[field] === 'mine' ? mine : theirs]),
  ),
})
