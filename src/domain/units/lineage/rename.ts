import { type Refusal, refuse } from '../../language/refusal.ts'
import { say } from '../../language/say.ts'
import { refusalOfCode, refusalToTouch } from './refusals.ts'
import { begun, ended, type Ground, noChanges, on, type UnitChanges } from './state.ts'

/** What becomes new about how a unit is called; what is left out stays. */
export type Renaming = {
  readonly unitId: string
  readonly code?: string | undefined
  readonly name?: string | undefined
  readonly nameEn?: string | null | undefined
  readonly kindCode?: string | undefined
}

const called = (renaming: Renaming, ground: Ground) => {
  const version = on(ground.units.get(renaming.unitId)?.versions ?? [], ground.day)
  if (!version) return null
  const { code = version.code, name = version.name, kindCode = version.kindCode } = renaming
  const nameEn = renaming.nameEn === undefined ? version.nameEn : renaming.nameEn
  return { version, next: { unitId: version.unitId, code, name, nameEn, kindCode } }
}

/** Whether a unit can be called otherwise from the day on. */
export const refusalToRename = (renaming: Renaming, ground: Ground): Refusal | null => {
  const refusal = refusalToTouch(ground.units.get(renaming.unitId), ground.day)
  const words = called(renaming, ground)
  if (refusal || !words) return refusal
  const { version, next } = words
  const hierarchy = ground.hierarchyOfKind.get(next.kindCode)
  if (hierarchy === undefined || hierarchy !== ground.hierarchyOfKind.get(version.kindCode))
    return refuse(
      'unit.kind_elsewhere',
      say(
        'Loại đơn vị mới phải thuộc cùng hệ thống với loại hiện nay. Hãy chọn loại khác.',
        'The new kind must belong to the same hierarchy as the present one. Choose another kind.',
      ),
    )
  const same = (['code', 'name', 'nameEn', 'kindCode'] as const).every((key) => next[key] === version[key])
  if (same)
    return refuse(
      'unit.nothing_new',
      say(
        'Tên, mã và loại đơn vị vẫn như cũ. Hãy sửa ít nhất một mục.',
        'Name, code and kind are as they were. Change at least one of them.',
      ),
    )
  return refusalOfCode(next.code, hierarchy, ground, new Set([renaming.unitId]))
}

/** Calls a unit otherwise from the day on; before that day it keeps its old name in every report. */
export const changesToRename = (renaming: Renaming, ground: Ground): UnitChanges => {
  const words = called(renaming, ground)
  if (!words) return noChanges
  return {
    ...noChanges,
    versions: [ended(words.version, ground.day), begun(words.next, ground.day)],
    links: [{ fromUnitId: renaming.unitId, toUnitId: renaming.unitId }],
  }
}
