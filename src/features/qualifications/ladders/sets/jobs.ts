import type { Database } from '../../../../database/connect.ts'
import { makeCounts } from '../../../../database/make-counts.ts'
import { tellFault } from '../../../../kit/log/tell-fault.ts'

type Work = { isAskedAgain: boolean; isStopped: boolean; end: Promise<void> }

const works = new WeakMap<Database, Work>()
const pause = (milliseconds: number) => new Promise((over) => setTimeout(over, milliseconds))

/**
 * Milliseconds after a step: reports that began before the set changed may end reading the old counts; whoever
 * waited to change people goes first.
 */
const pauses = { settled: 1000, moved: 1, waits: 100, done: 0 }

const run = async (database: Database, work: Work): Promise<void> => {
  while (!work.isStopped) {
    work.isAskedAgain = false
    const came = await makeCounts(database)
    if (came === 'done' && !work.isAskedAgain) return
    await pause(pauses[came])
  }
}

/**
 * Makes the counts of all sets that wait for it, step by step beside the requests. Asked for after each change
 * of a set and at each start: a process that died in the middle left off between two steps.
 */
export const countInBackground = (database: Database): void => {
  const running = works.get(database)
  if (running) {
    running.isAskedAgain = true
    return
  }
  const work: Work = { isAskedAgain: false, isStopped: false, end: Promise.resolve() }
  works.set(database, work)
  work.end = run(database, work)
    .catch((error: unknown) => tellFault('counting a set failed', error))
    .finally(() => works.delete(database))
}

/** Ends the work after the step that it is in; the next start goes on. */
export const stopCounting = async (database: Database): Promise<void> => {
  const work = works.get(database)
  if (!work) return
  work.isStopped = true
  await work.end
}
