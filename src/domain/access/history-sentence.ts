import { joinTexts, say, type Text } from '../language/say.ts'
import { type Fields, type LookUp, shownValue } from './history-detail.ts'
import { fieldWords } from './history-fields.ts'
import { rightsSentences } from './history-rights.ts'
import { subjectWords } from './history-subjects.ts'

/** A ledger entry as far as words need it. */
export type HistoryEntry = {
  readonly action: string
  readonly subjectKind: string
  readonly actorName: string
  readonly personName: string | null
  readonly reason: string | null
  readonly before: Fields | null
  readonly after: Fields | null
}

const plain = (name: string): Text => say(name, name)

/** What of the subject names it best: the level of a qualification, the unit of a membership. */
const namingFields: Readonly<Record<string, readonly string[]>> = {
  membership: ['unitId'],
  service: ['staffKind'],
  postHeld: ['title', 'unitId'],
  qualification: ['levelCode', 'specialty'],
  study: ['levelCode', 'specialty'],
  evidence: ['name', 'fileName'],
  unit: ['name'],
  'unit-version': ['name'],
  'unit-edge': ['unitId'],
  'unit-pair': ['committeeId', 'agencyId'],
  'lineage-event': ['kind'],
  account: ['name', 'email'],
  grant: ['role', 'unitId'],
  view: ['name'],
  token: ['name'],
  delegation: ['role', 'unitId'],
  import: ['fileName'],
}

const nameOf = ({ subjectKind, before, after }: HistoryEntry, lookUp: LookUp): Text | null => {
  const facts = { ...before, ...after }
  const values = (namingFields[subjectKind] ?? ['nameVi', 'name', 'code'])
    .map((field) => shownValue(field, facts[field], lookUp))
    .filter((value) => value !== null)
  return values.length === 0 ? null : joinTexts(values.slice(0, 2), ', ')
}

const verbOf = ({ before, after }: HistoryEntry): Text => {
  if (before && !after) return say('bỏ', 'removed')
  return before ? say('sửa', 'changed') : say('thêm', 'added')
}

const words = (vi: string | null, en: string | null): Text => say(vi ?? '', en ?? '')

const purposeOf = (reason: string | null): Text =>
  reason === null ? say('', '') : say(` (mục đích: ${reason})`, ` (purpose: ${reason})`)

