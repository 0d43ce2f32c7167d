import { canonicalJson } from '../ledger/canonical.ts'
import { type Line, type LineField, lineFields } from './line.ts'
import { normalLine } from './normal-line.ts'

/** One field of a line that is another than before. */
export type FieldDifference = {
  readonly field: LineField
  readonly before: Line[LineField]
  readonly after: Line[LineField]
}

/** A line that came, went, or changed; nothing before: it came, nothing after: it went. */
export type LineDifference = {
  readonly lineId: string
  readonly before: Line | null
  readonly after: Line | null
  /** What changed in it, empty for a line that came or went. */
  readonly fields: readonly FieldDifference[]
}

/** Whether two values of a field are the same, however they are built. */
export const sameValue = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)

const fieldsBetween = (before: Line, after: Line): FieldDifference[] =>
  lineFields.flatMap((field) =>
    sameValue(before[field], after[field]) ? [] : [{ field, before: before[field], after: after[field] }],
  )

/** What became of the lines between two versions, line by line and field by field, in the order of the earlier one. */
export const differenceBetween = (before: readonly Line[], after: readonly Line[]): LineDifference[] => {
  const now = new Map(after.map((line) => [line.lineId, normalLine(line)]))
  const old = new Set(before.map(({ lineId }) => lineId))
  const changed = before.map(normalLine).flatMap((line): LineDifference[] => {
    const next = now.get(line.lineId)
    if (!next) return [{ lineId: line.lineId, before: line, after: null, fields: [] }]
    const fields = fieldsBetween(line, next)
    return fields.length === 0 ? [] : [{ lineId: line.lineId, before: line, after: next, fields }]
  })
  const added = [...now.values()]
    .filter(({ lineId }) => !old.has(lineId))
    .map((line): LineDifference => ({ lineId: line.lineId, before: null, after: line, fields: [] }))
  return [...changed, ...added]
}

/** What a difference adds to the plan: people and cost, negative when it takes them away. */
export const sumOfDifference = (
  differences: readonly LineDifference[],
): { readonly people: number; readonly plannedCostDong: number } => ({
  people: differences.reduce(
    (sum, { before, after }) => sum + (after?.people ?? 0) - (before?.people ?? 0),
    0,
  ),
  plannedCostDong: differences.reduce(
    (sum, { before, after }) => sum + (after?.plannedCostDong ?? 0) - (before?.plannedCostDong ?? 0),
    0,
  ),
})
