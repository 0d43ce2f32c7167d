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

/** A merger that may bring several heads together under one title. */
export type Demotion = { readonly unitId: string; readonly day: Day; readonly head: string }

const retitled = <Row extends InUnit & { readonly title: string }>(
  row: Row,
  demotions: readonly Demotion[],
): Row =>
  demotions.some(({ unitId, day, head }) => row.unitId === unitId && row.title === head && row.from === day)
    ? { ...row, title: `Phó ${row.title}` }
    : row

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

/** Gives a merged unit one head: of several heads one stays, the others become deputies. */
export const oneHead = (people: readonly PersonFacts[], demotions: readonly Demotion[]): PersonFacts[] => {
  const kept = new Set<string>()
  return people.map((person) => ({
    ...person,
    posts: person.posts.map((post) => {
      const lower = retitled(post, demotions)
      const key = `${post.unitId} ${post.title}`
      if (lower === post || kept.has(key)) return lower
      kept.add(key)
      return post
    }),
  }))
}
