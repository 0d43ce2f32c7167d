import type { Day } from '../../time/day.ts'
import type { PartialDate } from '../../time/partial-date.ts'
import type { Grant, Ground, Member, Post, RowChange } from './state.ts'

type Belonging = {
  readonly unitId: string
  readonly validFrom: PartialDate
  readonly from: Day
  readonly validTo: PartialDate | null
  readonly to: Day
}

/** Closed in the old unit, opened in the new one; a row that has not begun by the day just changes. */
const transferred = <Row extends Belonging>(
  row: Row,
  toUnitId: string,
  day: Day,
  renewed: (row: Row) => Row,
): RowChange<Row>[] =>
  row.from >= day
    ? [{ before: row, after: { ...row, unitId: toUnitId } }]
    : [
        { before: row, after: { ...row, validTo: day, to: day } },
        { before: null, after: { ...renewed(row), unitId: toUnitId, validFrom: day, from: day } },
      ]

/** Moves a membership to another unit on the day. */
export const placed = (member: Member, toUnitId: string, { day, newId }: Ground): RowChange<Member>[] =>
  transferred(member, toUnitId, day, (row) => ({ ...row, membershipId: newId() }))

/** The post goes on under the same title in another unit from the day on. */
const followed = (post: Post, toUnitId: string, { day, newId }: Ground): RowChange<Post>[] =>
  transferred(post, toUnitId, day, (row) => ({ ...row, postHeldId: newId() }))

/** A post in a unit that ends ends with it; one that was to begin later falls away. */
export const postEnded = (post: Post, { day }: Ground): RowChange<Post>[] => [
  { before: post, after: post.from < day ? { ...post, validTo: day, to: day } : null },
]

/** All posts go where their unit goes. */
export const postsTo = (toUnitId: string, ground: Ground): RowChange<Post>[] =>
  ground.posts.flatMap((post) => followed(post, toUnitId, ground))

/**
 * Each post goes with its holder. Whoever only holds a post in the unit and belongs elsewhere has nobody
 * to go with: their post ends if the unit `ends`, and stays where it is if the unit stands.
 */
export const postsWith = (
  destinations: ReadonlyMap<Member, string | null>,
  { unitId, ends }: { readonly unitId: string; readonly ends: boolean },
  ground: Ground,
): RowChange<Post>[] => {
  const goingTo = new Map([...destinations].map(([member, to]) => [member.personId, to]))
  return ground.posts.flatMap((post) => {
    const to = goingTo.get(post.personId) ?? null
    if (to !== null) return to === unitId ? [] : followed(post, to, ground)
    return ends ? postEnded(post, ground) : []
  })
}

/**
 * Roles on units that give way hold on their successors too, from the day on and for as long as they were
 * given; on the old units they stay, for those have a past that is still reported. Nobody gets a role that
 * they have there already.
 */
export const grantsOn = (
  fromUnitIds: ReadonlySet<string>,
  toUnitIds: readonly string[],
  { grants, day, newId }: Pick<Ground, 'grants' | 'day' | 'newId'>,
): RowChange<Grant>[] => {
  const alike = (one: Grant, other: Grant) =>
    one.accountId === other.accountId && one.role === other.role && one.unitId === other.unitId
  const given: Grant[] = []
  for (const grant of grants) {
    if (grant.unitId === null || !fromUnitIds.has(grant.unitId)) continue
    for (const unitId of toUnitIds) {
      const wanted = { ...grant, grantId: newId(), unitId, from: grant.from > day ? grant.from : day }
      const held = [...grants, ...given].filter((one) => alike(one, wanted))
      if (!held.some((one) => one.from <= wanted.from && one.to >= wanted.to)) given.push(wanted)
    }
  }
  return given.map((after) => ({ before: null, after }))
}
