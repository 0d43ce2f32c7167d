import type { Language, Text } from '../language/say.ts'
import type { Cell } from './sheet.ts'
import { cellAddress, textOf } from './sheet.ts'

export type Severity = 'error' | 'warning'

/** What is wrong with a cell's value, before it is known where the cell stands. */
export type Trouble = {
  /** Dotted code of the rule that the value breaks. */
  readonly rule: string
  readonly severity: Severity
  /** The rule and what to do, in an officer's words. */
  readonly text: Text
  /** Values that would be right, best first; each can replace the cell's value. */
  readonly suggestions: readonly string[]
}

/** A trouble with its place. Rows with an error are not imported; warnings are for the eye. */
export type Problem = Trouble & {
  readonly column: number
  /** The heading's target that could not be read, e.g. 'born'. */
  readonly target: string
  readonly row: number
  /** 'D17' */
  readonly address: string
  readonly value: string
}

/** Every problem of one column with one value and one rule: one correction mends all. */
export type ProblemGroup = Trouble & {
  readonly column: number
  readonly target: string
  readonly value: string
  readonly count: number
  /** The first addresses, for the eye. */
  readonly addresses: readonly string[]
}

export const error = (rule: string, text: Text, suggestions: readonly string[] = []): Trouble => ({
  rule,
  severity: 'error',
  text,
  suggestions,
})

export const warning = (rule: string, text: Text, suggestions: readonly string[] = []): Trouble => ({
  rule,
  severity: 'warning',
  text,
  suggestions,
})

/** Puts a trouble in its place. */
export const problemAt = (
  trouble: Trouble,
  place: { column: number; row: number; target: string; cell: Cell | null | undefined },
): Problem => ({
  ...trouble,
  column: place.column,
  target: place.target,
  row: place.row,
  address: cellAddress(place.column, place.row),
  value: textOf(place.cell),
})

const addressesMax = 20

/**
 * Groups problems by column, rule and value; errors first, then by how many cells one correction mends.
 * Takes any stream of problems and keeps one entry per group.
 */
export const groupProblems = (problems: Iterable<Problem>): ProblemGroup[] => {
  const groups = new Map<string, { problem: Problem; count: number; addresses: string[] }>()
  for (const problem of problems) {
    const key = `${problem.column}\n${problem.rule}\n${problem.value}`
    const group = groups.get(key) ?? { problem, count: 0, addresses: [] }
    group.count += 1
    if (group.addresses.length < addressesMax) group.addresses.push(problem.address)
    groups.set(key, group)
  }
  return [...groups.values()]
    .map(({ problem: { row: _row, address: _address, ...shared }, count, addresses }) => ({
      ...shared,
      count,
      addresses,
    }))
    .sort(
      (a, b) =>
        Number(a.severity === 'warning') - Number(b.severity === 'warning') ||
        b.count - a.count ||
        a.column - b.column ||
        (a.value < b.value ? -1 : 1),
    )
}

/** Why a row was rejected, as it is kept and shown. */
export type RejectionReason = Pick<Problem, 'address' | 'text'>

/** The reasons among a row's problems: warnings reject nothing. */
export const reasonsIn = (problems: readonly Problem[]): RejectionReason[] =>
  problems.flatMap(({ severity, address, text }) => (severity === 'error' ? [{ address, text }] : []))

/** The reason as one line for people: where it is, what is there, what to do. */
export const reasonLine = ({ address, text }: RejectionReason, language: Language): string =>
  `${address}: ${text[language]}`
