import { type Refusal, refuse } from '../../language/refusal.ts'
import { say } from '../../language/say.ts'
import { refusalOfCode, refusalToReceive } from './refusals.ts'
import { begun, type Ground, noChanges, type UnitChanges } from './state.ts'

/** A unit that does not exist yet: what it will be called and where it will stand. */
export type NewUnit = {
  readonly unitId: string
  readonly code: string
  readonly name: string
  readonly nameEn: string | null
  readonly kindCode: string
  readonly parentId: string | null
}

const unknownKind = refuse(
  'unit.kind_unknown',
  say(
    'Không có loại đơn vị này. Hãy chọn trong danh mục.',
    'There is no such kind of unit. Choose one from the list.',
  ),
)

/** Whether a unit can be set up; `ending` are the units whose codes become free that day. */
export const refusalToCreate = (
  unit: NewUnit,
  ground: Ground,
  ending: ReadonlySet<string> = new Set(),
): Refusal | null => {
  const hierarchy = ground.hierarchyOfKind.get(unit.kindCode)
  if (hierarchy === undefined) return unknownKind
  if (unit.parentId !== null) {
    const refusal = ending.has(unit.parentId)
      ? refuse(
          'unit.parent_ends',
          say(
            'Cấp trên đã chọn cũng kết thúc vào ngày này. Hãy chọn cấp trên khác.',
            'The chosen parent ends on that very day. Choose another parent.',
          ),
        )
      : refusalToReceive(ground.units.get(unit.parentId), hierarchy, ground.day)
    if (refusal) return refusal
  }
  return refusalOfCode(unit.code, hierarchy, ground, ending)
}

/** Sets a unit up in the hierarchy of its kind. */
export const changesToCreate = (unit: NewUnit, ground: Ground): UnitChanges => {
  const { unitId, code, name, nameEn, kindCode, parentId } = unit
  const hierarchy = ground.hierarchyOfKind.get(kindCode) ?? ''
  return {
    ...noChanges,
    versions: [begun({ unitId, code, name, nameEn, kindCode }, ground.day)],
    edges: [begun({ unitId, hierarchy, parentId }, ground.day)],
    links: [{ fromUnitId: null, toUnitId: unitId }],
  }
}
