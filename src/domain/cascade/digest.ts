import { say, type Text } from '../language/say.ts'
import type { Day } from '../time/day.ts'
import { shownDay } from '../time/days-between.ts'
import { type Occasion, reminderKinds } from './reminder.ts'

/** An occasion as one account is told of it. */
export type CascadeNotice = Occasion & {
  readonly accountId: string
  readonly deadline: Day
  readonly unitName: Text
  /** What is expected, and by which document. */
  readonly expected: Text
}

/** The one mail in which an account is told of a day's occasions, the most urgent first. */
export type Digest = {
  readonly key: string
  readonly accountId: string
  readonly day: Day
  readonly notices: readonly CascadeNotice[]
}

const byUrgency = (a: CascadeNotice, b: CascadeNotice): number =>
  reminderKinds.indexOf(a.kind) - reminderKinds.indexOf(b.kind) ||
  a.daysLeft - b.daysLeft ||
  (a.unitName.vi < b.unitName.vi ? -1 : a.unitName.vi > b.unitName.vi ? 1 : a.key < b.key ? -1 : 1)

/**
 * One mail per account for the notices that wait on the day. `mailsToday` says how many an account has had already;
 * what comes after them (somebody pressed the button) is the next, with a key of its own.
 */
export const digestsOf = (
  notices: readonly CascadeNotice[],
  day: Day,
  mailsToday: ReadonlyMap<string, number> = new Map(),
): Digest[] =>
  [...Map.groupBy(notices, ({ accountId }) => accountId)].map(([accountId, own]) => ({
    key: `${accountId} ${day} ${(mailsToday.get(accountId) ?? 0) + 1}`,
    accountId,
    day,
    notices: [...new Map(own.map((notice) => [notice.key, notice])).values()].sort(byUrgency),
  }))

const dueIn = (daysLeft: number): Text => {
  if (daysLeft === 0) return say('đến hạn hôm nay', 'due today')
  const days = Math.abs(daysLeft)
  const plural = days === 1 ? 'day' : 'days'
  return daysLeft > 0
    ? say(`còn ${days} ngày`, `${days} ${plural} left`)
    : say(`quá hạn ${days} ngày`, `${days} ${plural} overdue`)
}

/** What the digest says of one occasion. */
export const lineOfNotice = ({ unitName, expected, deadline, daysLeft, kind }: CascadeNotice): Text => {
  const [due, day] = [dueIn(daysLeft), shownDay(deadline)]
  const upward = kind === 'escalation' ? say('Báo lên cấp trên: ', 'For the level above: ') : say('', '')
  return say(
    `${upward.vi}${unitName.vi}: ${expected.vi}, hạn ${day} (${due.vi}).`,
    `${upward.en}${unitName.en}: ${expected.en}, due ${day} (${due.en}).`,
  )
}

/** The subject of the mail and its lines, in both languages. */
export const mailOf = ({ notices }: Digest): { readonly subject: Text; readonly lines: readonly Text[] } => {
  const overdue = notices.filter(({ daysLeft }) => daysLeft < 0).length
  const [all, things] = [notices.length, notices.length === 1 ? 'task' : 'tasks']
  return {
    subject:
      overdue > 0
        ? say(
            `Nhắc việc: ${all} yêu cầu, ${overdue} đã quá hạn`,
            `Reminder: ${all} ${things}, ${overdue} overdue`,
          )
        : say(`Nhắc việc: ${all} yêu cầu sắp đến hạn`, `Reminder: ${all} ${things} due soon`),
    lines: notices.map(lineOfNotice),
  }
}
