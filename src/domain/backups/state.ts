/** What is known of the backups of an installation; moments are ISO, UTC. */
export type BackupState = {
  /** Null: nobody has said where backups go, so none are made by themselves. */
  readonly schedule: { readonly times: readonly string[] } | null
  readonly last: {
    readonly at: string
    readonly file: string
    readonly bytes: number
    readonly encrypted: boolean
  } | null
  readonly failure: { readonly at: string; readonly code: string } | null
}

/** Why an administrator is warned: no backup at all, the last one failed, it is too old, or none is scheduled. */
export type BackupWarning = 'none' | 'failed' | 'old' | 'unscheduled'

/** A day and a half with a schedule, so that one night missed is told the next noon; a week without. */
export const hoursMax = { scheduled: 36, unscheduled: 7 * 24 } as const

const hoursBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 3_600_000

/** What is wrong with the backups at a moment; null where nothing is. */
export const warningOf = ({ schedule, last, failure }: BackupState, now: string): BackupWarning | null => {
  if (failure !== null && (last === null || failure.at > last.at)) return 'failed'
  if (last === null) return 'none'
  if (hoursBetween(last.at, now) > (schedule ? hoursMax.scheduled : hoursMax.unscheduled)) return 'old'
  return schedule === null ? 'unscheduled' : null
}
