import { Worker } from 'node:worker_threads'
import type { JobWatch } from '../../kit/log/job-watch.ts'
import type { SealingNews, SealingTask } from './sealing-thread.ts'

const againMs = 5_000

const startThread = (task: SealingTask, watch: JobWatch): Worker => {
  const thread = new Worker(new URL('./sealing-thread.ts', import.meta.url), {
    workerData: task,
    name: 'sealing',
  })
  thread.on('message', ({ job, error }: SealingNews) => {
    if (error === undefined) watch.ran(job)
    else watch.failed(job, Object.assign(new Error(), error))
  })
  thread.on('error', (error) => watch.failed('seal', error))
  return thread
}

const ended = (thread: Worker): Promise<void> =>
  new Promise((over) => {
    thread.once('exit', () => over())
    if (thread.threadId === -1) over()
  })

/**
 * Seals the ledger in a thread of its own, so that hashing takes no time from the requests; a thread that breaks
 * is started again. Returns how to end it; a batch that is under way is waited for.
 */
export const sealBeside = (task: SealingTask, watch: JobWatch): (() => Promise<void>) => {
  let stopping = false
  let timer: NodeJS.Timeout | undefined
  let thread: Worker
  const start = () => {
    thread = startThread(task, watch)
    thread.once('exit', () => {
      if (!stopping) timer = setTimeout(start, againMs)
    })
  }
  start()
  return async () => {
    stopping = true
    clearTimeout(timer)
    const over = ended(thread)
    thread.postMessage('enough')
    await over
  }
}
