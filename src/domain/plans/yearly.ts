import { costOf, fundingLeft, fundingSum } from './funding.ts'
import type { Line } from './line.ts'

/** A line of the term plan against the years: `left` is negative when the years planned more than the term. */
export type AgainstTerm = {
  readonly termLine: Line
  readonly planned: number
  readonly earlier: number
  readonly thisYear: number
  readonly left: number
}

const drawnFrom = (lines: readonly Line[], termLineId: string): Line[] =>
  lines.filter((line) => line.termLineId === termLineId)

const peopleOf = (lines: readonly Line[]): number => lines.reduce((sum, { people }) => sum + people, 0)

/** How the lines of a year, and of the years before it, use up the term plan; and which of the year are new. */
export const againstTerm = (
  termLines: readonly Line[],
  earlierLines: readonly Line[],
  yearLines: readonly Line[] = [],
): { readonly rows: readonly AgainstTerm[]; readonly newLines: readonly Line[] } => {
  const known = new Set(termLines.map(({ lineId }) => lineId))
  return {
    rows: termLines.map((termLine) => {
      const earlier = peopleOf(drawnFrom(earlierLines, termLine.lineId))
      const thisYear = peopleOf(drawnFrom(yearLines, termLine.lineId))
      const planned = termLine.people
      return { termLine, planned, earlier, thisYear, left: planned - earlier - thisYear }
    }),
    newLines: yearLines.filter(({ termLineId }) => termLineId === null || !known.has(termLineId)),
  }
}

/** The people named in the term who were not drawn yet; nobody where more names than places are left. */
const namesLeft = (termLine: Line, drawn: readonly Line[], left: number): string[] => {
  const gone = new Set(drawn.flatMap(({ personIds }) => personIds))
  const names = termLine.personIds.filter((personId) => !gone.has(personId))
  return names.length > left ? [] : names
}

/**
 * A first draft of a year's lines: what the term planned to have begun by the end of that year and the years before
 * it did not take, with the money that is left of it. `newId` names the lines.
 */
export const draftOfYear = (
  termLines: readonly Line[],
  earlierLines: readonly Line[],
  year: number,
  newId: () => string,
): Line[] =>
  againstTerm(termLines, earlierLines).rows.flatMap(({ termLine, left }) => {
    const { start } = termLine
    if (left <= 0 || (start !== null && Number(start.slice(0, 4)) > year)) return []
    const drawn = drawnFrom(earlierLines, termLine.lineId)
    const funding = fundingLeft(termLine.funding, fundingSum(drawn.flatMap((line) => line.funding)))
    return [
      {
        ...termLine,
        lineId: newId(),
        termLineId: termLine.lineId,
        people: left,
        personIds: namesLeft(termLine, drawn, left),
        funding,
        plannedCostDong: costOf(funding),
        start: start?.startsWith(`${year}`) ? start : `${year}`,
      },
    ]
  })
