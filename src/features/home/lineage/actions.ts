import { v7 as newId } from 'uuid'
import type { Tx } from '../../../database/connect.ts'
import type { Actor } from '../../../database/ledger.ts'
import type { Told } from '../../../domain/people/person.ts'
import type { Carried } from '../../../domain/sample/carry.ts'
import type { LineageOperation } from '../../../domain/sample/lineage.ts'
import type { CarriedOut } from '../../../domain/sample/organisation.ts'
import { countsFrom, countsUntil } from '../../../domain/time/partial-date.ts'
import type { LineageEvent, LineageLink } from '../../../domain/units/lineage/event.ts'
import { grantsOn } from '../../../domain/units/lineage/following.ts'
import {
  type Grant,
  type Member,
  noChanges,
  type Post,
  type RowChange,
  type UnitChanges,
} from '../../../domain/units/lineage/state.ts'
import { recordLoadedEvents } from '../../units/lineage/loading/actions.ts'
import { membershipIds, postIds, type RowIds } from './store.ts'

const eventKinds = {
  create: 'creation',
  rename: 'renaming',
  move: 'move',
  merge: 'merger',
  split: 'split',
  dissolve: 'dissolution',
} as const

/** A reorganisation of the sample as an event of the registry. */
export const eventOf = ({ id, kind, day, document, note }: LineageOperation): LineageEvent => ({
  eventId: id,
  kind: eventKinds[kind],
  day,
  document: { symbol: document.symbol, day: document.day, issuer: document.issuer },
  note,
})

/** From which units to which the reorganisation leads. */
export const linksOf = ({ id, fromUnitIds, toUnitIds }: LineageOperation): LineageLink[] => {
  const from: readonly (string | null)[] = fromUnitIds.length > 0 ? fromUnitIds : [null]
  const to: readonly (string | null)[] = toUnitIds.length > 0 ? toUnitIds : [null]
  return from.flatMap((fromUnitId) => to.map((toUnitId) => ({ eventId: id, fromUnitId, toUnitId })))
}

type InUnit = Told & { readonly unitId: string }

const dated = (personId: string, { unitId, from, to }: InUnit) => ({
  personId,
  unitId,
  validFrom: from,
  from: countsFrom(from),
  validTo: to,
  to: countsUntil(to),
})

/** The rows before and after, each under the id that it has in its table; a row that fell away gets one. */
const rowChanges = <Row, Kept>(
  carried: readonly Carried<Row>[],
  idOf: (personId: string, last: Row) => string | null,
  kept: (id: string, personId: string, row: Row) => Kept,
): RowChange<Kept>[] =>
  carried.map(({ personId, before, after, last }) => {
    const id = (last && idOf(personId, last)) ?? newId()
    return { before: before && kept(id, personId, before), after: after && kept(id, personId, after) }
  })

const changesOf = (done: CarriedOut, members: RowIds, posts: RowIds): UnitChanges => ({
  ...noChanges,
  ...done.changes,
  members: rowChanges(
    done.members,
    (personId, row) => members(personId, row.unitId, row.from, row.hierarchy),
    (membershipId, personId, row): Member => ({
      ...dated(personId, row),
      membershipId,
      hierarchy: row.hierarchy,
    }),
  ),
  posts: rowChanges(
    done.posts,
    (personId, row) => posts(personId, row.unitId, row.from, row.title),
    (postHeldId, personId, row): Post => ({ ...dated(personId, row), postHeldId, title: row.title }),
  ),
})

/** Whose units went where: pair by pair in a merger, to every heir in a split that ends the unit. */
const successionsOf = ({ kind, fromUnitIds, toUnitIds, followed }: CarriedOut) =>
  kind === 'merge'
    ? followed.map(({ fromUnitId, toUnitId }) => ({ fromUnitId, toUnitIds: [toUnitId] }))
    : kind === 'split'
      ? fromUnitIds.map((fromUnitId) => ({ fromUnitId, toUnitIds }))
      : []

const splitOf = ({ kind, fromUnitIds: [unitId], toUnitIds, peopleRule }: CarriedOut) =>
  kind === 'split' && unitId
    ? { rule: peopleRule ?? 'by-list', detail: { unitId, continues: false, placeIds: [...toUnitIds] } }
    : null

/**
 * Records the sample's reorganisations in full, each with the rows that it changed, so that each can be
 * taken back as if it had been carried out here. The roles given so far follow their units.
 */
export const recordLineage = async (
  tx: Tx,
  actor: Actor,
  lineage: readonly CarriedOut[],
  given: readonly Grant[],
): Promise<void> => {
  const [members, posts] = [await membershipIds(tx), await postIds(tx)]
  const grants = [...given]
  const events = lineage.map((done) => {
    const following = successionsOf(done).flatMap(({ fromUnitId, toUnitIds }) =>
      grantsOn(new Set([fromUnitId]), toUnitIds, { grants, day: done.day, newId }),
    )
    grants.push(...following.flatMap(({ after }) => after ?? []))
    const changes = { ...changesOf(done, members, posts), grants: following }
    return { event: eventOf(done), changes, split: splitOf(done) }
  })
  await recordLoadedEvents(tx, actor, events)
}
