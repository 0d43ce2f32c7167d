import type { Database } from '../../database/connect.ts'
import { foldSummary, isFresh } from '../../database/fold-summary.ts'
import { type JobWatch, quietWatch, watched } from '../../kit/log/job-watch.ts'

const everyMs = 20_000

/**
 * Folds the counts now and then beside the requests, so that reading them stays quick however much is changed.
 * Returns how to end it; a fold that is under way is waited for.
 */
export const foldInBackground = (database: Database, watch: JobWatch = quietWatch): (() => Promise<void>) => {
  let folding: Promise<void> | null = null
  const fold = async (): Promise<void> => {
    if (await isFresh(database)) await database.transaction().execute(foldSummary)
  }
  const timer = setInterval(() => {
    folding ??= watched(watch, 'fold', fold()).finally(() => {
      folding = null
    })
  }, everyMs)
  return async () => {
    clearInterval(timer)
    await folding
  }
}
