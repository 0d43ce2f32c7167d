import type pg from 'pg'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { entriesWaitingForSeal, mailsByState } from '../../database/condition.ts'
import type { Database } from '../../database/connect.ts'
import { readBackupState } from '../../kit/backup-state.ts'
import { diskRoomOf } from '../../kit/disk-room.ts'
import { askedGauge, askedGauges } from '../../kit/metrics/asked.ts'

type Measured = {
  readonly registry: Database
  readonly pool: pg.Pool
  readonly dataFolder: string
}

const secondsOf = (moment: string | undefined): number | null =>
  moment === undefined ? null : Date.parse(moment) / 1000

/** The state of the machine and of the data, asked for when the metrics are read. No name, no id, no address. */
const measureHouse = (metrics: Registry, { registry, pool, dataFolder }: Measured): void => {
  askedGauges(
    metrics,
    { name: 'vuon_database_connections', help: 'Connections of the pool.', label: 'state' },
    () => ({
      idle: pool.idleCount,
      busy: pool.totalCount - pool.idleCount,
      waited_for: pool.waitingCount,
      most: pool.options.max,
    }),
  )
  askedGauge(
    metrics,
    { name: 'vuon_ledger_entries_unsealed', help: 'Entries of the ledger that wait for their seal.' },
    () => entriesWaitingForSeal(registry),
  )
  askedGauges(
    metrics,
    { name: 'vuon_mails', help: 'Mails that wait, and those that could not be sent.', label: 'state' },
    async () => ({ waiting: 0, failed: 0, ...Object.fromEntries(await mailsByState(registry)) }),
  )
  askedGauges(
    metrics,
    { name: 'vuon_disk_bytes', help: 'The disk of the data folder.', label: 'part' },
    async () => {
      const { freeBytes, totalBytes } = await diskRoomOf(dataFolder)
      return { free: freeBytes, total: totalBytes }
    },
  )
  askedGauge(metrics, { name: 'vuon_backup_last_success_timestamp_seconds', help: 'The last backup.' }, () =>
    secondsOf(readBackupState(dataFolder).last?.at),
  )
  askedGauge(
    metrics,
    { name: 'vuon_backup_last_failure_timestamp_seconds', help: 'The last backup that failed.' },
    () => secondsOf(readBackupState(dataFolder).failure?.at),
  )
}

/** All metrics of one server: those of the process (memory, event loop delay, garbage), and those of the house. */
export const makeMetrics = (measured: Measured, version: string): Registry => {
  const metrics = new Registry()
  collectDefaultMetrics({ register: metrics, prefix: 'vuon_' })
  measureHouse(metrics, measured)
  const build = new Gauge({
    name: 'vuon_build_info',
    help: 'Always 1; its labels tell the version.',
    labelNames: ['version', 'node'],
    registers: [metrics],
  })
  build.set({ version, node: process.version }, 1)
  return metrics
}
