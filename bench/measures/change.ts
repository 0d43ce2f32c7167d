import pg from 'pg'
import { v7 as newId } from 'uuid'
import { routes } from '../../src/features/qualifications/actions.ts'
import { addQualification } from '../../src/features/qualifications/contract.ts'
import type { Bench, Measure } from '../bench.ts'
import { type Figure, perSecond } from '../figure.ts'
import { ratePerSecond } from '../timing.ts'

const measuredMs = 4000
const aimShare = 0.5

const bareQualification = `insert into qualification (person_id, qualification_id, level_code, awarded, awarded_day)
  values ($1, $2, 'PRO.MA', '2019', '2019-12-31')`
const bareEntry = `insert into ledger_entry (entry_id, actor_name, action, subject_kind, subject_id, person_id, after)
  values ($1, 'bench', 'qualifications.change', 'qualification', $2, $3, $4)`

/** The least that could be done: two rows, one transaction. */
const bareTransaction = async (client: pg.Client, personId: string): Promise<void> => {
  const id = newId()
  await client.query('begin')
  await client.query(bareQualification, [personId, id])
  await client.query(bareEntry, [
    newId(),
    id,
    personId,
    JSON.stringify({ levelCode: 'PRO.MA', awarded: '2019' }),
  ])
  await client.query('commit')
}

const bareRate = async ({ house }: Bench, writers: number, next: () => string): Promise<number> => {
  const clients = Array.from({ length: writers }, () => new pg.Client(house.owner.options))
  await Promise.all(clients.map((client) => client.connect()))
  const rate = await ratePerSecond(
    clients.map((client) => () => bareTransaction(client, next())),
    measuredMs,
  )
  await Promise.all(clients.map((client) => client.end()))
  return rate
}

/** A qualification added as the route adds it: checks, lock, ledger entry and summary. */
const changeWith = ({ context }: Bench, next: () => string) => {
  const route = routes.find(({ contract }) => contract.name === addQualification.name)
  if (!route) throw new Error('there is no route to add a qualification')
  const body = { levelCode: 'PRO.MA', awarded: '2019', fieldCode: '0413', specialty: 'Quản lý công' }
  return () =>
    route.handle(context, {
      params: { personId: next() },
      query: {},
      body: addQualification.body?.parse(body),
    })
}

const randomPeople = async ({ house, people }: Bench): Promise<string[]> => {
  const { rows } = await house.owner.query<{ person_id: string }>(
    'select person_id from person tablesample system ($1) limit 20000',
    [Math.min(100, (100 * 20_000) / people)],
  )
  return rows.map((row) => row.person_id)
}

const measureWriters = async (bench: Bench, writers: number, next: () => string): Promise<Figure> => {
  const change = changeWith(bench, next)
  await ratePerSecond(
    Array.from({ length: writers }, () => change),
    1000,
  )
  const before = await bareRate(bench, writers, next)
  const rate = await bench.statements.listen(`Change with ledger and summary, ${writers} at once`, () =>
    ratePerSecond(
      Array.from({ length: writers }, () => change),
      measuredMs,
    ),
  )
  const bare = (before + (await bareRate(bench, writers, next))) / 2
  return {
    name: 'change',
    what: writers === 1 ? 'one qualification added after another' : `the same by ${writers} writers at once`,
    figure: perSecond(rate, 'changes'),
    limit: `bare two-row transactions ${perSecond(bare, '')}`,
    ratio: rate / bare,
    aim: `≥ ${aimShare} of the limit`,
    met: rate / bare >= aimShare,
  }
}

/** One change with its ledger entry and its place in the summary, beside two bare rows. */
export const change: Measure = {
  name: 'change',
  run: async (bench) => {
    const people = await randomPeople(bench)
    const next = () => bench.random.pick(people)
    return [await measureWriters(bench, 1, next), await measureWriters(bench, 8, next)]
  },
}
