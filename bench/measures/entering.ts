import { CompiledQuery } from 'kysely'
import type { Tx } from '../../src/database/connect.ts'
import { copyRows } from '../../src/database/copy.ts'
import type { PersonFacts } from '../../src/domain/people/person.ts'
import { randomFrom } from '../../src/domain/sample/random.ts'
import { enrolPeople } from '../../src/features/imports/enrolment/actions.ts'
import type { Bench, Measure } from '../bench.ts'
import { perSecond } from '../figure.ts'
import { organisationPeople } from '../organisation/people.ts'
import { timed } from '../timing.ts'

const peopleCount = 10_000
const tables = ['person', 'staff_code_holder', 'membership', 'service', 'post_held', 'qualification', 'study']

class Undone extends Error {}

/** Does the work in a transaction and undoes it: the organisation stays as large as it is. */
const undone = async ({ house }: Bench, work: (tx: Tx) => Promise<void>): Promise<void> => {
  try {
    await house.database.transaction().execute(async (tx) => {
      await work(tx)
      throw new Undone()
    })
  } catch (error) {
    if (!(error instanceof Undone)) throw error
  }
}

const newPeople = async ({ house, people }: Bench): Promise<PersonFacts[]> => {
  const { rows } = await house.pool.query<{ hierarchy: string; unit_id: string }>(
    `select k.hierarchy, v.unit_id from unit_version v join unit_kind k on k.code = v.kind_code
     where v.kind_code in ('division', 'branch') order by v.code limit 400`,
  )
  const leavesOf = (hierarchy: string) =>
    rows.filter((row) => row.hierarchy === hierarchy).map((row) => row.unit_id)
  const units = {
    versions: [],
    edges: [],
    leaves: { administrative: leavesOf('administrative'), party: leavesOf('party') },
  }
  const [batch = []] = organisationPeople(peopleCount, units, randomFrom(people + 1), peopleCount)
  return batch.map((person, index) => ({ ...person, staffCode: `MOI${index}` }))
}

type CopiedTable = { readonly name: string; readonly columns: string[]; readonly rows: unknown[][] }

/** The rows that the product wrote of these people, to be written again by COPY alone. */
const rowsWritten = async (tx: Tx, ids: readonly string[]): Promise<CopiedTable[]> => {
  const found: CopiedTable[] = []
  for (const name of tables) {
    const statement = CompiledQuery.raw(`select * from ${name} where person_id = any($1::uuid[])`, [ids])
    const { rows } = await tx.withoutPlugins().executeQuery<Record<string, unknown>>(statement)
    const columns = Object.keys(rows[0] ?? {})
    found.push({ name, columns, rows: rows.map((row) => columns.map((column) => row[column])) })
  }
  return found
}

/** Many new people with ledger and summary, beside their bare rows by COPY into the same tables. */
export const entering: Measure = {
  name: 'entering',
  run: async (bench) => {
    const { actor, vault } = bench.context
    const people = await newPeople(bench)
    let copied: CopiedTable[] = []
    let taken = 0
    await undone(bench, async (tx) => {
      taken = await timed(() => enrolPeople(tx, { actor, vault, causeId: null }, people))
      copied = await rowsWritten(
        tx,
        people.map(({ id }) => id),
      )
    })
    let bare = 0
    await undone(bench, async (tx) => {
      bare = await timed(async () => {
        for (const { name, columns, rows } of copied) await copyRows(tx, name, columns, rows)
      })
    })
    return [
      {
        name: 'entering',
        what: `${peopleCount.toLocaleString('en-US')} new people with ledger and summary`,
        figure: perSecond((peopleCount * 1000) / taken, 'people'),
        limit: `their rows by COPY ${perSecond((peopleCount * 1000) / bare, 'people')}`,
        ratio: bare / taken,
        aim: '≥ 20 % of the limit',
        met: bare / taken >= 0.2,
      },
    ]
  },
}
