import { fundingSum, mainSource } from './funding.ts'
import type { FundingShare, Line } from './line.ts'

/** A line with the unit under which it is rolled up, and the year of its plan. */
export type UnitLine = { readonly unitId: string; readonly year: number; readonly line: Line }

export const rollUpDimensions = ['level', 'field', 'year', 'funding', 'unit'] as const
export type RollUpDimension = (typeof rollUpDimensions)[number]

/** The figures of some lines together. */
export type PlanFigures = {
  readonly lines: number
  readonly people: number
  readonly named: number
  readonly plannedCostDong: number
  readonly funding: readonly FundingShare[]
}

/** One row of the roll-up: what its dimensions say (null: not said), its figures, and the lines behind them. */
export type RollUpRow = PlanFigures & {
  readonly keys: Readonly<Partial<Record<RollUpDimension, string | null>>>
  readonly lineIds: readonly string[]
}

/** What a line gives to a row. By funding, people stand once under the main source, money under each of its own. */
type Part = {
  readonly source: string | null
  readonly counts: boolean
  readonly funding: readonly FundingShare[]
}

const partsOf = (line: Line, bySource: boolean): Part[] => {
  const main = mainSource(line.funding)
  if (!bySource || main === null) return [{ source: main, counts: true, funding: line.funding }]
  return fundingSum(line.funding).map((share) => ({
    source: share.source,
    counts: share.source === main,
    funding: [share],
  }))
}

const keyOf = (
  { unitId, year, line }: UnitLine,
  { source }: Part,
  dimension: RollUpDimension,
): string | null =>
  ({
    level: () => line.levelCode ?? line.setCode,
    field: () => line.fieldCode,
    year: () => String(year),
    funding: () => source,
    unit: () => unitId,
  })[dimension]()

type Member = { readonly of: UnitLine; readonly part: Part }

const figuresOf = (members: readonly Member[]): PlanFigures => {
  const counted = members.filter(({ part }) => part.counts).map(({ of }) => of.line)
  const funding = fundingSum(members.flatMap(({ part }) => part.funding))
  return {
    lines: counted.length,
    people: counted.reduce((sum, { people }) => sum + people, 0),
    named: counted.reduce((sum, { personIds }) => sum + personIds.length, 0),
    plannedCostDong: funding.reduce((sum, { amountDong }) => sum + amountDong, 0),
    funding,
  }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The lines by the dimensions asked, in the order of their keys, and the total; the rows always add up to it. */
export const rollUpLines = (
  lines: readonly UnitLine[],
  by: readonly RollUpDimension[],
): { readonly rows: readonly RollUpRow[]; readonly total: PlanFigures } => {
  const members = lines.flatMap((of): Member[] =>
    partsOf(of.line, by.includes('funding')).map((part) => ({ of, part })),
  )
  const groups = Map.groupBy(members, ({ of, part }) =>
    JSON.stringify(by.map((dimension) => keyOf(of, part, dimension))),
  )
  const rows = [...groups]
    .sort(([a], [b]) => order(a, b))
    .map(([key, group]) => {
      const said: (string | null)[] = JSON.parse(key)
      return {
        keys: Object.fromEntries(by.map((dimension, at) => [dimension, said[at] ?? null])),
        ...figuresOf(group),
        lineIds: group.map(({ of }) => of.line.lineId),
      }
    })
  return { rows, total: figuresOf(members) }
}
