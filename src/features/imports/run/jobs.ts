import type { Database } from '../../../database/connect.ts'

type Runs = { readonly going: Set<Promise<void>>; areCalledOff: boolean }

const known = new WeakMap<Database, Runs>()

const runsOn = (database: Database): Runs => {
  const found = known.get(database) ?? { going: new Set(), areCalledOff: false }
  known.set(database, found)
  return found
}

/** Remembers a run that nobody waits for, until it ends. */
export const keepRun = (database: Database, run: Promise<void>): Promise<void> => {
  const { going } = runsOn(database)
  const kept = run.finally(() => going.delete(kept))
  going.add(kept)
  // Whoever began the run is told how it ended.
  kept.catch(() => {})
  return kept
}

/** Whether runs have to stop at their next step: the server is about to end. */
export const areRunsCalledOff = (database: Database): boolean => runsOn(database).areCalledOff

const told = (enough: AbortSignal): Promise<void> =>
  new Promise((over) => {
    if (enough.aborted) over()
    enough.addEventListener('abort', () => over(), { once: true })
  })

/**
 * Waits for the runs that are going on until the signal says that it is enough; then they stop at their next
 * step, nothing of them is written, and they can be run again.
 */
export const endRuns = async (database: Database, enough: AbortSignal): Promise<void> => {
  const runs = runsOn(database)
  const ended = Promise.allSettled([...runs.going])
  await Promise.race([ended, told(enough)])
  runs.areCalledOff = true
  await ended
}
