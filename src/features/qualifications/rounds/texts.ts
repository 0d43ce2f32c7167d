import { joinTexts, type Language, say, type Text } from '../../../domain/language/say.ts'
import type { ReasonLeft } from '../../../domain/qualifications/verification-round.ts'
import { formatOf } from '../../../kit/ui/language/format.ts'

/** The words of marking many qualifications at once. */
export const words = {
  verify: say('Ghi xác minh văn bằng…', 'Verify qualifications…'),
  title: say('Ghi xác minh văn bằng', 'Verify qualifications'),
  markAs: say('Kết quả xác minh', 'Mark as'),
  note: say('Ghi chú', 'Note'),
  noteHint: say('Giữ trong lịch sử của từng văn bằng.', 'Kept in the history of each qualification.'),
  willChange: say('Sẽ ghi', 'What will change'),
  leftAlone: say('Để nguyên', 'What is left alone'),
  nothing: say('Không có văn bằng nào cần ghi.', 'There is no qualification to mark.'),
  level: say('Trình độ', 'Level'),
  now: say('Hiện nay', 'Now'),
  total: say('Cộng', 'Total'),
  allTimes: say(
    'Tính mọi văn bằng trong hồ sơ, cả văn bằng cấp sau ngày đang xem. Số liệu thống kê không đổi.',
    'All qualifications on record are meant, also those awarded after the day in view. No figure changes.',
  ),
  all: (total: string): Text => say(`Chọn cả ${total} người`, `Choose all ${total} people`),
  none: say('Bỏ chọn', 'Choose none'),
} as const

const reasons: Readonly<Record<ReasonLeft, Text>> = {
  'as-asked': say('đã ghi như vậy từ trước', 'marked so already'),
  further: say('đã đối chiếu bản chính', 'checked against the original already'),
  rejected: say('không được công nhận, chỉ sửa từng văn bằng', 'not accepted; to be changed one by one'),
  elsewhere: say('người nay do đơn vị khác giữ hồ sơ', 'the record is kept by another unit now'),
  'changed-meanwhile': say('có người đã sửa sau đó', 'changed by somebody since'),
  gone: say('không còn trong hồ sơ', 'no longer on record'),
}
export const reasonWords = (reason: ReasonLeft): Text => reasons[reason]

const number = (language: Language, value: number) => formatOf(language).number(value)

/** So many of something, in both languages. */
const counted = (value: number, vi: string, one: string, many: string): Text =>
  say(`${number('vi', value)} ${vi}`, `${number('en', value)} ${value === 1 ? one : many}`)

export const qualifications = (value: number): Text =>
  counted(value, 'văn bằng', 'qualification', 'qualifications')
export const people = (value: number): Text => counted(value, 'người', 'person', 'people')

export const peopleChosen = (value: number): Text => {
  const { vi, en } = people(value)
  return say(`Đã chọn ${vi}.`, `${en} chosen.`)
}
export const withoutAny = (value: number): Text => {
  const { vi, en } = people(value)
  return say(`${vi} chưa có văn bằng nào trong hồ sơ.`, `${en} with no qualification on record.`)
}
export const markSo = (value: number): Text => {
  const { vi, en } = qualifications(value)
  return say(`Ghi ${vi}`, `Mark ${en}`)
}

type Left = readonly { readonly reason: ReasonLeft; readonly qualifications: number }[]

/** The sentence of what was left alone, with why; nothing where nothing was. */
const leftSentence = (left: Left): Text => {
  if (left.length === 0) return say('', '')
  const total = qualifications(left.reduce((sum, one) => sum + one.qualifications, 0))
  const why = joinTexts(
    left.map(({ reason, qualifications: some }) => {
      if (left.length === 1) return reasons[reason]
      const { vi, en } = reasons[reason]
      return say(`${vi} (${number('vi', some)})`, `${en} (${number('en', some)})`)
    }),
    ', ',
  )
  return say(` Để nguyên ${total.vi}: ${why.vi}.`, ` ${total.en} left alone: ${why.en}.`)
}

type Done = { readonly qualifications: number; readonly left: Left }

/** What a round came to, in one quiet line. */
export const marked = (done: Done): Text => {
  const [{ vi, en }, left] = [qualifications(done.qualifications), leftSentence(done.left)]
  return say(`Đã ghi xác minh ${vi}.${left.vi}`, `${en} marked.${left.en}`)
}

/** What undoing it came to. */
export const putBack = (done: Done): Text => {
  const [{ vi, en }, left] = [qualifications(done.qualifications), leftSentence(done.left)]
  return say(`Đã trả ${vi} về như trước.${left.vi}`, `${en} put back as before.${left.en}`)
}
