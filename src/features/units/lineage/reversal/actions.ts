import type { Database, Tx } from '../../../../database/connect.ts'
import { record } from '../../../../database/ledger.ts'
import { type Refusal, Refused, refuse } from '../../../../domain/language/refusal.ts'
import { say } from '../../../../domain/language/say.ts'
import { inverseOf, refusalToReverse } from '../../../../domain/units/lineage/reversal.ts'
import type { UnitChanges } from '../../../../domain/units/lineage/state.ts'
import { answers } from '../../../../kit/http/route.ts'
import { acrossRegistry, type Context } from '../../../access/context.ts'
import { refusalOutOfReach, unitsTouched, writeChanges } from '../change/actions.ts'
import { type EventRow, eventsById, lockEvent, markReversed, replaceWaiting } from '../event/store.ts'
import { type Fault, faultsAround, lockTree, lockUnits } from '../store.ts'
import { reverseEvent, showReversal } from './contract.ts'
import {
  childrenSince,
  type Depth,
  isRecorded,
  laterEvents,
  peopleChangedSince,
  recordedChanges,
  relianceOn,
  unitsChangedSince,
} from './store.ts'
import { faultsAfter } from './trial/store.ts'

export const unknownEvent = refuse(
  'lineage.not_found',
  say(
    'Không tìm thấy việc sắp xếp này. Hãy kiểm tra lại đường dẫn.',
    'There is no such reorganisation. Check the link.',
  ),
  404,
)

const loaded = refuse(
  'lineage.loaded',
  say(
    'Việc này được nạp cùng dữ liệu nên không hoàn tác riêng được. Hãy hoàn tác lần nhập dữ liệu.',
    'This came in with loaded data and cannot be undone by itself. Undo the import instead.',
  ),
  409,
)

/** Units that had no name before the event. */
const createdBy = (changes: UnitChanges): string[] => {
  const had = new Set(changes.versions.flatMap(({ before }) => before?.unitId ?? []))
  const made = changes.versions.flatMap(({ before, after }) => (!before && after ? [after.unitId] : []))
  return [...new Set(made)].filter((unitId) => !had.has(unitId))
}

const nobody = { people: 0, grants: 0 }

/**
 * Why the event cannot be taken back, or what it did. Looking at units alone costs the same however many
 * people an event moved: so lists ask; whoever takes it back looks at everything.
 */
export const whatReversalMeets = async (
  database: Database,
  event: EventRow,
  depth: Depth,
): Promise<{ refusal: Refusal | null; changes: UnitChanges }> => {
  const changes = await recordedChanges(database, event.eventId, depth)
  if (!(await isRecorded(database, event.eventId))) return { refusal: loaded, changes }
  const created = createdBy(changes)
  const all = depth === 'everything'
  const subjects = [
    ...(await unitsChangedSince(database, changes, created)),
    ...(all ? await peopleChangedSince(database, changes) : []),
  ]
  const later = await laterEvents(database, event.eventId, subjects, created)
  const refusal = refusalToReverse({
    alreadyReversed: event.reversedAt !== null,
    events: await eventsById(database, later),
    changedRecords: subjects.length,
    children: await childrenSince(database, created, changes),
    ...(all ? await relianceOn(database, created, changes) : nobody),
  })
  return { refusal, changes }
}

const refusalOfFault = ({ kind, name, other }: Fault): Refusal =>
  kind === 'orphan'
    ? refuse(
        'lineage.parent_gone',
        say(
          `${name} sẽ không còn cấp trên vì ${other} đã kết thúc. Hãy hoàn tác việc kết thúc ${other} trước.`,
          `${name} would have no parent, for ${other} has ended. Undo the end of ${other} first.`,
        ),
        409,
      )
    : refuse(
        'unit.code_in_use',
        say(
          `Mã ${name} nay là mã của ${other}. Hãy đổi mã của ${other} trước.`,
          `The code ${name} belongs to ${other} now. Change the code of ${other} first.`,
        ),
        409,
      )

/** Why the event could not be taken back at this moment; null where it could. Nothing is changed. */
const refusalNow = async (context: Context, eventId: string): Promise<Refusal | null> => {
  const { database } = context
  const [event] = await eventsById(database, [eventId])
  if (!event) throw new Refused(unknownEvent)
  const { refusal, changes } = await whatReversalMeets(database, event, 'everything')
  const outside = await refusalOutOfReach(context, database, unitsTouched(changes))
  if (outside) throw new Refused(outside)
  if (refusal) return refusal
  const [fault] = await faultsAfter(database, inverseOf(changes), unitsTouched(changes))
  return fault ? refusalOfFault(fault) : null
}

/** Takes an event back in the caller's transaction, or refuses. */
export const reverse = async (tx: Tx, context: Context, eventId: string): Promise<void> => {
  await lockTree(tx)
  const event = await lockEvent(tx, eventId)
  if (!event) throw new Refused(unknownEvent)
  const { refusal, changes } = await whatReversalMeets(tx, event, 'everything')
  const touched = unitsTouched(changes)
  const outside = await refusalOutOfReach(context, tx, touched)
  if (outside ?? refusal) throw new Refused(outside ?? refusal ?? unknownEvent)
  await lockUnits(tx, touched)
  await replaceWaiting(tx, eventId, [])
  // A reversal is recorded under its own event too, so the history of each unit shows both.
  await writeChanges(tx, context.actor, event, inverseOf(changes))
  const [fault] = await faultsAround(tx, touched)
  if (fault) throw new Refused(refusalOfFault(fault))
  await markReversed(tx, eventId, context.actor.id)
  await record(tx, context.actor, {
    action: 'units.change',
    subjectKind: 'lineage-event',
    subjectId: eventId,
    causeId: eventId,
    before: { kind: event.kind, day: event.day, document: event.document, reversed: false },
    after: { kind: event.kind, day: event.day, document: event.document, reversed: true },
  })
}

/** Takes an event back while nothing later depends on it. */
const takeBack = async (context: Context, eventId: string): Promise<void> => {
  await context.database.transaction().execute((tx) => reverse(tx, context, eventId))
}

export const routes = [
  answers(reverseEvent, async (context: Context, { params }) => {
    await takeBack(context, params.eventId)
    return { ok: true as const }
  }),
  answers(showReversal, async (context: Context, { params }) => {
    const refusal = await refusalNow(context, params.eventId)
    return { refusal: refusal && { code: refusal.code, text: refusal.text } }
  }),
].map(acrossRegistry)
