import type { Basis } from '../counting/basis.ts'
import { countingRule } from '../counting/rule.ts'
import { joinTexts, type Language, say, type Text } from '../language/say.ts'
import { showPartialDate } from '../time/partial-date.ts'

/** What a list of people was asked with, in words. */
export type ListAsked = {
  readonly asOf: string
  readonly presence: 'members' | 'ever'
  /** The unit and the hierarchy, where one was chosen. */
  readonly unit: Text | null
  readonly hierarchy: Text | null
  readonly search: string | null
  readonly sex: Text | null
  readonly staffKind: Text | null
  readonly levels: readonly Text[]
  readonly set: Text
  readonly basis: Basis
  readonly sort: 'name' | 'name-desc' | 'born' | 'born-desc'
  readonly by: string
}

const plain = (text: string): Text => say(text, text)
const below = say('và các đơn vị bên dưới', 'and all units below it')
const whole = say('Mọi đơn vị trong tầm xem', 'All units within reach')

const whoseName: Record<ListAsked['presence'], Text> = {
  members: say('Người đang thuộc đơn vị vào ngày này', 'Members on the day'),
  ever: say('Cả người đã rời', 'Also those who left'),
}

const sortName: Record<ListAsked['sort'], Text> = {
  name: say('Tên, rồi họ và tên đệm', 'Given name, then family and middle name'),
  'name-desc': say('Tên, từ cuối bảng chữ cái', 'Given name, from the end of the alphabet'),
  born: say('Ngày sinh, người lớn tuổi trước', 'Date of birth, the eldest first'),
  'born-desc': say('Ngày sinh, người trẻ trước', 'Date of birth, the youngest first'),
}

const once = say(
  'Mỗi người một dòng, với trình độ chuyên môn cao nhất vào ngày này; không tính văn bằng bị bác',
  'One line for each person, with the highest professional level on the day; rejected ones do not count',
)

const filtersOf = ({ search, sex, staffKind, levels }: ListAsked): Text => {
  const named = [
    ...(search ? [joinTexts([say('tên có', 'name has'), plain(`“${search}”`)], ' ')] : []),
    ...(sex ? [sex] : []),
    ...(staffKind ? [staffKind] : []),
    ...(levels.length > 0 ? [joinTexts(levels, ', ')] : []),
  ]
  return named.length === 0 ? say('không lọc', 'none') : joinTexts(named, ' · ')
}

/** What the sheet says of itself above its heads: when, where, who, how counted, in what order. */
export const aboutPeopleSheet = (asked: ListAsked, language: Language): [what: string, said: string][] => {
  const { asOf, unit, hierarchy, presence, levels, set, basis, sort, by } = asked
  const place = unit ? joinTexts([unit, below], ' ') : whole
  const where = hierarchy ? joinTexts([hierarchy, place], ' · ') : place
  const rule = levels.length > 0 ? joinTexts([once, countingRule(set, basis)], '. ') : once
  const lines: [Text, Text][] = [
    [say('Tính đến ngày', 'As of'), plain(showPartialDate(asOf, language))],
    [say('Phạm vi', 'Scope'), where],
    [say('Những ai', 'Who'), whoseName[presence]],
    [say('Điều kiện lọc', 'Filter'), filtersOf(asked)],
    [say('Cách tính', 'Counting rule'), rule],
    [say('Sắp theo', 'Sorted by'), sortName[sort]],
    [say('Người tải', 'Taken by'), plain(by)],
  ]
  return lines.map(([what, said]) => [what[language], said[language]])
}
