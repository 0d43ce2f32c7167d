import type { Membership, PersonFacts, PostHeld, Told } from '../people/person.ts'
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

/** What an operation did to one row of a person. `last` is what became of the row in the end. */
export type Carried<Row> = {
  readonly operationId: string
  readonly personId: string
  readonly before: Row | null
  readonly after: Row | null
  readonly last: Row | null
}

/** One row through time: as it was told first, and as each operation left it. */
type Track<Row> = {
  row: Row
  readonly steps: { operationId: string; before: Row | null; after: Row | null }[]
}

/** The rows that come of one, each with what the operations did to it. */
const tracksOf = <Row extends InUnit>(
  first: Row,
  nextOf: (row: Row) => Carry | null,
  target: (carry: Carry) => string,
) => {
  const tracks: Track<Row>[] = [{ row: first, steps: [] }]
  for (let track = tracks[0]; track; ) {
    const carry = nextOf(track.row)
    if (!carry) break
    const { operationId, day } = carry
    const unitId = target(carry)
    const before: Row = track.row
    if (lastDay(before.from) >= day) {
      track.row = { ...before, unitId }
      track.steps.push({ operationId, before, after: track.row })
      if (unitId === before.unitId) break
      continue
    }
    track.row = { ...before, to: day }
    track.steps.push({ operationId, before, after: track.row })
    const row: Row = { ...before, unitId, from: day }
    track = { row, steps: [{ operationId, before: null, after: row }] }
    tracks.push(track)
  }
  return tracks
}

/** The steps of a row once it is settled what becomes of it: a new title holds from the first step that made it. */
const settled = <Row extends InUnit>(
  personId: string,
  { row, steps }: Track<Row>,
  last: Row | null,
): Carried<Row>[] => {
  const final = (step: Row | null): Row | null =>
    step === null || last === row
      ? step
      : last && { ...last, unitId: step.unitId, from: step.from, to: step.to }
  return steps
    .map(({ operationId, before, after }, index) => ({
      operationId,
      personId,
      before: index === 0 ? before : final(before),
      after: final(after),
      last,
    }))
    .filter(({ before, after }) => before !== null || after !== null)
}

/** Applies the carries in order; who is on a list goes to the listed unit in both lines. */
export const carryPeople = (
  people: readonly PersonFacts[],
  carries: readonly Carry[],
  settlePost: (post: PostHeld) => PostHeld | null,
) => {
  const byUnit = Map.groupBy(carries, (carry) => carry.fromUnitId)
  const listed = new Map<string, Listed[]>()
  const turns = new Map<string, number>()
  const members: Carried<Membership>[] = []
  const posts: Carried<PostHeld>[] = []
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
  const nextOf = (row: InUnit): Carry | null => {
    const carry = byUnit.get(row.unitId)?.[0]
    return carry && (row.to === null || firstDay(row.to) > carry.day) ? carry : null
  }
  const follow = <Row extends InUnit>(row: Row, personId: string) =>
    tracksOf(row, nextOf, (carry) => targetOf(carry, personId))
  const carried = people.map((person) => {
    const memberTracks = person.memberships.flatMap((row) => follow(row, person.id))
    const postTracks = person.posts.flatMap((row) => follow(row, person.id))
    members.push(...memberTracks.flatMap((track) => settled(person.id, track, track.row)))
    const held = postTracks.flatMap((track) => {
      const last = settlePost(track.row)
      posts.push(...settled(person.id, track, last))
      return last ?? []
    })
    return { ...person, memberships: memberTracks.map(({ row }) => row), posts: held }
  })
  return { people: carried, listed, members, posts }
}
