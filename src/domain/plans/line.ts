import { say, type Text } from '../language/say.ts'
import type { PartialDate } from '../time/partial-date.ts'

export const studyForms = ['full-time', 'part-time', 'distance', 'other'] as const
export type StudyForm = (typeof studyForms)[number]

export const studyPlaces = ['home', 'province', 'country', 'abroad'] as const
export type StudyPlace = (typeof studyPlaces)[number]

export const studyPlaceNames: Readonly<Record<StudyPlace, Text>> = {
  home: say('Tại chỗ', 'On the spot'),
  province: say('Trong tỉnh', 'In the province'),
  country: say('Trong nước', 'In the country'),
  abroad: say('Nước ngoài', 'Abroad'),
}

/** What one source pays of a line, in whole đồng. */
export type FundingShare = { readonly source: string; readonly amountDong: number }

/** One line of a plan: so many people to one level or set, how, where, when and with whose money. */
export type Line = {
  readonly lineId: string
  /** Exactly one of level and set. */
  readonly levelCode: string | null
  readonly setCode: string | null
  readonly fieldCode: string | null
  readonly form: StudyForm | null
  readonly place: StudyPlace | null
  readonly people: number
  /** Whoever of these people is known by name. */
  readonly personIds: readonly string[]
  readonly plannedCostDong: number
  readonly funding: readonly FundingShare[]
  readonly start: PartialDate | null
  readonly targetId: string | null
  /** The line of the term plan from which a yearly plan took this one; null: it is new. */
  readonly termLineId: string | null
  readonly reason: string | null
}

/** What people fill in of a line: everything but its identity. */
export const lineFields = [
  'levelCode',
  'setCode',
  'fieldCode',
  'form',
  'place',
  'people',
  'personIds',
  'plannedCostDong',
  'funding',
  'start',
  'targetId',
  'termLineId',
  'reason',
] as const satisfies readonly (keyof Line)[]
export type LineField = (typeof lineFields)[number]
