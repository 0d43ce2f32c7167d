import { type Refusal, refuse } from '../../language/refusal.ts'
import { say } from '../../language/say.ts'
import { changesToCreate, type NewUnit, refusalToCreate } from './create.ts'
import { endOf } from './dissolve.ts'
import { grantsOn, placed, postsWith } from './following.ts'
import { edgeUnder, intoBelow, receiverOf, refusalToStandBelow } from './merge.ts'
import { destinationOf, notAPlace, type PeopleRule, refusalToPlace } from './placement.ts'
import { calledLast, refusalToEnd, refusalToReceive } from './refusals.ts'
import { type Ground, type Member, noChanges, type UnitChanges, type UnitState } from './state.ts'

/**
 * A unit gives parts of itself to others. If it `continues` it keeps whatever is not given away; if not, it
 * ends on the day, or as soon as the last of its people is placed, with that day as its end.
 */
export type Split = {
  readonly unitId: string
  readonly continues: boolean
  readonly into: readonly (string | NewUnit)[]
  readonly children: readonly { readonly unitId: string; readonly toUnitId: string }[]
  readonly people: PeopleRule
}

const placesOf = (split: Split): Set<string> =>
  new Set([...split.into.map(receiverOf), ...(split.continues ? [split.unitId] : [])])

const refusalOfReceivers = (split: Split, ground: Ground): Refusal | null => {
  const ending = new Set(split.continues ? [] : [split.unitId])
  const hierarchies = (ground.units.get(split.unitId)?.edges ?? [])
    .filter((edge) => edge.to > ground.day)
    .map((edge) => edge.hierarchy)
  for (const into of split.into) {
    if (typeof into !== 'string') {
      const refusal =
        refusalToCreate(into, ground, ending) ??
        refusalToStandBelow(into, ground, split.continues ? split.unitId : undefined)
      if (refusal) return refusal
      continue
    }
    if (ground.below.has(into)) return intoBelow
    for (const hierarchy of hierarchies) {
      const refusal = refusalToReceive(ground.units.get(into), hierarchy, ground.day)
      if (refusal) return refusal
    }
  }
  const codes = split.into.flatMap((into) => (typeof into === 'string' ? [] : [into.code]))
  if (new Set(codes).size < codes.length)
    return refuse(
      'split.code_twice',
      say(
        'Hai đơn vị mới có cùng mã. Hãy đặt mã khác nhau.',
        'Two new units bear the same code. Give them different codes.',
      ),
    )
  return null
}

const refusalOfChildren = (split: Split, unit: UnitState, ground: Ground): Refusal | null => {
  if (split.children.some(({ toUnitId }) => !placesOf(split).has(toUnitId))) return notAPlace
  const given = new Set(split.children.map(({ unitId }) => unitId))
  const below = new Set(
    ground.childEdges.filter((edge) => edge.parentId === unit.unitId).map(({ unitId }) => unitId),
  )
  if ([...given].some((unitId) => !below.has(unitId))) return notAPlace
  const left = [...below].filter((unitId) => !given.has(unitId)).length
  if (split.continues || left === 0) return null
  return refuse(
    'split.children_left',
    say(
      `Còn ${left} đơn vị trực thuộc ${calledLast(unit).vi} chưa có nơi đến. Hãy chọn nơi đến cho từng đơn vị.`,
      `${left} units under ${calledLast(unit).en} have no destination yet. Choose one for each.`,
    ),
  )
}

/** Whether the unit can be split so on the day. */
export const refusalToSplit = (split: Split, ground: Ground): Refusal | null => {
  const unit = ground.units.get(split.unitId)
  const refusal = refusalToEnd(unit, ground)
  if (refusal || !unit) return refusal
  const receivers = new Set(split.into.map(receiverOf))
  if (receivers.has(split.unitId) || receivers.size < (split.continues ? 1 : 2))
    return refuse(
      'split.too_few',
      say(
        'Chia tách cần ít nhất hai đơn vị sau khi tách. Hãy thêm đơn vị nhận.',
        'A split leaves at least two units. Add a receiving unit.',
      ),
    )
  return (
    refusalOfReceivers(split, ground) ??
    refusalOfChildren(split, unit, ground) ??
    refusalOfPeople(split, ground.members)
  )
}

const refusalOfPeople = (split: Split, members: readonly Member[]): Refusal | null => {
  const places = placesOf(split)
  const { people } = split
  if (people.rule === 'all-to') return places.has(people.toUnitId) ? null : notAPlace
  return people.rule === 'by-list' ? refusalToPlace(people.placements, places, members) : null
}

/** Splits the unit on the day. Whoever has no destination waits in it, and it stands until nobody does. */
export const changesToSplit = (split: Split, ground: Ground): UnitChanges => {
  const unit = ground.units.get(split.unitId)
  if (!unit) return noChanges
  const setUps = split.into.flatMap((into) =>
    typeof into === 'string' ? [] : [changesToCreate(into, ground)],
  )
  const destinations = destinationOf(split.people, ground.members)
  const waiting = ground.members.filter((member) => destinations.get(member) === null)
  const ends = !split.continues && waiting.length === 0
  const end = ends ? endOf(unit, ground) : noChanges
  const children = new Map(split.children.map(({ unitId, toUnitId }) => [unitId, toUnitId]))
  return {
    versions: [...end.versions, ...setUps.flatMap((changes) => changes.versions)],
    edges: [
      ...end.edges,
      ...setUps.flatMap((changes) => changes.edges),
      ...ground.childEdges.flatMap((edge) => {
        const to = edge.parentId === split.unitId ? children.get(edge.unitId) : undefined
        return to === undefined || to === split.unitId ? [] : edgeUnder(edge, to, ground)
      }),
    ],
    pairs: end.pairs,
    members: [...destinations].flatMap(([member, to]) =>
      to === null || to === split.unitId ? [] : placed(member, to, ground),
    ),
    posts: postsWith(destinations, { unitId: split.unitId, ends }, ground),
    grants: split.continues ? [] : grantsOn(new Set([split.unitId]), split.into.map(receiverOf), ground),
    links: split.into.map((into) => ({ fromUnitId: split.unitId, toUnitId: receiverOf(into) })),
    waiting,
  }
}
