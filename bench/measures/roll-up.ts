import {
  childrenOf,
  levelCounts,
  membersAsOf,
  splitCounts,
} from '../../src/features/reports/roll-up/store.ts'
import type { Bench, Measure } from '../bench.ts'
import { type Figure, milliseconds, spread } from '../figure.ts'
import { spreadOf, timesOf } from '../timing.ts'
import { getJson } from './ask.ts'

const hierarchy = 'administrative'
const setCode = 'above-university'
const aimMs = 25

type Place = { readonly what: string; readonly unitIds: readonly string[] }

const unitsOfKind = async ({ house }: Bench, kind: string): Promise<string[]> => {
  const { rows } = await house.owner.query<{ unit_id: string }>(
    'select unit_id from unit_version where kind_code = $1 order by code',
    [kind],
  )
  return rows.map((row) => row.unit_id)
}

const withChildren = async ({ context }: Bench, unitId: string): Promise<string[]> => [
  unitId,
  ...(await childrenOf(context.database, unitId, '2020-06-15', hierarchy)).map((unit) => unit.unitId),
]

const placesOf = async (bench: Bench): Promise<Place[]> => {
  const [root = ''] = await unitsOfKind(bench, 'province')
  const department = bench.random.pick(await unitsOfKind(bench, 'department'))
  return [
    { what: 'root and its children', unitIds: await withChildren(bench, root) },
    { what: 'a department and its children', unitIds: await withChildren(bench, department) },
  ]
}

const askedOn = async ({ house }: Bench, asOf: string) => {
  const { rows } = await house.owner.query<{ level_code: string }>(
    'select level_code from counts_as_member where set_code = $1 order by position',
    [setCode],
  )
  const levelCodes = rows.map((row) => row.level_code)
  return { hierarchy, setCode, basis: 'holders', levelCodes, asOf } as const
}

const measurePlace = async (bench: Bench, { what, unitIds }: Place): Promise<Figure> => {
  const { context, random, statements } = bench
  const summaryOf = await bench.house.owner.query('select set_code from count_order where set_code = $1', [
    setCode,
  ])
  const summary = summaryOf.rows.length > 0 ? setCode : 'professional'
  const days = Array.from(
    { length: 40 },
    () => `${random.whole(1995, 2026)}-${random.whole(10, 12)}-${random.whole(10, 28)}`,
  )
  const asked = await askedOn(bench, '2020-06-15')
  const times = await statements.listen(`Roll-up: ${what}`, () =>
    timesOf(days, async (asOf) => {
      await levelCounts(context.database, [...unitIds], { ...asked, asOf }, summary)
      await membersAsOf(context.database, [...unitIds], hierarchy, asOf)
    }),
  )
  const base = await timesOf(
    days.slice(0, 3),
    (asOf) => splitCounts(context.database, context.scope, [...unitIds], { ...asked, asOf }, 'level'),
    1,
  )
  const { p50, p95, p99 } = spreadOf(times)
  const limit = spreadOf(base).p50
  return {
    name: 'roll-up',
    what: `${what}, any day, in the database`,
    figure: spread({ p50, p95, p99 }),
    limit: `base tables in one statement ${milliseconds(limit)}`,
    ratio: p95 / limit,
    aim: `p95 ≤ ${aimMs} ms`,
    met: p95 <= aimMs,
  }
}

const overHttp = async (bench: Bench): Promise<Figure> => {
  const days = Array.from({ length: 30 }, () => `${bench.random.whole(1995, 2026)}-06-15`)
  const path = (asOf: string) => `/api/reports/roll-up?hierarchy=${hierarchy}&set=${setCode}&asOf=${asOf}`
  const times = await timesOf(days, (asOf) => getJson(bench, path(asOf)))
  const fixed = spreadOf(await timesOf(days, () => getJson(bench, '/api/health'))).p95
  const { p95, ...rest } = spreadOf(times)
  return {
    name: 'roll-up',
    what: 'the whole answer over HTTP, root',
    figure: spread({ p95, ...rest }),
    limit: `static JSON p95 ${milliseconds(fixed)}`,
    ratio: p95 / fixed,
    aim: '',
    met: null,
  }
}

/** The summary's answer as of any day, beside the same answer counted from the base tables. */
export const rollUp: Measure = {
  name: 'roll-up',
  run: async (bench) => {
    const figures: Figure[] = []
    for (const place of await placesOf(bench)) figures.push(await measurePlace(bench, place))
    return [...figures, await overHttp(bench)]
  },
}
