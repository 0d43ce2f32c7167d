import { type Refusal, refuse } from '../../language/refusal.ts'
import { say } from '../../language/say.ts'
import { postEnded } from './following.ts'
import { calledLast, refusalToEnd } from './refusals.ts'
import { ended, type Ground, noChanges, type RowChange, type UnitChanges, type UnitState } from './state.ts'

/** Ends what a unit is called, where it stands and whom it is paired with. */
export const endOf = (
  unit: UnitState,
  { day, pairs }: Ground,
): Pick<UnitChanges, 'versions' | 'edges' | 'pairs'> => {
  const open = <Row extends { from: string; to: string }>(rows: readonly Row[]): RowChange<Row>[] =>
    rows.filter((row) => row.to > day).map((row) => ended(row, day))
  return {
    versions: open(unit.versions),
    edges: open(unit.edges),
    pairs: open(
      pairs.filter(({ committeeId, agencyId }) => committeeId === unit.unitId || agencyId === unit.unitId),
    ),
  }
}

/** Whether a unit can be wound up on the day: nothing stands below it and nobody belongs to it any more. */
export const refusalToDissolve = (unitId: string, ground: Ground): Refusal | null => {
  const unit = ground.units.get(unitId)
  const refusal = refusalToEnd(unit, ground)
  if (refusal || !unit) return refusal
  const name = calledLast(unit)
  const children = new Set(
    ground.childEdges.filter((edge) => edge.parentId === unitId).map((edge) => edge.unitId),
  )
  if (children.size > 0)
    return refuse(
      'unit.has_children',
      say(
        `Dưới ${name.vi} còn ${children.size} đơn vị. Hãy chuyển hoặc giải thể các đơn vị đó trước, hoặc dùng Sáp nhập.`,
        `${children.size} units still stand under ${name.en}. Move or dissolve them first, or merge the unit instead.`,
      ),
    )
  const people = new Set(ground.members.map((member) => member.personId))
  if (people.size > 0)
    return refuse(
      'unit.has_people',
      say(
        `${name.vi} còn ${people.size} người sau ngày này. Hãy chuyển họ sang đơn vị khác trước, hoặc dùng Sáp nhập.`,
        `${people.size} people still belong to ${name.en} after that day. Move them first, or merge the unit instead.`,
      ),
    )
  return null
}

/** Winds a unit up on the day; a post held there by somebody who belongs elsewhere ends with it. */
export const changesToDissolve = (unitId: string, ground: Ground): UnitChanges => {
  const unit = ground.units.get(unitId)
  if (!unit) return noChanges
  return {
    ...noChanges,
    ...endOf(unit, ground),
    posts: ground.posts.flatMap((post) => postEnded(post, ground)),
    links: [{ fromUnitId: unitId, toUnitId: null }],
  }
}
