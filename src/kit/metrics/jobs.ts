import { Counter, Gauge, type Registry } from 'prom-client'
import { type JobName, type JobWatch, jobNames, quietWatch } from '../log/job-watch.ts'

/** Counts the rounds of the jobs and those that failed, and when each last ran. */
export const measureJobs = (registry: Registry): JobWatch => {
  const registers = [registry]
  const labelNames = ['job'] as const
  const runs = new Counter({
    name: 'vuon_job_runs_total',
    help: 'Rounds of a job that ended well.',
    labelNames,
    registers,
  })
  const failures = new Counter({
    name: 'vuon_job_failures_total',
    help: 'Rounds of a job that failed.',
    labelNames,
    registers,
  })
  const last = new Gauge({
    name: 'vuon_job_last_success_timestamp_seconds',
    help: 'When a round of the job last ended well.',
    labelNames,
    registers,
  })
  for (const job of jobNames) {
    runs.inc({ job }, 0)
    failures.inc({ job }, 0)
  }
  return {
    ran(job: JobName) {
      runs.inc({ job })
      last.set({ job }, Date.now() / 1000)
    },
    failed(job: JobName, error: unknown) {
      failures.inc({ job })
      quietWatch.failed(job, error)
    },
  }
}
