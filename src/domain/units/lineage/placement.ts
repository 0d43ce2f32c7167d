import { type Refusal, refuse } from '../../language/refusal.ts'
import { say } from '../../language/say.ts'
import { endOf } from './dissolve.ts'
import { placed, postsWith } from './following.ts'
import { type Ground, type Member, noChanges, type UnitChanges } from './state.ts'

/** Where one person goes. */
export type Placement = { readonly personId: string; readonly toUnitId: string }

/** Where the people of a split unit go: all to one unit, each by a list, or nobody knows yet. */
export type PeopleRule =
  | { readonly rule: 'all-to'; readonly toUnitId: string }
  | { readonly rule: 'by-list'; readonly placements: readonly Placement[] }
  | { readonly rule: 'ask' }

/** Somebody or something is sent to a unit that has no part in the split. */
export const notAPlace = refuse(
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

/** Where each membership goes; null: its person waits. */
export const destinationOf = (people: PeopleRule, members: readonly Member[]): Map<Member, string | null> => {
  const listed = new Map(
    people.rule === 'by-list' ? people.placements.map(({ personId, toUnitId }) => [personId, toUnitId]) : [],
  )
  const of = (member: Member): string | null =>
    people.rule === 'all-to' ? people.toUnitId : (listed.get(member.personId) ?? null)
  return new Map(members.map((member) => [member, of(member)]))
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
  const ends = !continues && left.length === 0
  return {
    ...noChanges,
    ...(unit && ends ? endOf(unit, ground) : {}),
    members: [...destinations].flatMap(([member, to]) =>
      to === null || to === unitId ? [] : placed(member, to, ground),
    ),
    posts: postsWith(destinations, { unitId, ends }, ground),
    waiting: left,
  }
}
