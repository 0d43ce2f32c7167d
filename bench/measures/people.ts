import type { Bench, Measure } from '../bench.ts'
import { type Figure, milliseconds, spread } from '../figure.ts'
import { spreadOf, timesOf } from '../timing.ts'
import { getJson } from './ask.ts'

const aimMs = 60
const asked = 60

const staticJson = async (bench: Bench): Promise<number> =>
  spreadOf(
    await timesOf(
      Array.from({ length: asked }, () => '/api/health'),
      (path) => getJson(bench, path),
    ),
  ).p95

const compared = async (
  bench: Bench,
  of: { name: string; what: string; times: number[]; sql: number[] },
): Promise<Figure> => {
  const { p50, p95, p99 } = spreadOf(of.times)
  const limit = spreadOf(of.sql).p95
  return {
    name: of.name,
    what: of.what,
    figure: spread({ p50, p95, p99 }),
    limit: `one SQL statement p95 ${milliseconds(limit)}, static JSON ${milliseconds(await staticJson(bench))}`,
    ratio: p95 / limit,
    aim: `p95 ≤ ${aimMs} ms`,
    met: p95 <= aimMs,
  }
}

const inUnit = `select p.person_id, p.staff_code, p.full_name, p.born, p.sex
  from unit_ancestry a
  join membership m on m.unit_id = a.unit_id and m.hierarchy = a.hierarchy
    and m.from_day <= current_date and current_date < m.to_day
  join person p on p.person_id = m.person_id
  where a.ancestor_id = $1 order by p.name_key, p.person_id limit 50`

/** Fifty people of a unit by name: units of every size, from the whole organisation to a division. */
export const list: Measure = {
  name: 'list',
  run: async (bench) => {
    const { house, random } = bench
    const { rows } = await house.owner.query<{ unit_id: string }>(
      'select unit_id from unit_version order by code',
    )
    const { rows: large } = await house.owner.query<{ unit_id: string }>(
      `select unit_id from unit_version where kind_code in ('province', 'sector', 'department') order by code`,
    )
    const figures: Figure[] = []
    for (const [what, units] of [
      ['any unit', rows],
      ['large units', large],
    ] as const) {
      const ids = Array.from({ length: asked }, () => random.pick(units).unit_id)
      const ask = (id: string) => getJson(bench, `/api/people?unitId=${id}&limit=50`)
      // What a question reads for the first time may come from the disk: that is told apart.
      const first = await timesOf(ids, ask, 0)
      const times = await timesOf(ids, ask, 0)
      const sql = await timesOf(ids, (id) => house.owner.query(inUnit, [id]))
      figures.push(await compared(bench, { name: 'list', what: `50 people by name, ${what}`, times, sql }), {
        name: 'list',
        what: `the same, each asked for the first time, ${what}`,
        figure: spread(spreadOf(first)),
        limit: '',
        ratio: null,
        aim: '',
        met: null,
      })
    }
    return figures
  },
}

const typed = (bench: Bench): Record<string, string[]> => ({
  'frequent words': ['nguyen van', 'tran thi', 'nguyen', 'le van', 'nguyen thi', 'van', 'pham', 'tran v'],
  'given names': [
    'hung',
    'nguyen van hung',
    'tran thi hoa',
    'le minh tuan',
    'thi thu',
    'anh',
    'nguyen van t',
    'lan',
  ],
  'rare words': [
    'quach kieu',
    'kieu oanh',
    'ta but',
    'zzz',
    'quach tuan',
    'ha xuan yen',
    'thai uyen',
    'khong co ai',
  ],
  'staff codes': Array.from(
    { length: 8 },
    () => `NV${String(bench.random.whole(1, bench.people)).padStart(7, '0')}`,
  ),
})

const named = `select person_id, full_name from person
  where (' ' || name_folded) like all ($1) order by name_key, person_id limit 20`
const coded = `select person_id, full_name from person where lower(staff_code) like $1 limit 20`

const sqlFor = ({ house }: Bench, words: string) =>
  words.startsWith('NV')
    ? house.owner.query(coded, [`${words.toLowerCase()}%`])
    : house.owner.query(named, [words.split(' ').map((word) => `% ${word}%`)])

/** Search while typing, by an account that reads everything and by one that reads a single department. */
export const search: Measure = {
  name: 'search',
  run: async (bench) => {
    const figures: Figure[] = []
    for (const [what, words] of Object.entries(typed(bench))) {
      const all = [...words, ...words, ...words]
      const path = (word: string) => `/api/people/search?q=${encodeURIComponent(word)}`
      const times = await timesOf(all, (word) => getJson(bench, path(word)))
      const sql = await timesOf(words, (word) => sqlFor(bench, word), 0)
      figures.push(await compared(bench, { name: 'search', what, times, sql }))
      const scoped = await timesOf(all, (word) => getJson(bench, path(word), 'department'))
      figures.push(
        await compared(bench, {
          name: 'search',
          what: `${what}, one department's officer`,
          times: scoped,
          sql,
        }),
      )
    }
    return figures
  },
}
