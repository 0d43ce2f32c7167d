import type { Day } from '../../time/day.ts'
import type { SampleDocument } from '../lineage.ts'
import type { Reorganiser } from '../reorganise.ts'
import type { UnitBook } from '../unit-book.ts'

/** The day on which the bloc is wound up and the departments are merged. */
export const departmentsMerge: Day = '2025-03-01'
/** The day on which the two provinces become one. */
export const provincesMerge: Day = '2025-07-01'

export type Desk = { readonly book: UnitBook; readonly reform: Reorganiser }

export const onMarch = (document: SampleDocument, note?: string) =>
  ({ day: departmentsMerge, document, ...(note ? { note } : {}) }) as const
export const onJuly = (document: SampleDocument, note?: string) =>
  ({ day: provincesMerge, document, ...(note ? { note } : {}) }) as const

/** The Party, mass, judicial and press organisations; all others follow the provincial Government. */
export const partySide = new Set(
  'VPTU BTCTU BTGTU BDVTU BNCTU UBKTTU CQDUK TCT BLA UBMTTQ HLHPN HND HCCB TD LDLD LMHTX TAND VKSND'.split(
    ' ',
  ),
)

export const stem = (code: string) => code.slice(3)
export const openCode = (book: UnitBook, ...codes: string[]): string => {
  const version = book.versions().find((each) => codes.includes(each.code) && each.to === 'infinity')
  if (!version) throw new Error(`The sample has no unit ${codes.join(' or ')}.`)
  return version.unitId
}
export const committeeOf = (book: UnitBook, code: string) => openCode(book, `DB-${code}`, `CB-${code}`)
