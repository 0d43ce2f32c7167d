import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import { operatorContext } from '../../src/app/operator.ts'
import { routes } from '../../src/app/rooms.ts'
import { buildServer } from '../../src/app/server.ts'
import { changingPerson } from '../../src/features/people/actions.ts'
import { addQualification } from '../../src/features/qualifications/contract.ts'
import { addRoute, makeServer } from '../../src/kit/http/server.ts'
import type { Bench, Measure } from '../bench.ts'
import { type Figure, milliseconds, perSecond } from '../figure.ts'
import { ratePerSecond, spreadOf, timed } from '../timing.ts'

const rounds = 300
const requestRatioMax = 1.3
const changeRatioMax = 2
const measuredMs = 4000
/** By this mark the rows that were never counted are taken away again. */
const uncounted = 'bench: uncounted'

/** The same routes by the same code, and nobody at the door: no session, no scope of an account, no policy. */
const withoutGuard = async ({ house }: Bench): Promise<FastifyInstance> => {
  const server = makeServer({ logLevel: null, bodyLimitBytes: 1_000_000 })
  const context = operatorContext(house, 'vi')
  await server.register(
    async (api) => {
      for (const route of routes) addRoute(api, route, async () => context)
    },
    { prefix: '/api' },
  )
  return server
}

const listening = (server: FastifyInstance): Promise<string> => server.listen({ host: '127.0.0.1', port: 0 })

const asking = (address: string, cookie: string) => async (path: string) => {
  const response = await fetch(`${address}${path}`, { headers: { cookie } })
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  await response.text()
}

const compared = async (
  what: string,
  paths: readonly string[],
  ask: { guarded(path: string): Promise<void>; open(path: string): Promise<void> },
): Promise<Figure> => {
  const times = { guarded: [] as number[], open: [] as number[] }
  for (const [turn, path] of paths.entries()) {
    // Each goes first as often as the other: the second finds what the first has read.
    const order = turn % 2 === 0 ? (['guarded', 'open'] as const) : (['open', 'guarded'] as const)
    for (const way of order) {
      const taken = await timed(() => ask[way](path))
      if (turn >= 20) times[way].push(taken)
    }
  }
  const [guarded, open] = [spreadOf(times.guarded).p50, spreadOf(times.open).p50]
  return {
    name: 'guard',
    what: `${what}, p50`,
    figure: milliseconds(guarded),
    limit: `without session, scope and policy ${milliseconds(open)}`,
    ratio: guarded / open,
    aim: `≤ ${requestRatioMax} × the limit`,
    met: guarded / open <= requestRatioMax,
  }
}

const requests = async (bench: Bench): Promise<Figure[]> => {
  const guarded = await buildServer(bench.house, { webFolder: '', version: 'bench' })
  const open = await withoutGuard(bench)
  try {
    const addresses = { guarded: await listening(guarded), open: await listening(open) }
    const ask = {
      guarded: asking(addresses.guarded, bench.cookies.everything),
      open: asking(addresses.open, ''),
    }
    const { rows } = await bench.house.owner.query<{ person_id: string }>(
      'select person_id from person limit 500',
    )
    const people = Array.from({ length: rounds }, () => `/api/people/${bench.random.pick(rows).person_id}`)
    const same = (path: string) => Array.from({ length: rounds }, () => path)
    return [
      await compared('one person’s record', people, ask),
      await compared('a list of 50 people', same('/api/people?limit=50'), ask),
      await compared('the roll-up of the root', same('/api/reports/roll-up'), ask),
    ]
  } finally {
    await guarded.close()
    await open.close()
  }
}

/** The change alone: the person locked and found, the row written; no entry in the ledger, nothing counted. */
const bareChange =
  ({ context }: Bench, next: () => string) =>
  () =>
    changingPerson(context, next(), 'qualifications.change', (tx, { personId }) =>
      tx
        .insertInto('qualification')
        .values({
          personId,
          qualificationId: newId(),
          levelCode: 'PRO.MA',
          awarded: '2019',
          awardedDay: '2019-12-31',
          fieldCode: '0413',
          specialty: 'Quản lý công',
          diplomaNumber: uncounted,
        })
        .execute(),
    )

const wholeChange = ({ context }: Bench, next: () => string) => {
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

const changes = async (bench: Bench): Promise<Figure> => {
  const { rows } = await bench.house.owner.query<{ person_id: string }>(
    'select person_id from person limit 20000',
  )
  const next = () => bench.random.pick(rows).person_id
  const [bare, whole] = [bareChange(bench, next), wholeChange(bench, next)]
  await ratePerSecond([bare], 500)
  await ratePerSecond([whole], 500)
  const rates = { bare: 0, whole: 0 }
  for (const turn of [0, 1]) {
    rates.bare += (await ratePerSecond([bare], measuredMs)) / 2
    rates.whole += (await ratePerSecond([whole], measuredMs + turn)) / 2
  }
  await bench.house.owner.query('delete from qualification where diploma_number = $1', [uncounted])
  const ratio = rates.bare / rates.whole
  return {
    name: 'guard',
    what: 'one change with its ledger entry and its place in the summary',
    figure: perSecond(rates.whole, 'changes'),
    limit: `the change alone ${perSecond(rates.bare, '')}`,
    ratio,
    aim: `takes ≤ ${changeRatioMax} × as long`,
    met: ratio <= changeRatioMax,
  }
}

/** What the guards cost: requests beside the same without them, a change beside the change alone. */
export const guard: Measure = {
  name: 'guard',
  run: async (bench) => [...(await requests(bench)), await changes(bench)],
}
