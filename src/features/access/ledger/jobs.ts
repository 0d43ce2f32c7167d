import type { Database } from '../../../database/connect.ts'
import { Refused } from '../../../domain/language/refusal.ts'
import { firstSweep } from '../../../domain/ledger/sweep.ts'
import type { Day } from '../../../domain/time/day.ts'
import { type JobWatch, quietWatch, watched } from '../../../kit/log/job-watch.ts'
import { mailRoots } from './mailing/actions.ts'
import { type Calendar, keepRoots } from './roots/actions.ts'
import { sealRound } from './sealing/actions.ts'

const everyMs = 2_000

/** Where roots are kept, what day it is, and who gets the roots by mail. */
export type Keeping = {
  readonly dataFolder: string
  readonly dayOf: Calendar
  readonly rootsTo: readonly string[]
}

/**
 * Seals the ledger within seconds (in a thread of its own, for hashing is work), and keeps the root of each day that is over outside the
 * database: in a file, and by mail where somebody is to get it. Returns how to end it; a batch that is under way is waited for.
 */
export const sealInBackground = (
  database: Database,
  { dataFolder, dayOf, rootsTo }: Keeping,
  watch: JobWatch = quietWatch,
): (() => Promise<void>) => {
  let [sweep, stopping] = [firstSweep, false]
  let keptOn: Day | null = null
  let working: Promise<void> | null = null
  const seal = async (): Promise<void> => {
    sweep = (await sealRound(database, sweep, { goesOn: () => !stopping }))?.sweep ?? sweep
  }
  const keep = async (): Promise<void> => {
    const now = new Date()
    if (keptOn === dayOf(now)) return
    try {
      await keepRoots(database, dataFolder, dayOf, now)
      await mailRoots(database, dataFolder, rootsTo)
      keptOn = dayOf(now)
    } catch (error) {
      // A fault passes and is met again; what is refused waits for somebody, and is said once a day.
      if (error instanceof Refused) keptOn = dayOf(now)
      throw error
    }
  }
  const timer = setInterval(() => {
    working ??= watched(watch, 'seal', seal())
      .then(() => watched(watch, 'roots', keep()))
      .finally(() => {
        working = null
      })
  }, everyMs)
  return async () => {
    stopping = true
    clearInterval(timer)
    await working
  }
}
