import { say, type Text } from '../language/say.ts'
import type { Fields } from './history-detail.ts'

/** An entry about the rights of the people in the registry, as far as its sentence needs it. */
type Entry = {
  readonly actorName: string
  readonly personName: string | null
  readonly before: Fields | null
  readonly after: Fields | null
}

const of = (name: string | null): Text => say(name ?? 'một người', name ?? 'somebody')

const decided = ({ actorName, personName, after }: Entry): Text => {
  const who = of(personName)
  return after?.state === 'refused'
    ? say(
        `${actorName} không chấp nhận đề nghị sửa hồ sơ của ${who.vi}`,
        `${actorName} refused a request for correction of ${who.en}`,
      )
    : say(
        `${actorName} chấp nhận đề nghị sửa hồ sơ của ${who.vi}`,
        `${actorName} accepted a request for correction of ${who.en}`,
      )
}

const removed = ({ actorName, after }: Entry): Text =>
  typeof after?.removed === 'number'
    ? say(
        `${actorName} thực hiện quy tắc lưu giữ: ${after.removed} mục đã xóa`,
        `${actorName} ran a rule of retention: ${after.removed} records went`,
      )
    : say(`${actorName} xóa theo quy tắc lưu giữ`, `${actorName} removed by a rule of retention`)

/** Sentences about requests, copies, erasures and retention, by action and kind of subject. */
export const rightsSentences: Readonly<Record<string, (entry: Entry) => Text>> = {
  'own.read person': ({ actorName }) =>
    say(`${actorName} xem thông tin nhạy cảm của mình`, `${actorName} read their own sensitive facts`),
  'own.read copy': ({ actorName }) =>
    say(`${actorName} tải toàn bộ dữ liệu về mình`, `${actorName} took away everything held about them`),
  'people.copy copy': ({ actorName, personName }) =>
    say(
      `${actorName} lập bản sao toàn bộ dữ liệu của ${of(personName).vi}`,
      `${actorName} made a copy of everything held about ${of(personName).en}`,
    ),
  'corrections.ask correction': ({ actorName, before, after }) => {
    if (before)
      return say(`${actorName} rút đề nghị sửa hồ sơ`, `${actorName} withdrew a request for correction`)
    return after?.sha256
      ? say(`${actorName} gửi tệp kèm đề nghị sửa hồ sơ`, `${actorName} sent a file along with a request`)
      : say(`${actorName} đề nghị sửa hồ sơ của mình`, `${actorName} asked for a correction of their record`)
  },
  'corrections.decide correction': decided,
  'corrections.decide reading': ({ actorName, personName }) =>
    say(
      `${actorName} xem đề nghị sửa thông tin nhạy cảm của ${of(personName).vi}`,
      `${actorName} read a request about sensitive facts of ${of(personName).en}`,
    ),
  'people.erase erasure': ({ actorName }) =>
    say(
      `${actorName} xóa danh tính một người; số đã tính giữ nguyên dưới tên vô danh`,
      `${actorName} erased a person; counted figures stay under a name that means nothing`,
    ),
  'retention.run retention': (entry) =>
    entry.before
      ? say(`${entry.actorName} sửa một quy tắc lưu giữ`, `${entry.actorName} changed a rule of retention`)
      : removed(entry),
}
