import { tellFault } from './tell-fault.ts'

/** The work that goes on beside the requests; backups are processes of their own and leave a note. */
export const jobNames = ['fold', 'seal', 'roots', 'mail'] as const
export type JobName = (typeof jobNames)[number]

/** Is told how each round of a job ended. */
export type JobWatch = { ran(job: JobName): void; failed(job: JobName, error: unknown): void }

/** Where nobody counts: faults still stand in the log. */
export const quietWatch: JobWatch = {
  ran: () => {},
  failed: (job, error) => tellFault(`job failed: ${job}`, error),
}

/** Tells the watch how a round ended; the job itself goes on with its next round. */
export const watched = async (watch: JobWatch, job: JobName, round: Promise<unknown>): Promise<void> => {
  try {
    await round
    watch.ran(job)
  } catch (error) {
    watch.failed(job, error)
  }
}
