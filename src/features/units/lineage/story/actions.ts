import type { Database } from '../../../../database/connect.ts'
import { addDays, covers, type Day } from '../../../../domain/time/day.ts'
import type { UnitState } from '../../../../domain/units/lineage/state.ts'
import { answers } from '../../../../kit/http/route.ts'
import type { Context } from '../../../access/context.ts'
import { unitStates } from '../../store.ts'
import { eventsById, linksAround, waitingCounts } from '../event/store.ts'
import { whatReversalMeets } from '../reversal/actions.ts'
import { showLineage } from './contract.ts'

const calledOn = (state: UnitState | undefined, day: Day) => {
  const version = state?.versions.find((candidate) => covers(candidate, day))
  return version ? { name: version.name, nameEn: version.nameEn, code: version.code } : null
}

const parentOn = (states: ReadonlyMap<string, UnitState>, unitId: string, day: Day) => {
  const edge = states.get(unitId)?.edges.find((candidate) => covers(candidate, day))
  return edge?.parentId ? calledOn(states.get(edge.parentId), day) : null
}

/** Where the unit came from and what became of it: each event with names before and after it. */
const tellLineage = async (database: Database, unitId: string) => {
  const links = await linksAround(database, unitId)
  const events = await eventsById(database, [...new Set(links.map((link) => link.eventId))])
  const unitIds = [...new Set(links.flatMap((link) => [link.fromUnitId, link.toUnitId]))].filter(
    (id) => id !== null,
  )
  const own = await unitStates(database, unitIds)
  const parentIds = [...own.values()].flatMap((state) => state.edges.flatMap((edge) => edge.parentId ?? []))
  const states = new Map([...own, ...(await unitStates(database, parentIds))])
  const waiting = new Map(
    (await waitingCounts(database, unitId)).map(({ eventId, people }) => [eventId, people]),
  )
  const told = []
  for (const event of events) {
    const ofEvent = links.filter((link) => link.eventId === event.eventId)
    const touched = [...new Set(ofEvent.flatMap((link) => [link.fromUnitId, link.toUnitId]))]
    const eve = addDays(event.day, -1)
    const { refusal } = await whatReversalMeets(database, event, 'units')
    told.push({
      eventId: event.eventId,
      kind: event.kind,
      day: event.day,
      document: event.document,
      note: event.note,
      links: ofEvent.map(({ fromUnitId, toUnitId }) => ({ fromUnitId, toUnitId })),
      units: touched
        .filter((id) => id !== null)
        .map((id) => ({
          unitId: id,
          before: calledOn(states.get(id), eve),
          after: calledOn(states.get(id), event.day),
          parentBefore: parentOn(states, id, eve),
          parentAfter: parentOn(states, id, event.day),
        })),
      waiting: waiting.get(event.eventId) ?? 0,
      refusalToReverse: refusal && { code: refusal.code, text: refusal.text },
    })
  }
  return { events: told }
}

export const routes = [
  answers(showLineage, ({ database }: Context, { params }) => tellLineage(database, params.unitId)),
]
