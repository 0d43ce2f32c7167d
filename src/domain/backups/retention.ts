import { addDays, type Day, monthOf } from '../time/day.ts'

/** A kept backup: its name, when it was taken (ISO, UTC) and on which day that was here. */
export type KeptBackup = { readonly name: string; readonly takenAt: string; readonly day: Day }

/** Of how many days, weeks and months the last backup is kept. */
export const keptFor = { days: 7, weeks: 4, months: 12 } as const

/** The Monday of the week in which the day lies. */
const weekOf = (day: Day): Day => {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return addDays(day, -weekday)
}

/** The last backup of each of the latest `count` periods that have one; backups stand newest first. */
const lastOfEach = (backups: readonly KeptBackup[], periodOf: (day: Day) => Day, count: number): string[] => {
  const names = new Map<Day, string>()
  for (const { day, name } of backups) {
    const period = periodOf(day)
    if (names.has(period)) continue
    if (names.size === count) break
    names.set(period, name)
  }
  return [...names.values()]
}

/**
 * Which backups may go: not those of the newest day, nor the last of each of the latest 7 days, 4 weeks and
 * 12 months that have one. Periods without a backup do not count, so a rest of the machine loses nothing.
 */
export const outlived = (backups: readonly KeptBackup[]): KeptBackup[] => {
  const sorted = backups.toSorted((a, b) => (a.takenAt < b.takenAt ? 1 : a.takenAt > b.takenAt ? -1 : 0))
  const newestDay = sorted[0]?.day
  const kept = new Set([
    ...sorted.filter(({ day }) => day === newestDay).map(({ name }) => name),
    ...lastOfEach(sorted, (day) => day, keptFor.days),
    ...lastOfEach(sorted, weekOf, keptFor.weeks),
    ...lastOfEach(sorted, monthOf, keptFor.months),
  ])
  return sorted.filter(({ name }) => !kept.has(name))
}
