import { v7 as newId } from 'uuid'
import type { Random } from '../../src/domain/sample/random.ts'
import { FOREVER } from '../../src/domain/time/day.ts'
import type { UnitEdge, UnitVersion } from '../../src/domain/units/unit.ts'

/** One level of a tree: what its units are, and how many of them stand there per thousand people. */
type Storey = { readonly kind: string; readonly name: string; readonly perThousand: number }

const lines: Readonly<Record<string, readonly Storey[]>> = {
  administrative: [
    { kind: 'province', name: 'Tỉnh', perThousand: 0 },
    { kind: 'sector', name: 'Khối', perThousand: 0.012 },
    { kind: 'department', name: 'Sở', perThousand: 0.2 },
    { kind: 'sub-department', name: 'Chi cục', perThousand: 2 },
    { kind: 'division', name: 'Phòng', perThousand: 11.8 },
  ],
  party: [
    { kind: 'provincial-committee', name: 'Đảng bộ tỉnh', perThousand: 0 },
    { kind: 'bloc-committee', name: 'Đảng bộ khối', perThousand: 0.012 },
    { kind: 'grassroots-committee', name: 'Đảng bộ cơ sở', perThousand: 0.4 },
    { kind: 'section-committee', name: 'Đảng bộ bộ phận', perThousand: 1 },
    { kind: 'branch', name: 'Chi bộ', perThousand: 4.6 },
  ],
}

export type Units = {
  readonly versions: readonly UnitVersion[]
  readonly edges: readonly UnitEdge[]
  /** The units in which people are, by hierarchy, in the order of the tree. */
  readonly leaves: Readonly<Record<string, readonly string[]>>
}

const began = '1990-01-01'

/** About 20 thousand units per million people, in two hierarchies of five levels. */
export const organisationUnits = (people: number, random: Random): Units => {
  const versions: UnitVersion[] = []
  const edges: UnitEdge[] = []
  const leaves: Record<string, string[]> = {}
  for (const [hierarchy, storeys] of Object.entries(lines)) {
    let above: string[] = []
    for (const [depth, { kind, name, perThousand }] of storeys.entries()) {
      const count = Math.max(1, Math.round((people / 1000) * perThousand))
      const here: string[] = []
      for (let index = 0; index < count; index += 1) {
        const unitId = newId()
        here.push(unitId)
        // Neighbours stand under the same unit: people of one department come one after another.
        const parentId = above[Math.floor((index * above.length) / count)] ?? null
        versions.push({
          unitId,
          code: `${hierarchy.slice(0, 1).toUpperCase()}${depth}-${index + 1}`,
          name: `${name} số ${index + 1} ${random.pick(['miền Tây', 'Long An', 'Vàm Cỏ', 'Đồng Tháp Mười'])}`,
          nameEn: null,
          kindCode: kind,
          from: began,
          to: FOREVER,
        })
        edges.push({ unitId, hierarchy, parentId, from: began, to: FOREVER })
      }
      above = here
    }
    leaves[hierarchy] = above
  }
  return { versions, edges, leaves }
}
