import type { LegacyEncoding } from '../language/legacy/detect.ts'
import type { Text } from '../language/say.ts'
import type { Day } from '../time/day.ts'
import type { Corrections } from './correction.ts'
import type { MergedRange } from './sheet.ts'
import type { ImportKind } from './target.ts'

/**
 * open: uploaded and being prepared. running: being written. done: all of it is in the registry.
 * cancelled, interrupted, refused: a run that wrote nothing; it may be run again. undone: taken back whole.
 */
export const importStates = [
  'open',
  'running',
  'done',
  'cancelled',
  'interrupted',
  'refused',
  'undone',
] as const
export type ImportState = (typeof importStates)[number]

/** The old encoding found in a column, with what the conversion would make of some of its texts. */
export type LegacyFound = {
  readonly column: number
  readonly encoding: LegacyEncoding
  readonly confidence: number
  readonly reason: Text
  readonly samples: readonly { readonly before: string; readonly after: string }[]
}

/** What was found in a sheet when its file was read. Row numbers as in the sheet, from 1. */
export type SheetFound = {
  readonly index: number
  readonly name: string
  readonly hidden: boolean
  readonly rows: number
  readonly columns: number
  readonly lastRow: number
  /** The merged ranges among the first rows: headings are read by them. */
  readonly merges: readonly MergedRange[]
  /** Where the heading seems to stand; null where no row looks like one. */
  readonly heading: { readonly firstRow: number; readonly lastRow: number } | null
  readonly title: readonly string[]
  readonly kind: ImportKind
  readonly legacy: readonly LegacyFound[]
}

/** What the officer chose to import, and how it is to be understood. */
export type ImportChoice = {
  readonly sheet: number
  /** First and last row of the heading; both 0 where the sheet has none. */
  readonly firstRow: number
  readonly lastRow: number
  readonly kind: ImportKind
  readonly hierarchy: string
  /** Where rows belong that name no unit; the place below which unknown units may be made. */
  readonly defaultUnitId: string | null
  /** The day from which memberships hold where the file does not tell. */
  readonly asOf: Day
  /** By column (as text): the old encoding to convert from, as confirmed. */
  readonly conversions: Readonly<Record<string, LegacyEncoding>>
}

/** What an unknown unit of the file stands for. */
export type UnitDecision = { readonly unitId: string } | { readonly create: true }

/** Whether somebody in the file is somebody else: known to the registry, or in another row. */
export type PersonDecision =
  | { readonly verdict: 'same'; readonly personId: string }
  | { readonly verdict: 'same'; readonly row: number }
  | { readonly verdict: 'another' }
  | { readonly verdict: 'skip' }

/**
 * What becomes of likely duplicates that nobody decided one by one. 'ask': the import is not run before each
 * is decided. 'another': they are new people. 'same': they are one person, where nothing contradicts it.
 * 'skip': their rows are left out, and come back with the rejected ones.
 */
export const duplicateRules = ['ask', 'another', 'same', 'skip'] as const
export type DuplicateRule = (typeof duplicateRules)[number]

/** Everything mended so far. `units` by the unit as the file names it, `people` by the person's first row. */
export type ImportCorrections = Corrections & {
  readonly units: Readonly<Record<string, UnitDecision>>
  readonly people: Readonly<Record<string, PersonDecision>>
  /** Left out: 'ask'. */
  readonly duplicates?: DuplicateRule
}

/**
 * What a preview or a run counted. `rejected` counts rows, all others people (or units); `duplicates` are the
 * likely ones that are still to be decided.
 */
export type ImportCounts = {
  readonly rows: number
  readonly entries: number
  readonly new: number
  readonly changed: number
  readonly same: number
  readonly rejected: number
  readonly skipped: number
  readonly duplicates: number
  readonly newUnits: number
}

/** How far a run has come: rows read, then people written. */
export type ImportProgress = {
  readonly stage: 'reading' | 'matching' | 'writing'
  readonly done: number
  readonly total: number
}
