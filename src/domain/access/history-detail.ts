import { joinTexts, say, type Text } from '../language/say.ts'
import { FOREVER } from '../time/day.ts'
import { showPartialDate } from '../time/partial-date.ts'
import { codeLists, fixedCodes } from './history-codes.ts'
import { fieldWords } from './history-fields.ts'
import { sensitiveFields } from './personal-data.ts'

export type Fields = Readonly<Record<string, unknown>>

/** The name of a code or an id in a list ('level', 'unit', 'account' …), or null where nobody knows it. */
export type LookUp = (list: string, code: string) => Text | null

/** One field, before and after, in words. Null: there was, or is, nothing. */
export type Detail = { readonly label: Text; readonly before: Text | null; readonly after: Text | null }

const datePattern = /^\d{4}(-\d{2}(-\d{2})?)?$/
const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-/
const hidden = say('(không hiện)', '(not shown)')
/** Bookkeeping of rows that tells a reader nothing. */
const silent = new Set([
  'revision',
  'id',
  'nameKey',
  'nameFolded',
  'recordedAt',
  'subjectId',
  'awardedDay',
  'bornFirst',
  'bornLast',
])

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What names one thing of a list best: its codes, else its title or name. */
const shownItem = (item: unknown, lookUp: LookUp): Text | null => {
  if (!isFields(item)) return null
  const naming = Object.keys(item).filter(
    (field) => codeLists[field] || field === 'title' || field === 'name',
  )
  const words = naming.map((field) => shownValue(field, item[field], lookUp)).filter((word) => word !== null)
  return words.length === 0 ? null : joinTexts(words.slice(0, 3), ', ')
}

const shownListMax = 5

const shownList = (items: readonly unknown[], lookUp: LookUp): Text | null => {
  if (items.length === 0) return null
  const words = items.map((item) => shownItem(item, lookUp)).filter((word) => word !== null)
  if (words.length === items.length && items.length <= shownListMax) return joinTexts(words, '; ')
  return say(`${items.length} mục`, `${items.length} entries`)
}

/** One value in words: codes by their names, dates as people write them, lists by their length. */
export const shownValue = (field: string, value: unknown, lookUp: LookUp): Text | null => {
  if (value === null || value === undefined || value === '') return null
  if (sensitiveFields.has(field)) return hidden
  if (typeof value === 'boolean') return value ? say('có', 'yes') : say('không', 'no')
  if (value === FOREVER) return say('không thời hạn', 'without end')
  if (Array.isArray(value)) return shownList(value, lookUp)
  if (typeof value === 'object') return null
  const text = String(value)
  const list = codeLists[field]
  const named = list ? (fixedCodes[`${list}:${text}`] ?? lookUp(list, text)) : null
  if (named) return named
  if (datePattern.test(text)) return say(showPartialDate(text, 'vi'), showPartialDate(text, 'en'))
  // An id that nobody can name any more would only puzzle.
  return idPattern.test(text) ? null : say(text, text)
}

/** Opens one level of nesting: a document of a decision becomes its symbol, day and issuer. */
const flat = (fields: Fields | null): Fields =>
  Object.fromEntries(
    Object.entries(fields ?? {}).flatMap(([name, value]): [string, unknown][] =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).map(([inner, one]) => [
            inner in (fields ?? {}) ? `${name} ${inner}` : inner,
            one,
          ])
        : [[name, value]],
    ),
  )

/** The fields that differ, in words; a value that is not for this page shows only that it changed. */
export const detailsOf = (before: Fields | null, after: Fields | null, lookUp: LookUp): Detail[] => {
  const [old, present] = [flat(before), flat(after)]
  const names = [...new Set([...Object.keys(old), ...Object.keys(present)])].filter(
    (name) => !silent.has(name),
  )
  return names.flatMap((name) => {
    if (JSON.stringify(old[name]) === JSON.stringify(present[name])) return []
    const shown = {
      before: shownValue(name, old[name], lookUp),
      after: shownValue(name, present[name], lookUp),
    }
    if (shown.before === null && shown.after === null) return []
    return [{ label: fieldWords[name] ?? say(name, name), ...shown }]
  })
}

/** The codes and ids that the fields name, by list: what must be looked up before they can be told. */
export const namedIn = (fields: Fields | null): [list: string, code: string][] =>
  Object.entries(flat(fields)).flatMap(([name, value]): [string, string][] => {
    if (Array.isArray(value))
      return value.slice(0, shownListMax).flatMap((item) => (isFields(item) ? namedIn(item) : []))
    const list = codeLists[name]
    return list && typeof value === 'string' ? [[list, value]] : []
  })