/** Sentences of their own, by action and kind of subject; null where the general one is truer. */
const special: Readonly<Record<string, (entry: HistoryEntry, lookUp: LookUp) => Text | null>> = {
  ...rightsSentences,
  'people.read-sensitive person': ({ actorName, personName, reason }) =>
    say(
      `${actorName} xem thông tin nhạy cảm của ${personName ?? 'một người'}${purposeOf(reason).vi}`,
      `${actorName} read the sensitive facts of ${personName ?? 'somebody'}${purposeOf(reason).en}`,
    ),
  'people.change-sensitive person': ({ actorName, personName, after }) => {
    const changed = Array.isArray(after?.changed) ? after.changed.map(String) : []
    const fields = joinTexts(
      changed.map((name) => fieldWords[name] ?? plain(name)),
      ', ',
    )
    return say(
      `${actorName} sửa thông tin nhạy cảm của ${personName ?? 'một người'}: ${fields.vi} (không hiện giá trị)`,
      `${actorName} changed sensitive facts of ${personName ?? 'somebody'}: ${fields.en} (values not shown)`,
    )
  },
  'people.read list': ({ actorName }) =>
    say(
      `${actorName} tải danh sách nhân sự về Excel`,
      `${actorName} took a list of people away as a workbook`,
    ),
  'people.read evidence': ({ actorName, personName, after }) =>
    say(
      `${actorName} tải tệp minh chứng ${after?.fileName} của ${personName ?? 'một người'}`,
      `${actorName} downloaded the evidence ${after?.fileName} of ${personName ?? 'somebody'}`,
    ),
  'people.change person': ({ actorName, personName, before, after }) => {
    const name = personName ?? String((after ?? before)?.fullName ?? '')
    if (before && after)
      return say(`${actorName} sửa hồ sơ của ${name}`, `${actorName} changed the record of ${name}`)
    return after
      ? say(`${actorName} lập hồ sơ cho ${name}`, `${actorName} entered ${name}`)
      : say(`${actorName} bỏ hồ sơ của ${name}`, `${actorName} removed the record of ${name}`)
  },
  'qualifications.change verification': ({ actorName, personName, after }, lookUp) => {
    const state = shownValue('verification', after?.verification, lookUp)
    return say(
      `${actorName} ghi “${state?.vi}” cho một văn bằng của ${personName ?? 'một người'}`,
      `${actorName} marked a qualification of ${personName ?? 'somebody'} “${state?.en}”`,
    )
  },
  'qualifications.change verification-round': (entry, lookUp) => {
    const { actorName, before, after } = entry
    const { verification, people, qualifications } = { ...before, ...after }
    const state = shownValue('verification', verification, lookUp)
    return after
      ? say(
          `${actorName} ghi “${state?.vi}” cho ${qualifications} văn bằng của ${people} người`,
          `${actorName} marked ${qualifications} qualifications of ${people} people “${state?.en}”`,
        )
      : say(
          `${actorName} hoàn tác đợt xác minh “${state?.vi}” của ${people} người`,
          `${actorName} undid the round of verification “${state?.en}” of ${people} people`,
        )
  },
  'accounts.change account': (entry, lookUp) => {
    const { actorName, before, after } = entry
    const of = accountOf(entry, lookUp)
    if (after?.passwordChosen)
      return say(`${actorName} chọn mật khẩu mới`, `${actorName} chose a new password`)
    if (after?.sessionsEnded)
      return say(`${actorName} kết thúc phiên đăng nhập của mình`, `${actorName} ended own sessions`)
    if (after?.linkExpiresAt)
      return say(
        `${actorName} cấp liên kết đặt mật khẩu${of.vi}`,
        `${actorName} offered a password link${of.en}`,
      )
    if (after?.linkMailed)
      return say(
        `${actorName} gửi thư kèm liên kết đặt mật khẩu${of.vi}`,
        `${actorName} mailed a password link${of.en}`,
      )
    if (after?.closed === true)
      return say(`${actorName} đóng tài khoản${of.vi}`, `${actorName} closed the account${of.en}`)
    if (after?.closed === false)
      return say(`${actorName} mở lại tài khoản${of.vi}`, `${actorName} reopened the account${of.en}`)
    if (!before) return say(`${actorName} mở tài khoản${of.vi}`, `${actorName} opened the account${of.en}`)
    return say(`${actorName} sửa tài khoản${of.vi}`, `${actorName} changed the account${of.en}`)
  },
  'tokens.keep token': (entry, lookUp) => {
    const name = nameOf(entry, lookUp)
    return entry.before
      ? say(
          `${entry.actorName} thu hồi mã truy cập ${name?.vi}`,
          `${entry.actorName} revoked the API token ${name?.en}`,
        )
      : say(
          `${entry.actorName} lập mã truy cập ${name?.vi}`,
          `${entry.actorName} made the API token ${name?.en}`,
        )
  },
  'delegations.make delegation': (entry, lookUp) => {
    const role = nameOf(entry, lookUp)
    const { vi, en } = accountOf(entry, lookUp)
    return entry.before
      ? say(
          `${entry.actorName} kết thúc ủy quyền ${role?.vi}${vi}`,
          `${entry.actorName} ended the delegation of ${role?.en}${en}`,
        )
      : say(
          `${entry.actorName} ủy quyền ${role?.vi} cho${vi.replace(' của ', ' ')}`,
          `${entry.actorName} delegated ${role?.en} to${en.replace(' of ', ' ')}`,
        )
  },
  'accounts.change grant': (entry, lookUp) => {
    const { actorName, before } = entry
    const role = nameOf(entry, lookUp)
    const of = accountOf(entry, lookUp)
    return before
      ? say(
          `${actorName} cho thôi vai trò ${role?.vi}${of.vi}`,
          `${actorName} ended the role ${role?.en}${of.en}`,
        )
      : say(
          `${actorName} giao vai trò ${role?.vi} cho ${of.vi.replace(' của ', '')}`,
          `${actorName} granted the role ${role?.en} to ${of.en.replace(' of ', '')}`,
        )
  },
  'units.change lineage-event': (entry, lookUp) => {
    const { actorName, before, after } = entry
    const kind = nameOf(entry, lookUp)
    if (!after || !kind) return null
    // The document tells one renaming from the next.
    const { document } = after
    const deed = typeof document === 'object' && document && 'symbol' in document ? document.symbol : null
    const under = deed ? say(` theo ${deed}`, ` under ${deed}`) : say('', '')
    return before
      ? say(
          `${actorName} hoàn tác việc ${kind.vi}${under.vi}`,
          `${actorName} undid the ${kind.en}${under.en}`,
        )
      : say(`${actorName} ghi việc ${kind.vi}${under.vi}`, `${actorName} recorded the ${kind.en}${under.en}`)
  },
  'profile.change profile': ({ actorName }) =>
    say(`${actorName} nạp bộ danh mục`, `${actorName} loaded the profile`),
}

const accountOf = ({ before, after }: HistoryEntry, lookUp: LookUp): Text => {
  const facts = { ...before, ...after }
  const id = facts.accountId ?? facts.subjectId
  const name = typeof id === 'string' ? lookUp('account', id) : null
  return name ? say(` của ${name.vi}`, ` of ${name.en}`) : say('', '')
}

/** The entry in one plain sentence of each language; what we have no words for is said in general. */
export const sentenceOf = (entry: HistoryEntry, lookUp: LookUp): Text => {
  const own = special[`${entry.action} ${entry.subjectKind}`]?.(entry, lookUp)
  if (own) return own
  const { actorName, personName } = entry
  const verb = verbOf(entry)
  const subject = subjectWords[entry.subjectKind] ?? plain(entry.subjectKind)
  const name = nameOf(entry, lookUp)
  const whose = personName ? words(` cho ${personName}`, ` for ${personName}`) : words(null, null)
  return say(
    `${actorName} ${verb.vi} ${subject.vi}${name ? ` ${name.vi}` : ''}${whose.vi}`,
    `${actorName} ${verb.en} ${subject.en}${name ? ` ${name.en}` : ''}${whose.en}`,
  )
}
