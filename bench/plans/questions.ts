import { routes as list } from '../../src/features/people/list/actions.ts'
import { countListed, listPeople, searchPeople } from '../../src/features/people/list/contract.ts'
import { routes as rollUp } from '../../src/features/reports/roll-up/actions.ts'
import { peopleBehind } from '../../src/features/reports/roll-up/contract.ts'
import type { AnyContract } from '../../src/kit/http/contract.ts'
import type { Bench } from '../bench.ts'

const unitOf = async ({ house }: Bench, kind: string): Promise<string> => {
  const { rows } = await house.owner.query<{ unit_id: string }>(
    'select unit_id from unit_version where kind_code = $1 order by code limit 1',
    [kind],
  )
  return rows[0]?.unit_id ?? ''
}

/** The questions that people ask most, asked once more inside this process, so that their statements are heard. */
export const askHottest = async (bench: Bench): Promise<void> => {
  const ask = async (name: string, contract: AnyContract, query: Record<string, unknown>) => {
    const route = [...list, ...rollUp].find((one) => one.contract.name === contract.name)
    const input = { params: {}, query: contract.query.parse(query), body: {} }
    const answer = async () => route?.handle(bench.context, input)
    await answer()
    await bench.statements.listen(name, answer)
  }
  const [whole, department, division] = [
    await unitOf(bench, 'province'),
    await unitOf(bench, 'department'),
    await unitOf(bench, 'division'),
  ]
  await ask('List: 50 people of the whole organisation', listPeople, { unitId: whole })
  await ask('List: 50 people of a department', listPeople, { unitId: department })
  await ask('List: the people of a division', listPeople, { unitId: division })
  await ask('List: masters of a department', listPeople, { unitId: department, levels: 'PRO.MA' })
  await ask('List: how many women', countListed, { unitId: department, sex: 'female' })
  await ask('Search: nguyen van', searchPeople, { q: 'nguyen van' })
  await ask('Search: nguyen van hung', searchPeople, { q: 'nguyen van hung' })
  await ask('Search: quach kieu', searchPeople, { q: 'quach kieu' })
  await ask('Roll-up: the people behind one figure', peopleBehind, {
    hierarchy: 'administrative',
    set: 'above-university',
    asOf: '2020-06-15',
    unitId: department,
    column: 'PRO.MA',
  })
}
