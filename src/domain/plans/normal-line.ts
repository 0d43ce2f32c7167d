import { collapseSpaces, toNfc } from '../language/fold.ts'
import type { FundingShare, Line } from './line.ts'

const text = (value: string | null): string | null => {
  const clean = value === null ? '' : collapseSpaces(toNfc(value))
  return clean === '' ? null : clean
}

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Shares in the order of their sources; what a source does not pay is no share. */
const shares = (funding: readonly FundingShare[]): FundingShare[] =>
  funding
    .filter(({ amountDong }) => amountDong !== 0)
    .map(({ source, amountDong }) => ({ source, amountDong }))
    .sort((a, b) => ascending(a.source, b.source) || a.amountDong - b.amountDong)

/** The one way in which a line is kept, so that what means the same is the same. */
export const normalLine = (line: Line): Line => ({
  lineId: line.lineId,
  levelCode: text(line.levelCode),
  setCode: text(line.setCode),
  fieldCode: text(line.fieldCode),
  form: line.form,
  place: line.place,
  people: line.people,
  personIds: line.personIds.toSorted(ascending),
  plannedCostDong: line.plannedCostDong,
  funding: shares(line.funding),
  start: line.start,
  targetId: line.targetId,
  termLineId: line.termLineId,
  reason: text(line.reason),
})
