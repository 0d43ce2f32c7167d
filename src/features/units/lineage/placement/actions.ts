import { v7 as newId } from 'uuid'
import type { Tx } from '../../../../database/connect.ts'
import { Refused, refuse } from '../../../../domain/language/refusal.ts'
import { say } from '../../../../domain/language/say.ts'
import { changesToPlace, type Placement, refusalToPlace } from '../../../../domain/units/lineage/placement.ts'
import { nameIn } from '../../../../domain/units/name.ts'
import { answers } from '../../../../kit/http/route.ts'
import { acrossRegistry, type Context } from '../../../access/context.ts'
import { unitNames } from '../../../access/store.ts'
import { refusalOutOfReach, writeChanges } from '../change/actions.ts'
import {
  eventsById,
  lockEvent,
  replaceWaiting,
  waitingCounts,
  waitingMembers,
  waitingPeople,
} from '../event/store.ts'
import { withHoldings } from '../holdings/store.ts'
import { unknownEvent } from '../reversal/actions.ts'
import { loadGround, lockTree, lockUnits } from '../store.ts'
import { listMembers, listWaiting, placePeople } from './contract.ts'
import { membersByName } from './store.ts'

const nobodyWaits = refuse(
  'split.nobody_waits',
  say(
    'Không còn ai chờ xếp đơn vị trong việc này. Hãy tải lại trang.',
    'Nobody waits to be placed here any more. Load the page again.',
  ),
  409,
)

const place = async (
  tx: Tx,
  context: Context,
  eventId: string,
  placements: readonly Placement[],
): Promise<number> => {
  await lockTree(tx)
  const event = await lockEvent(tx, eventId)
  if (!event || event.reversedAt) throw new Refused(unknownEvent)
  const { unitId, continues = false, placeIds = [] } = event.detail
  const waiting = await waitingMembers(tx, eventId)
  if (!unitId || waiting.length === 0) throw new Refused(nobodyWaits)
  await lockUnits(tx, [unitId])
  const needs = { named: [unitId], giving: [unitId], losingPeople: continues ? [] : [unitId], codes: [] }
  const ground = await withHoldings(tx, await loadGround(tx, needs, event.day, newId), {
    named: [],
    losingPeople: [unitId],
  })
  // Whoever joined a unit that is to end waits as well: it ends only when nobody is left in it.
  const members = continues ? waiting : ground.members
  const refusal =
    (await refusalOutOfReach(context, tx, [unitId, ...placeIds])) ??
    refusalToPlace(placements, new Set(placeIds), members)
  if (refusal) throw new Refused(refusal)
  const changes = changesToPlace({ unitId, continues, placements }, { ...ground, members })
  await writeChanges(tx, context.actor, event, changes)
  await replaceWaiting(tx, eventId, changes.waiting)
  return new Set(changes.waiting.map((member) => member.personId)).size
}

/** Places people who waited after a split; says how many still wait. */
const placeWaiting = (context: Context, eventId: string, placements: readonly Placement[]) =>
  context.database.transaction().execute((tx) => place(tx, context, eventId, placements))

/** Who waits in the unit, and where they may go. */
const describeWaiting = async (context: Context, unitId: string) => {
  const { database, scope, today, language } = context
  const refusal = await refusalOutOfReach(context, database, [unitId])
  if (refusal) throw new Refused(refusal)
  const counts = await waitingCounts(database, unitId)
  const events = await eventsById(
    database,
    counts.map((count) => count.eventId),
  )
  const splits = []
  for (const event of events) {
    const placeIds = event.detail.placeIds ?? []
    const names = await unitNames(database, placeIds, event.day > today ? event.day : today)
    splits.push({
      eventId: event.eventId,
      day: event.day,
      places: placeIds.map((id) => ({
        unitId: id,
        name: nameIn(names.get(id) ?? { name: '?', nameEn: null }, language),
      })),
      people: await waitingPeople(database, scope, event.eventId),
    })
  }
  return { splits }
}

/** Who could be placed if the unit were split on the day. */
const listMembersOf = async (context: Context, unitId: string, day: string) => {
  const refusal = await refusalOutOfReach(context, context.database, [unitId])
  if (refusal) throw new Refused(refusal)
  return { people: await membersByName(context.database, context.scope, unitId, day) }
}

export const routes = [
  answers(listMembers, (context: Context, { params, query }) =>
    listMembersOf(context, params.unitId, query.on ?? context.today),
  ),
  answers(listWaiting, (context: Context, { params }) => describeWaiting(context, params.unitId)),
  acrossRegistry(
    answers(placePeople, async (context: Context, { params, body }) => {
      const placements = body.placements.map(({ personId, unitId }) => ({ personId, toUnitId: unitId }))
      return { waiting: await placeWaiting(context, params.eventId, placements) }
    }),
  ),
]
