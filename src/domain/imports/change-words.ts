import { say, type Text } from '../language/say.ts'
import { showPartialDate } from '../time/partial-date.ts'
import type { Change } from './change.ts'
import { targetsOf } from './target.ts'
import type { ImportWords, Word } from './words.ts'

/** One change in words: the field, what stood there, what will. */
export type ChangeSaid = { readonly field: Text; readonly before: Text | null; readonly after: Text | null }

const people = targetsOf('people')
const fieldNames: Readonly<Record<string, Text>> = {
  staffCode: people['staff-code'] ?? say('', ''),
  fullName: people['full-name'] ?? say('', ''),
  sex: people.sex ?? say('', ''),
  born: people.born ?? say('', ''),
  ethnicity: people.ethnicity ?? say('', ''),
  religion: people.religion ?? say('', ''),
  partyJoined: people['party-joined'] ?? say('', ''),
  partyOfficial: people['party-official'] ?? say('', ''),
  personalNumber: people['personal-number'] ?? say('', ''),
  membership: say('Đơn vị', 'Unit'),
  service: say('Đối tượng', 'Kind of staff'),
  post: say('Chức vụ', 'Post'),
  qualification: say('Văn bằng', 'Qualification'),
  study: say('Đang học', 'Study'),
}
const hidden = new Set(['ethnicity', 'religion', 'partyJoined', 'partyOfficial', 'personalNumber'])
const dates = new Set(['born', 'partyJoined', 'partyOfficial'])
const sexes: Readonly<Record<string, Text>> = {
  male: say('Nam', 'Male'),
  female: say('Nữ', 'Female'),
  unknown: say('Chưa rõ', 'Unknown'),
}

const plain = (text: string): Text => say(text, text)

type Fact = Extract<Change, { action: 'add' | 'complete' }>['after']
type Names = { readonly words: ImportWords; readonly unitName: (unitId: string) => string | null }

const wordOf = (words: readonly Word[], code: string): Text => {
  const word = words.find((one) => one.code === code)
  return say(word?.names[0] ?? code, word?.names[1] ?? code)
}

const inBoth = (parts: readonly (Text | null)[]): Text => {
  const said = parts.flatMap((part) => (part === null || part.vi === '' ? [] : [part]))
  return say(said.map(({ vi }) => vi).join(', '), said.map(({ en }) => en).join(', '))
}

const since = (from: string | null, to: string | null): Text | null => {
  const shown = (date: string, language: 'vi' | 'en') => showPartialDate(date, language)
  const begun = from === null ? null : say(`từ ${shown(from, 'vi')}`, `from ${shown(from, 'en')}`)
  const ended = to === null ? null : say(`đến ${shown(to, 'vi')}`, `to ${shown(to, 'en')}`)
  return begun && ended ? say(`${begun.vi} ${ended.vi}`, `${begun.en} ${ended.en}`) : (begun ?? ended)
}

const factWords = (fact: Fact, names: Names): Text => {
  const period = 'from' in fact ? since(fact.from, 'to' in fact ? fact.to : null) : null
  if ('staffKind' in fact) return inBoth([wordOf(names.words.staffKinds, fact.staffKind), period])
  if ('title' in fact) return inBoth([plain(fact.title), period])
  if ('unitId' in fact) return inBoth([plain(names.unitName(fact.unitId) ?? '…'), period])
  const awarded = 'awarded' in fact && fact.awarded !== null ? fact.awarded : null
  return inBoth([
    wordOf(names.words.levels, fact.levelCode),
    plain(fact.specialty ?? ''),
    plain(fact.institution ?? ''),
    awarded === null ? null : say(showPartialDate(awarded, 'vi'), showPartialDate(awarded, 'en')),
    'diplomaNumber' in fact && fact.diplomaNumber ? plain(fact.diplomaNumber) : null,
    fact.form === null ? null : wordOf(names.words.forms, fact.form),
    fact.funding === null ? null : wordOf(names.words.funding, fact.funding),
    period,
  ])
}

const scalarWords = (field: string, value: string | null, names: Names): Text | null => {
  if (value === null || value === '') return null
  if (field === 'sex') return sexes[value] ?? plain(value)
  if (dates.has(field)) return say(showPartialDate(value, 'vi'), showPartialDate(value, 'en'))
  if (field === 'ethnicity') return wordOf(names.words.ethnicities, value)
  if (field === 'religion') return wordOf(names.words.religions, value)
  return plain(value)
}

/** The change in words. What is kept apart shows only what the file says, never what was there. */
export const changeWords = (change: Change, names: Names): ChangeSaid => {
  const field = fieldNames[change.field] ?? plain(change.field)
  if (change.action === 'set') {
    const before = scalarWords(change.field, change.before, names)
    const covered = before !== null && hidden.has(change.field) ? plain('•••') : before
    return { field, before: covered, after: scalarWords(change.field, change.after, names) }
  }
  const before = change.action === 'complete' ? factWords(change.before, names) : null
  return { field, before, after: factWords(change.after, names) }
}
