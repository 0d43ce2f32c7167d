/** What stands in a form's fields; null is an empty one. */
export type Draft = Readonly<Record<string, string | null>>

/** A field that two people have changed: what is typed here, and what stands there by now. */
export type Clash = { readonly name: string; readonly mine: string | null; readonly theirs: string | null }

export type Merged = {
  /** What is typed, with the others' changes in the fields that were not touched here. */
  readonly draft: Draft
  readonly clashes: readonly Clash[]
  /** Fields that only the other has changed. */
  readonly taken: readonly string[]
}

/**
 * Puts what is typed together with what stands by now; `base` is what both set out from. Nothing typed is given
 * up: where both changed a field it stays as typed, and the clash is told.
 */
export const merge = (base: Draft, mine: Draft, theirs: Draft): Merged => {
  const draft: Record<string, string | null> = { ...mine }
  const clashes: Clash[] = []
  const taken: string[] = []
  for (const [name, now] of Object.entries(theirs)) {
    const before = base[name] ?? null
    const typed = mine[name] ?? null
    if (now === before || now === typed) continue
    if (typed === before) {
      draft[name] = now
      taken.push(name)
    } else clashes.push({ name, mine: typed, theirs: now })
  }
  return { draft, clashes, taken }
}

const asTyped = (value: unknown): string | null =>
  value === null || value === undefined || value === '' ? null : String(value)

/** The values of a refusal as a form would show them; only its own fields. */
export const asDraft = (values: Readonly<Record<string, unknown>>, names: readonly string[]): Draft =>
  Object.fromEntries(names.filter((name) => name in values).map((name) => [name, asTyped(values[name])]))
