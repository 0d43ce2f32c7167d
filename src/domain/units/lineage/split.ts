import { type Refusal, refuse } from '../../language/refusal.ts'
import { say } from '../../language/say.ts'
import { changesToCreate, type NewUnit, refusalToCreate } from './create.ts'
import { endOf } from './dissolve.ts'
import { edgeUnder, intoBelow, receiverOf, refusalToStandBelow } from './merge.ts'
import { calledLast, refusalToEnd, refusalToReceive } from './refusals.ts'
import { type Ground, type Member, noChanges, placed, type UnitChanges, type UnitState } from './state.ts'

/** Where one person goes. */
export type Placement = { readonly personId: string; readonly toUnitId: string }

/** Where the people of a split unit go: all to one unit, each by a list, or nobody knows yet. */
export type PeopleRule =
  | { readonly rule: 'all-to'; readonly toUnitId: string }
  | { readonly rule: 'by-list'; readonly placements: readonly Placement[] }
  | { readonly rule: 'ask' }

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

const notAPlace = refuse(
  'split.not_a_place',
  say(
    'Có nơi đến không thuộc các đơn vị của lần chia tách này. Hãy chọn lại nơi đến.',
    'A destination is not one of the units of this split. Choose among them.',
  ),
)

/** Whether people may be placed so: only in units of the split, and only those who wait or belong there. */
export const refusalToPlace = (
  placements: readonly Placement[],
  places: ReadonlySet<string>,
  members: readonly Member[],
): Refusal | null => {
  if (placements.some(({ toUnitId }) => !places.has(toUnitId))) return notAPlace
  const known = new Set(members.map((member) => member.personId))
  const strangers = placements.filter(({ personId }) => !known.has(personId))
  if (strangers.length > 0)
    return refuse(
      'split.not_members',
      say(
        `Có ${strangers.length} người không thuộc đơn vị vào ngày này. Hãy bỏ họ khỏi danh sách.`,
        `${strangers.length} people do not belong to the unit on that day. Take them off the list.`,
      ),
    )
  if (new Set(placements.map(({ personId }) => personId)).size < placements.length)
    return refuse(
      'split.placed_twice',
      say(
        'Có người được xếp vào hai nơi. Mỗi người chỉ có một nơi đến.',
        'Somebody is placed twice. Give each person one destination.',
      ),
    )
  return null
}

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
      `Còn ${left} đơn vị trực thuộc ${calledLast(unit)} chưa có nơi đến. Hãy chọn nơi đến cho từng đơn vị.`,
      `${left} units under ${calledLast(unit)} have no destination yet. Choose one for each.`,
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

/** Where each membership goes; null: its person waits. */
const destinationOf = (people: PeopleRule, members: readonly Member[]): Map<Member, string | null> => {
  const listed = new Map(
    people.rule === 'by-list' ? people.placements.map(({ personId, toUnitId }) => [personId, toUnitId]) : [],
  )
  const of = (member: Member): string | null =>
    people.rule === 'all-to' ? people.toUnitId : (listed.get(member.personId) ?? null)
  return new Map(members.map((member) => [member, of(member)]))
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
  const end = split.continues || waiting.length > 0 ? noChanges : endOf(unit, ground)
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
    links: split.into.map((into) => ({ fromUnitId: split.unitId, toUnitId: receiverOf(into) })),
    waiting,
  }
}

/**
 * Places people who waited. `ground.members` are all who belong to the unit now: once the last of them has
 * a place, a unit that does not continue ends on the day of the split.
 */
export const changesToPlace = (
  { unitId, continues, placements }: { unitId: string; continues: boolean; placements: readonly Placement[] },
  ground: Ground,
): UnitChanges => {
  const unit = ground.units.get(unitId)
  const destinations = destinationOf({ rule: 'by-list', placements }, ground.members)
  const left = ground.members.filter((member) => destinations.get(member) === null)
  return {
    ...noChanges,
    ...(unit && !continues && left.length === 0 ? endOf(unit, ground) : {}),
    members: [...destinations].flatMap(([member, to]) =>
      to === null || to === unitId ? [] : placed(member, to, ground),
    ),
    waiting: left,
  }
}
