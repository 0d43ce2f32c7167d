/**
 * How far the sealing has come. Entries draw numbers on arrival, but become visible in another order: whoever drew a
 * low one may commit late. A writer holds a lock on the ledger from before the first draw until it ends; so entries
 * that are still to come can only be of writers seen at their work.
 */
export type Sweep = {
  /** The highest number that was visible when the last round began. */
  readonly high: number
  /** The writers at work then; each has drawn only numbers above its own. */
  readonly writers: ReadonlyMap<string, number>
}

/** Before the first round nothing is known: it looks at everything. */
export const firstSweep: Sweep = { high: 0, writers: new Map() }

/**
 * What a round has to look at: everything above `after`. `high` must have been read before `writers`, and both before
 * the entries. `next` holds once the round is done whole; a round that fails is begun anew with the same sweep.
 */
export const sweepAfter = (
  before: Sweep,
  { high, writers }: { readonly high: number; readonly writers: readonly string[] },
): { readonly after: number; readonly next: Sweep } => {
  const atWork = new Map(writers.map((writer) => [writer, before.writers.get(writer) ?? before.high]))
  const ended = [...before.writers].filter(([writer]) => !atWork.has(writer)).map(([, above]) => above)
  return { after: Math.min(before.high, ...ended), next: { high, writers: atWork } }
}
