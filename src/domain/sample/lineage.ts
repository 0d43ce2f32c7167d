import type { Day } from '../time/day.ts'

export type LineageKind = 'create' | 'rename' | 'move' | 'merge' | 'split' | 'dissolve'

/** A document named in the sample. `invented`: the real number is not known, so a sample number stands for it. */
export type SampleDocument = {
  readonly symbol: string
  readonly day: Day
  readonly issuer: string
  readonly subject: string
  readonly invented: boolean
}

/** Where the people of a unit go: all to one unit, or each to the unit that the list names. */
export type PeopleRule = 'all-follow' | 'by-list' | 'ask'

/** A unit that stands under another parent from the operation's day. */
export type Moved = { readonly unitId: string; readonly hierarchy: string; readonly parentId: string | null }

export type Followed = { readonly fromUnitId: string; readonly toUnitId: string }

export type Listed = { readonly personId: string; readonly fromUnitId: string; readonly toUnitId: string }

/** One reorganisation: what was done, when, by which document, to which units, and where the people went. */
export type LineageOperation = {
  readonly id: string
  readonly kind: LineageKind
  readonly day: Day
  readonly document: SampleDocument
  readonly fromUnitIds: readonly string[]
  readonly toUnitIds: readonly string[]
  readonly moved: readonly Moved[]
  readonly peopleRule: PeopleRule | null
  /** Units whose people follow as a whole, divisions and branches included. */
  readonly followed: readonly Followed[]
  /** Where a list decides: person by person. */
  readonly listed: readonly Listed[]
  readonly note: string | null
}
