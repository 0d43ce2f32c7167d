import type { Text } from '../language/say.ts'
import type { Day } from '../time/day.ts'

/** When a piece of profile data holds; a missing end is open on that side. */
export type Validity = { readonly from?: Day; readonly to?: Day }

export type Hierarchy = { readonly code: string; readonly name: Text }

/** What a unit is. Kinds that are `grassroots` are the ones a cascade counts ("39 of 62"). */
export type UnitKind = {
  readonly code: string
  readonly name: Text
  readonly hierarchy: string
  readonly grassroots: boolean
}

export type Ladder = Validity & { readonly code: string; readonly name: Text; readonly source: string | null }

/** One colour for each theme, as '#rrggbb'. */
export type LevelColour = { readonly light: string; readonly dark: string }

/** The values of a level that nobody has yet checked against an official text. */
export type LevelDoubt = 'name' | 'isced' | 'vqf' | 'eqf' | 'rank'

/**
 * A level of a ladder. Ranks compare only within one ladder; equal ranks are different routes to the same
 * height. ISCED, VQF and EQF are texts because a level may lie between two ('2-3').
 */
export type Level = Validity & {
  readonly code: string
  readonly ladder: string
  readonly rank: number
  readonly name: Text
  readonly short: Text
  /** How staff lists write the level, besides its name. */
  readonly synonyms: readonly string[]
  readonly isced: string | null
  readonly vqf: string | null
  readonly eqf: string | null
  /** The value of the national database, once it has been published. */
  readonly externalCode: string | null
  readonly colour: LevelColour
  readonly unverified: boolean
  /** Which values the mark `unverified` is about. */
  readonly doubts: readonly LevelDoubt[]
  readonly source: string | null
}

/** Holding `level` with this kind of evidence satisfies a demand for `countsAs`. */
export type LevelEquivalence = Validity & {
  readonly level: string
  readonly countsAs: string
  readonly evidenceKind: string
  readonly basis: string
}

export type SetMember = Validity & { readonly level: string }

/** Levels that count together; a person counts once, at the first member that they hold. */
export type CountsAsSet = {
  readonly code: string
  readonly name: Text
  readonly basis: string
  readonly members: readonly SetMember[]
}

/** A field of study of ISCED-F 2013: two digits broad, three narrow, four detailed. */
export type FieldOfStudy = { readonly code: string; readonly parent: string | null; readonly name: Text }

/** The lists of plain terms a profile brings. */
export const termLists = [
  'staff-kind',
  'form',
  'funding',
  'evidence-kind',
  'verification',
  'country',
  'language',
  'ethnicity',
  'religion',
  'post',
] as const
export type TermList = (typeof termLists)[number]

export type Term = Validity & {
  readonly code: string
  readonly name: Text
  readonly synonyms: readonly string[]
  readonly externalCode: string | null
}

/** What makes an installation Vietnamese, or anything else: words and ladders as data. */
export type Profile = {
  readonly code: string
  readonly name: Text
  readonly hierarchies: readonly Hierarchy[]
  readonly unitKinds: readonly UnitKind[]
  readonly ladders: readonly Ladder[]
  readonly levels: readonly Level[]
  readonly equivalences: readonly LevelEquivalence[]
  readonly countsAsSets: readonly CountsAsSet[]
  readonly fields: readonly FieldOfStudy[]
  readonly terms: Readonly<Record<TermList, readonly Term[]>>
}

/** A term without an external code. */
export const term = (code: string, name: Text, ...synonyms: string[]): Term => ({
  code,
  name,
  synonyms,
  externalCode: null,
})
