import { parentPort, workerData } from 'node:worker_threads'
import type pg from 'pg'
import { connect, connectionPool } from '../../database/connect.ts'
import { everybody } from '../../database/reach.ts'
import { sealInBackground } from '../../features/access/ledger/jobs.ts'
import type { JobName } from '../../kit/log/job-watch.ts'
import { today } from '../clock.ts'

/** What the sealing thread is told at its start. */
export type SealingTask = {
  readonly connection: pg.PoolConfig
  readonly dataFolder: string
  /** Who gets the daily roots by mail; none where no mail is sent. */
  readonly rootsTo: readonly string[]
}

/** How a round of the thread ended; an error as far as it can leave the thread. */
export type SealingNews = { readonly job: JobName; readonly error?: object }

const leaving = (error: unknown): object => {
  const { name, message, stack, code, table, constraint } = error as Record<string, unknown>
  return { name, message, stack, code, table, constraint }
}

const { connection, dataFolder, rootsTo } = workerData as SealingTask
const tell = (news: SealingNews) => parentPort?.postMessage(news)
const pool = connectionPool({ ...connection, max: 2 })
const stop = sealInBackground(
  connect(pool, everybody),
  { dataFolder, dayOf: today, rootsTo },
  {
    ran: (job) => tell({ job }),
    failed: (job, error) => tell({ job, error: leaving(error) }),
  },
)

// Whatever the main thread says, it says only once: that it is enough.
parentPort?.once('message', async () => {
  await stop()
  await pool.end()
  parentPort?.close()
})
