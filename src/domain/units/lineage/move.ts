import { type Refusal, refuse } from '../../language/refusal.ts'
import { say } from '../../language/say.ts'
import { refusalToPutUnder } from '../ancestry.ts'
import { refusalToReceive, refusalToTouch } from './refusals.ts'
import { begun, ended, type Ground, noChanges, on, type UnitChanges } from './state.ts'

/** A unit goes, with all below it, under another parent of the same hierarchy; null: it becomes a root. */
export type Move = { readonly unitId: string; readonly hierarchy: string; readonly parentId: string | null }

const edgeOf = (move: Move, ground: Ground) =>
  on(
    (ground.units.get(move.unitId)?.edges ?? []).filter((edge) => edge.hierarchy === move.hierarchy),
    ground.day,
  )

/** Whether a unit can go under the parent from the day on. */
export const refusalToMove = (move: Move, ground: Ground): Refusal | null => {
  const refusal = refusalToTouch(ground.units.get(move.unitId), ground.day)
  if (refusal) return refusal
  const edge = edgeOf(move, ground)
  if (!edge)
    return refuse(
      'unit.not_in_hierarchy',
      say(
        'Đơn vị không đứng trong hệ thống này vào ngày đã chọn. Hãy chọn hệ thống khác.',
        'The unit does not stand in this hierarchy on that day. Choose the other hierarchy.',
      ),
    )
  if (edge.parentId === move.parentId)
    return refuse(
      'unit.already_there',
      say(
        'Đơn vị đang trực thuộc chính cấp trên này. Hãy chọn cấp trên khác.',
        'The unit already stands under this parent. Choose another one.',
      ),
    )
  if (move.parentId === null) return null
  return (
    refusalToPutUnder(move.unitId, move.parentId, ground.below) ??
    refusalToReceive(ground.units.get(move.parentId), move.hierarchy, ground.day)
  )
}

/** Puts a unit under another parent from the day on; its people go with it without moving. */
export const changesToMove = (move: Move, ground: Ground): UnitChanges => {
  const edge = edgeOf(move, ground)
  if (!edge) return noChanges
  return {
    ...noChanges,
    edges: [ended(edge, ground.day), begun(move, ground.day)],
    links: [{ fromUnitId: move.unitId, toUnitId: move.unitId }],
  }
}
