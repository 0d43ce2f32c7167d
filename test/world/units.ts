import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { v7 as newId } from 'uuid'
import { hierarchies } from '../../profiles/vn/hierarchies.ts'
import { unitKinds } from '../../profiles/vn/unit-kinds.ts'
import { drawCountLines } from '../../src/database/count-lines.ts'
import { keepingCounts } from '../../src/database/summary.ts'
import { foldForSearch } from '../../src/domain/language/fold.ts'
import { FOREVER } from '../../src/domain/time/day.ts'
import type { UnitEdge, UnitVersion } from '../../src/domain/units/unit.ts'
import { loadUnits } from '../../src/features/units/actions.ts'
import type { World } from '../world.ts'

/** The hierarchies and kinds of units of the Vietnamese profile, where the world has none yet. */
export const withUnitKinds = async ({ database }: Pick<World, 'database'>): Promise<void> => {
  await database
    .insertInto('hierarchy')
    .values(
      hierarchies.map(({ code, name }, position) => ({ code, nameVi: name.vi, nameEn: name.en, position })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await database
    .insertInto('unitKind')
    .values(
      unitKinds.map(({ code, name, hierarchy, grassroots }, position) => ({
        code,
        nameVi: name.vi,
        nameEn: name.en,
        hierarchy,
        grassroots,
        position,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await database.transaction().execute(drawCountLines)
}

type Sketch = { name: string; code?: string; kind?: string; from?: string; to?: string; below?: Sketch[] }

/** A tree in words: names with what lies below them. Returns the ids by name. */
export const unitTree = async (
  world: Pick<World, 'database' | 'operator'>,
  root: Sketch,
  { hierarchy = 'administrative', underId = null }: { hierarchy?: string; underId?: string | null } = {},
): Promise<Record<string, string>> => {
  await withUnitKinds(world)
  const versions: UnitVersion[] = []
  const edges: UnitEdge[] = []
  const ids: Record<string, string> = {}
  const add = (sketch: Sketch, parentId: string | null): void => {
    const { name, code = `M${newId().slice(-8)}`, kind = 'department' } = sketch
    const { from = '2010-01-01', to = FOREVER } = sketch
    const unitId = newId()
    ids[name] = unitId
    versions.push({ unitId, code, name, nameEn: null, kindCode: kind, from, to })
    edges.push({ unitId, hierarchy, parentId, from, to })
    for (const child of sketch.below ?? []) add(child, unitId)
  }
  add(root, underId)
  await world.database
    .transaction()
    .execute((tx) =>
      loadUnits(tx, world.operator.actor, { versions, edges, pairs: [], events: [], links: [] }),
    )
  return ids
}

type Ward = { Code: string; FullName: string; FullNameEn: string }
type District = Ward & { Ward: Ward[] | null }
type OldProvince = Ward & { District: District[] | null }
type NewProvince = Ward & { Wards: Ward[] }

const realFile = (name: string): string =>
  join(resolve(import.meta.dirname, '../../../shared/data/vn-admin-units'), name)

/** Viet Nam's units before July 2025 and after it; null where the data is not at hand. */
export const realUnits = (): { before: OldProvince[]; after: NewProvince[] } | null => {
  try {
    return {
      before: JSON.parse(readFileSync(realFile('old_63_provinces_2025-03.json'), 'utf8')),
      after: JSON.parse(readFileSync(realFile('new_34_provinces_2026-07-25.json'), 'utf8')),
    }
  } catch {
    return null
  }
}

/** So many people who belong to the unit since 2010, counted in the summary. Returns their ids. */
export const staff = async (
  { database }: World,
  unitId: string,
  count: number,
  { hierarchy = 'administrative', from = '2010-01-01' } = {},
): Promise<string[]> => {
  const personIds = Array.from({ length: count }, () => newId())
  await database.transaction().execute((tx) =>
    keepingCounts(tx, personIds, async () => {
      for (const personId of personIds) {
        const fullName = `Nguyễn Thị ${personId.slice(-4)}`
        await tx
          .insertInto('person')
          .values({
            personId,
            staffCode: null,
            fullName,
            nameKey: fullName,
            nameFolded: foldForSearch(fullName),
            born: null,
            bornFirst: null,
            bornLast: null,
          })
          .execute()
        await tx
          .insertInto('membership')
          .values({
            personId,
            membershipId: newId(),
            hierarchy,
            unitId,
            validFrom: from,
            fromDay: from,
            validTo: null,
          })
          .execute()
      }
    }),
  )
  return personIds
}
