import { type Refusal, refuse } from '../../language/refusal.ts'
import { say, type Text } from '../../language/say.ts'
import { covers, type Day, FOREVER } from '../../time/day.ts'
import type { UnitVersion } from '../unit.ts'
import { type Ground, on, type UnitState } from './state.ts'

const shown = (day: Day): string => day.split('-').reverse().join('/')

/** What the unit is called last, for sentences about it in either language. */
export const calledLast = (unit: UnitState): Text => {
  const last = unit.versions.reduce<UnitVersion | undefined>(
    (last, version) => (last && last.from > version.from ? last : version),
    undefined,
  )
  return last ? say(last.name, last.nameEn ?? last.name) : say('?', '?')
}

export const unknownUnit = refuse(
  'unit.not_found',
  say('Không tìm thấy đơn vị. Hãy kiểm tra lại đường dẫn.', 'There is no such unit. Check the link.'),
  404,
)

/** Whether anything may happen to the unit on the day: it stands, and nothing later is recorded of it. */
export const refusalToTouch = (unit: UnitState | undefined, day: Day): Refusal | null => {
  if (!unit || unit.versions.length === 0) return unknownUnit
  const name = calledLast(unit)
  const version = on(unit.versions, day)
  if (!version)
    return refuse(
      'unit.not_standing',
      say(
        `Thay đổi được ghi vào ngày ${shown(day)}, khi ${name.vi} không tồn tại. Hãy chọn ngày khác hoặc đơn vị khác.`,
        `The change would be made as of ${shown(day)}, when ${name.en} does not exist. Choose another day or another unit.`,
      ),
    )
  const later = [...unit.versions, ...unit.edges].flatMap((row) =>
    row.from > day ? [row.from] : row.to > day && row.to !== FOREVER ? [row.to] : [],
  )
  if (later.length === 0) return null
  const next = later.sort()[0] ?? day
  return refuse(
    'unit.changed_later',
    say(
      `${name.vi} đã có thay đổi ghi từ ngày ${shown(next)}. Hãy chọn ngày từ đó trở đi, hoặc hoàn tác thay đổi ấy trước.`,
      `A change of ${name.en} is already recorded from ${shown(next)}. Choose a day from then on, or undo that change first.`,
    ),
  )
}

/** Whether a unit can end on the day: it must have begun before, and nobody waits in it to be placed. */
export const refusalToEnd = (unit: UnitState | undefined, ground: Ground): Refusal | null => {
  const refusal = refusalToTouch(unit, ground.day)
  if (refusal || !unit) return refusal
  const name = calledLast(unit)
  if (unit.versions.every((version) => version.from >= ground.day))
    return refuse(
      'unit.begins_that_day',
      say(
        `${name.vi} mới có từ chính ngày này. Hãy chọn ngày sau đó, hoặc hoàn tác việc thành lập.`,
        `${name.en} begins on that very day. Choose a later day, or undo its creation.`,
      ),
    )
  if (ground.waitingIn.has(unit.unitId))
    return refuse(
      'unit.people_waiting',
      say(
        `Ở ${name.vi} còn người chờ xếp đơn vị sau chia tách. Hãy xếp hết những người này trước.`,
        `People in ${name.en} still wait to be placed after a split. Place them first.`,
      ),
    )
  return null
}

/** Whether other units or new people may come under the unit from the day on: it must stand for good. */
export const refusalToReceive = (
  unit: UnitState | undefined,
  hierarchy: string,
  day: Day,
): Refusal | null => {
  if (!unit || unit.versions.length === 0) return unknownUnit
  if (unit.edges.some((edge) => edge.hierarchy === hierarchy && covers(edge, day) && standsOn(unit, edge.to)))
    return null
  const name = calledLast(unit)
  return refuse(
    'unit.cannot_receive',
    say(
      `${name.vi} không có trong hệ thống này suốt từ ngày ${shown(day)}. Hãy chọn đơn vị khác hoặc ngày khác.`,
      `${name.en} does not stand in this hierarchy from ${shown(day)} on. Choose another unit or another day.`,
    ),
  )
}

/** Whether an edge that ends on the day is followed, without a gap, by others for ever. */
const standsOn = (unit: UnitState, day: Day): boolean => {
  if (day === FOREVER) return true
  const next = unit.edges.find((edge) => edge.from === day)
  return next !== undefined && standsOn(unit, next.to)
}

/** Whether a code is free in a hierarchy from the day on; units that end on the day set theirs free. */
export const refusalOfCode = (
  code: string,
  hierarchy: string,
  ground: Ground,
  exempt: ReadonlySet<string>,
): Refusal | null => {
  const holder = ground.codeHolders.find(
    (version) =>
      version.code === code &&
      version.to > ground.day &&
      !exempt.has(version.unitId) &&
      ground.hierarchyOfKind.get(version.kindCode) === hierarchy,
  )
  if (!holder) return null
  return refuse(
    'unit.code_in_use',
    say(
      `Mã ${code} đang là mã của ${holder.name}. Hãy chọn mã khác.`,
      `The code ${code} belongs to ${holder.nameEn ?? holder.name}. Choose another code.`,
    ),
    409,
  )
}
