import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FOREVER } from '../../src/domain/time/day.ts'
import type { UnitEdge, UnitVersion } from '../../src/domain/units/unit.ts'
import { loadUnits } from '../../src/features/units/actions.ts'
import { realUnits, withUnitKinds } from '../world/units.ts'
import { newWorld, type World } from '../world.ts'

const real = realUnits()
const hierarchy = 'administrative'
let world: World
beforeAll(async () => {
  world = await newWorld()
  await withUnitKinds(world)
})
afterAll(() => world.end())

describe.skipIf(!real)('the real tree of Viet Nam (skipped where ../shared/data is absent)', () => {
  test('63 provinces, 696 districts and 10,035 wards are loaded at once', async () => {
    const versions: UnitVersion[] = []
    const edges: UnitEdge[] = []
    const add = (unit: { Code: string; FullName: string; FullNameEn: string }, parentId: string | null) => {
      const unitId = newId()
      const period = { unitId, from: '2008-08-01', to: FOREVER }
      const called = { code: unit.Code, name: unit.FullName, nameEn: unit.FullNameEn, kindCode: 'province' }
      versions.push({ ...period, ...called })
      edges.push({ ...period, hierarchy, parentId })
      return unitId
    }
    const root = add({ Code: 'VN', FullName: 'Việt Nam', FullNameEn: 'Viet Nam' }, null)
    for (const province of real?.before ?? []) {
      const provinceId = add(province, root)
      for (const district of province.District ?? []) {
        const districtId = add(district, provinceId)
        for (const ward of district.Ward ?? []) add(ward, districtId)
      }
    }
    const began = performance.now()
    await world.database
      .transaction()
      .execute((tx) =>
        loadUnits(tx, world.operator.actor, { versions, edges, pairs: [], events: [], links: [] }),
      )
    console.info(`${versions.length} units loaded in ${Math.round(performance.now() - began)} ms`)
    const { rows } = {
      rows: await world.database
        .selectFrom('unitAncestry')
        .select((e) => e.fn.countAll<number>().as('n'))
        .execute(),
    }
    expect(versions).toHaveLength(1 + 63 + 696 + 10_035)
    expect(rows[0]?.n).toBe(1 + 63 * 2 + 696 * 3 + 10_035 * 4)
  })
})
