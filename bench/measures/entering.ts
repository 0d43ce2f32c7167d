import type { PersonFacts } from '../../src/domain/people/person.ts'
import { randomFrom } from '../../src/domain/sample/random.ts'
import { enrolPeople } from '../../src/features/imports/enrolment/actions.ts'
import type { Bench, Measure } from '../bench.ts'
import { perSecond } from '../figure.ts'
import { organisationPeople } from '../organisation/people.ts'
import { timed } from '../timing.ts'
import { copyTime, rowsOf, type TableRows, undone } from './copied.ts'

const peopleCount = 10_000

const unitsOfKind = async ({ house }: Bench, kind: string): Promise<string[]> => {
  const { rows } = await house.owner.query<{ unit_id: string }>(
    'select unit_id from unit_version where kind_code = $1 order by code limit 200',
    [kind],
  )
  return rows.map((row) => row.unit_id)
}

const newPeople = async (bench: Bench): Promise<PersonFacts[]> => {
  const { people } = bench
  const administrative = await unitsOfKind(bench, 'division')
  const party = await unitsOfKind(bench, 'branch')
  const units = { versions: [], edges: [], leaves: { administrative, party } }
  const [batch = []] = organisationPeople(peopleCount, units, randomFrom(people + 1), peopleCount)
  return batch.map((person, index) => ({ ...person, staffCode: `MOI${index}` }))
}

/** Many new people with ledger and summary, beside their bare rows by COPY into the same tables. */
export const entering: Measure = {
  name: 'entering',
  run: async (bench) => {
    const { actor, vault } = bench.context
    const people = await newPeople(bench)
    let copied: TableRows[] = []
    let taken = 0
    await undone(bench, async (tx) => {
      taken = await timed(() => enrolPeople(tx, { actor, vault, causeId: null }, people))
      copied = await rowsOf(
        tx,
        people.map(({ id }) => id),
      )
    })
    const bare = await copyTime(bench, copied)
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
