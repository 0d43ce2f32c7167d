import type { PersonFacts, Told } from '../people/person.ts'
import type { Day } from '../time/day.ts'
import { firstDay, lastDay } from '../time/partial-date.ts'
import type { Listed } from './lineage.ts'

/** From the day on, whoever belongs to one unit belongs to another; several targets are dealt out in turn. */
export type Carry = {
  readonly operationId: string
  readonly day: Day
  readonly fromUnitId: string
  readonly toUnitIds: readonly string[]
}

type InUnit = Told & { readonly unitId: string }

/** The part before the day stays where it was; the part from the day on goes to the new unit. */
const carried = <Row extends InUnit>(row: Row, day: Day, toUnitId: string): Row[] =>
  lastDay(row.from) >= day
    ? [{ ...row, unitId: toUnitId }]
    : [
        { ...row, to: day },
        { ...row, unitId: toUnitId, from: day },
      ]

/** Applies the carries in order; who is on a list goes to the listed unit in both lines. */
export const carryPeople = (
  people: readonly PersonFacts[],
  carries: readonly Carry[],
): { readonly people: PersonFacts[]; readonly listed: ReadonlyMap<string, readonly Listed[]> } => {
  const byUnit = Map.groupBy(carries, (carry) => carry.fromUnitId)
  const listed = new Map<string, Listed[]>()
  const turns = new Map<string, number>()
  const targetOf = (carry: Carry, personId: string): string => {
    const [only] = carry.toUnitIds
    if (carry.toUnitIds.length === 1 && only) return only
    const turn = turns.get(personId) ?? turns.size
    turns.set(personId, turn)
    const toUnitId = carry.toUnitIds[turn % carry.toUnitIds.length] ?? ''
    const list = listed.get(carry.operationId) ?? []
    if (!list.some((entry) => entry.personId === personId && entry.fromUnitId === carry.fromUnitId))
      list.push({ personId, fromUnitId: carry.fromUnitId, toUnitId })
    listed.set(carry.operationId, list)
    return toUnitId
  }
  const follow = <Row extends InUnit>(row: Row, personId: string): Row[] => {
    const carry = byUnit.get(row.unitId)?.[0]
    if (!carry || (row.to !== null && firstDay(row.to) <= carry.day)) return [row]
    const [first, ...rest] = carried(row, carry.day, targetOf(carry, personId))
    if (!first) return [row]
    const last = rest.at(-1)
    if (last) return [first, ...follow(last, personId)]
    return first.unitId === row.unitId ? [first] : follow(first, personId)
  }
  return {
    people: people.map((person) => ({
      ...person,
      memberships: person.memberships.flatMap((membership) => follow(membership, person.id)),
      posts: person.posts.flatMap((post) => follow(post, person.id)),
    })),
    listed,
  }
}
