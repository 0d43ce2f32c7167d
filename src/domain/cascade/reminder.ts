import { addDays, type Day } from '../time/day.ts'
import { daysBetween } from '../time/days-between.ts'
import { dayOfMoment, type Moment } from '../time/moment.ts'
import type { Response } from './response.ts'
import { isApplicable, isIssued, standingOf } from './response-state.ts'

/**
 * When units are reminded: so many days before the deadline, from the day after it every so many days, and once to
 * the superior when it is so many days overdue. Null: not at all.
 */
export type ReminderSettings = {
  readonly daysBefore: readonly number[]
  readonly overdueEveryDays: number | null
  readonly escalateAfterDays: number | null
}

/** `asked`: somebody pressed the button; at most once a day for a response. */
export const reminderKinds = ['escalation', 'overdue', 'asked', 'due-soon'] as const
export type ReminderKind = (typeof reminderKinds)[number]

/** A reason to write, on the day that it arose. `daysLeft` as of now; negative when overdue. */
export type Occasion = {
  readonly key: string
  readonly responseId: string
  readonly kind: ReminderKind
  readonly day: Day
  readonly daysLeft: number
}

/** The name under which an occasion is written of once and never again. */
export const occasionKey = (responseId: string, kind: ReminderKind, day: Day): string =>
  `${responseId} ${kind} ${day}`

/** The latest day on which there was a reason of the kind; null when there was none. */
const latestDay = (kind: ReminderKind, deadline: Day, today: Day, settings: ReminderSettings): Day | null => {
  const { daysBefore, overdueEveryDays, escalateAfterDays } = settings
  const late = daysBetween(deadline, today)
  if (kind === 'due-soon') {
    const passed = late > 0 ? [] : daysBefore.filter((days) => days >= 0 && days >= -late)
    return passed.length === 0 ? null : addDays(deadline, -Math.min(...passed))
  }
  if (kind === 'overdue') {
    if (overdueEveryDays === null || overdueEveryDays < 1 || late < 1) return null
    return addDays(deadline, late - ((late - 1) % overdueEveryDays))
  }
  if (escalateAfterDays === null || late < Math.max(1, escalateAfterDays)) return null
  return addDays(deadline, Math.max(1, escalateAfterDays))
}

/**
 * What is to be written of a response at a moment, besides what was (by key). A worker that slept for a week writes
 * of the latest occasion of each kind only; what arose before the unit owed anything is no occasion.
 */
export const occasionsDue = (
  response: Response & { readonly responseId: string },
  settings: ReminderSettings,
  now: Moment,
  written: ReadonlySet<string>,
): Occasion[] => {
  const today = dayOfMoment(now)
  const standing = standingOf(response, today)
  if (!standing || isIssued(standing.state) || !isApplicable(standing.state) || response.to <= today)
    return []
  const daysLeft = daysBetween(today, response.deadline)
  return (['escalation', 'overdue', 'due-soon'] as const).flatMap((kind) => {
    const day = latestDay(kind, response.deadline, today, settings)
    if (day === null || day < response.from) return []
    const key = occasionKey(response.responseId, kind, day)
    return written.has(key) ? [] : [{ key, responseId: response.responseId, kind, day, daysLeft }]
  })
}
