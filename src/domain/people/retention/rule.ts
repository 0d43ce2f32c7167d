import { say, type Text } from '../../language/say.ts'
import type { Day } from '../../time/day.ts'

/** The kinds of record that have an end. */
export const retentionKinds = ['person', 'correction', 'import-file', 'session'] as const
export type RetentionKind = (typeof retentionKinds)[number]

/** How long records of a kind are kept, from which event on, and on what ground. */
export type RetentionRule = {
  readonly kind: RetentionKind
  readonly months: number
  readonly basis: Text
  /** Where the ground can be read; null: nobody has confirmed it, so it is run only when that is said. */
  readonly source: string | null
}

export const retentionNames: Readonly<Record<RetentionKind, Text>> = {
  person: say('Hồ sơ người đã rời mọi đơn vị', 'Records of people who left all units'),
  correction: say('Đề nghị sửa hồ sơ đã trả lời', 'Requests for correction that were answered'),
  'import-file': say('Tệp và các dòng đã nhập', 'Imported files and their rows'),
  session: say('Phiên đăng nhập đã hết hạn', 'Sessions that ran out'),
}

/** From which event the time is counted. */
export const countedFrom: Readonly<Record<RetentionKind, Text>> = {
  person: say('ngày rời đơn vị cuối cùng', 'the day of leaving the last unit'),
  correction: say('ngày trả lời', 'the day of the answer'),
  'import-file': say('ngày nhập hoặc hoàn tác', 'the day of the run or its undoing'),
  session: say('ngày phiên hết hạn', 'the day on which the session ran out'),
}

/** What happens to such a record when its time is over. */
export const retentionEffects: Readonly<Record<RetentionKind, Text>> = {
  person: say(
    'Xóa danh tính; số liệu đã tính giữ nguyên dưới tên vô danh.',
    'The identity goes; counted figures stay under a name that means nothing.',
  ),
  correction: say(
    'Xóa nội dung và tệp; sổ cái còn ghi rằng đã có đề nghị.',
    'Content and file go; the ledger still says that there was a request.',
  ),
  'import-file': say(
    'Xóa tệp và các dòng; lần nhập không hoàn tác được nữa.',
    'File and rows go; the import can no longer be undone.',
  ),
  session: say('Xóa phiên, gồm địa chỉ mạng và trình duyệt.', 'The session goes, with address and browser.'),
}

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The day so many calendar months later; a day that the month lacks becomes its last one. */
export const monthsAfter = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const at = year * 12 + month - 1 + months
  const [newYear, newMonth] = [Math.floor(at / 12), (((at % 12) + 12) % 12) + 1]
  const newDate = Math.min(date, lastDayOf(newYear, newMonth))
  return [String(newYear).padStart(4, '0'), newMonth, newDate]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

/** What began on this day or before is over its time today. */
export const overSince = (rule: Pick<RetentionRule, 'months'>, today: Day): Day =>
  monthsAfter(today, -rule.months)

/** The first day on which a record with this event may go. */
export const goesOn = (rule: Pick<RetentionRule, 'months'>, event: Day): Day =>
  monthsAfter(event, rule.months)
