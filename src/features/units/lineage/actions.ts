import { v7 as newId } from 'uuid'
import type { Tx } from '../../../database/connect.ts'
import { record } from '../../../database/ledger.ts'
import { Refused } from '../../../domain/language/refusal.ts'
import { refusalToOverwrite } from '../../../domain/people/changed-meanwhile.ts'
import type { Day } from '../../../domain/time/day.ts'
import type { NewUnit } from '../../../domain/units/lineage/create.ts'
import type { DecidingDocument } from '../../../domain/units/lineage/event.ts'
import { receiverOf } from '../../../domain/units/lineage/merge.ts'
import { needsOf } from '../../../domain/units/lineage/needs.ts'
import type { PeopleRule } from '../../../domain/units/lineage/placement.ts'
import { type Operation, planOf } from '../../../domain/units/lineage/plan.ts'
import { unknownUnit } from '../../../domain/units/lineage/refusals.ts'
import type { Renaming } from '../../../domain/units/lineage/rename.ts'
import type { UnitChanges } from '../../../domain/units/lineage/state.ts'
import { answers } from '../../../kit/http/route.ts'
import { acrossRegistry, type Context } from '../../access/context.ts'
import { insertEvents } from '../store.ts'
import { refusalOutOfReach, writeChanges } from './change/actions.ts'
import { createUnit, dissolveUnit, mergeUnits, moveUnit, renameUnit, splitUnit } from './contract.ts'
import { keepDetail, replaceWaiting } from './event/store.ts'
import { withHoldings } from './holdings/store.ts'
import { routes as placement } from './placement/actions.ts'
import { shownPreview } from './preview/actions.ts'
import { routes as reversal } from './reversal/actions.ts'
import { calledOn, loadGround, lockTree, lockUnits } from './store.ts'
import { routes as story } from './story/actions.ts'

type Deed = {
  readonly day: Day
  readonly document: DecidingDocument
  readonly note: string | null
  readonly revision?: number | undefined
  readonly dryRun: boolean
}

const namesSaid = ({ unitId: _unit, ...names }: Renaming): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined))

/** Decides: locks, looks, and says exactly what changes, or refuses. */
const decide = async (tx: Tx, context: Context, operation: Operation, deed: Deed) => {
  await lockTree(tx)
  const { makesRoot, ...needs } = needsOf(operation)
  const revisions = await lockUnits(tx, needs.named)
  if (needs.named.some((unitId) => !revisions.has(unitId))) throw new Refused(unknownUnit)
  const outside = await refusalOutOfReach(context, tx, needs.named, makesRoot)
  if (outside) throw new Refused(outside)
  const [about] = needs.named
  const present = about === undefined ? undefined : revisions.get(about)
  if (about !== undefined && present !== undefined && deed.revision !== undefined) {
    const wanted = operation.kind === 'renaming' ? namesSaid(operation.renaming) : {}
    const seen = { seen: deed.revision, present }
    const stale = refusalToOverwrite((await calledOn(tx, about, deed.day)) ?? {}, wanted, seen)
    if (stale) throw new Refused(stale)
  }
  const ground = await loadGround(tx, needs, deed.day, newId)
  const plan = planOf(operation, await withHoldings(tx, ground, needs))
  if (plan.refusal) throw new Refused(plan.refusal)
  return plan.changes
}

/** Records the event and writes what it does. */
const carryOut = async (
  tx: Tx,
  { actor }: Context,
  operation: Operation,
  deed: Deed,
  changes: UnitChanges,
) => {
  const { day, document, note } = deed
  const event = { eventId: newId(), kind: operation.kind, day, document, note }
  const links = changes.links.map((link) => ({ ...link, eventId: event.eventId }))
  await writeChanges(tx, actor, event, changes)
  await insertEvents(tx, [{ ...event, recordedBy: actor.id }], links)
  if (operation.kind === 'split') {
    const { unitId, continues, into, people } = operation.split
    const placeIds = [...into.map(receiverOf), ...(continues ? [unitId] : [])]
    await keepDetail(tx, event.eventId, people.rule, { unitId, continues, placeIds })
  }
  await record(tx, actor, {
    action: 'units.change',
    subjectKind: 'lineage-event',
    subjectId: event.eventId,
    causeId: event.eventId,
    after: { kind: event.kind, day, document, note },
  })
  await replaceWaiting(tx, event.eventId, changes.waiting)
  return event.eventId
}

/** Does what was decided, or only tells it (dry run). */
export const reorganise = (context: Context, operation: Operation, deed: Deed) =>
  context.database.transaction().execute(async (tx) => {
    const changes = await decide(tx, context, operation, deed)
    const preview = await shownPreview(tx, context, changes, deed.day)
    const made = changes.links.flatMap(({ toUnitId }) => toUnitId ?? [])
    if (deed.dryRun) return { eventId: null, unitIds: made, preview }
    return { eventId: await carryOut(tx, context, operation, deed, changes), unitIds: made, preview }
  })

/** Calls a unit otherwise in the caller's transaction: one event of its own. Returns the event's id. */
export const renameWithin = async (
  tx: Tx,
  context: Context,
  renaming: Renaming,
  told: Pick<Deed, 'day' | 'document' | 'note'>,
): Promise<string> => {
  const operation: Operation = { kind: 'renaming', renaming }
  const deed = { ...told, dryRun: false }
  return carryOut(tx, context, operation, deed, await decide(tx, context, operation, deed))
}

type SketchedUnit = Omit<NewUnit, 'unitId'>
const withId = (unit: SketchedUnit): NewUnit => ({ ...unit, unitId: newId() })

type SplitBody = {
  continues: boolean
  into: ({ unitId: string } | { key: string; unit: SketchedUnit })[]
  children: { unitId: string; to: string }[]
  people:
    | { rule: 'all-to'; to: string }
    | { rule: 'by-list'; placements: { personId: string; to: string }[] }
    | { rule: 'ask' }
}

/** New units get their identity here; the request names them by keys of its own. */
const splitOf = (unitId: string, body: SplitBody): Operation => {
  const ids = new Map<string, string>()
  const into = body.into.map((one) => {
    if ('unitId' in one) return one.unitId
    const unit = withId(one.unit)
    ids.set(one.key, unit.unitId)
    return unit
  })
  const idOf = (place: string): string => ids.get(place) ?? place
  const { people } = body
  const rule: PeopleRule =
    people.rule === 'all-to'
      ? { rule: 'all-to', toUnitId: idOf(people.to) }
      : people.rule === 'by-list'
        ? {
            rule: 'by-list',
            placements: people.placements.map(({ personId, to }) => ({ personId, toUnitId: idOf(to) })),
          }
        : people
  const children = body.children.map((child) => ({ unitId: child.unitId, toUnitId: idOf(child.to) }))
  return { kind: 'split', split: { unitId, continues: body.continues, into, children, people: rule } }
}

/** A reorganisation takes along everybody in its units: who stands in the way is said, not overlooked. */
const reorganisations = [
  answers(createUnit, (context: Context, { body }) =>
    reorganise(context, { kind: 'creation', unit: withId(body.unit) }, body),
  ),
  answers(renameUnit, (context: Context, { params, body }) => {
    const { code, name, nameEn, kindCode } = body
    return reorganise(
      context,
      { kind: 'renaming', renaming: { ...params, code, name, nameEn, kindCode } },
      body,
    )
  }),
  answers(moveUnit, (context: Context, { params, body }) => {
    const { hierarchy, parentId } = body
    return reorganise(context, { kind: 'move', move: { ...params, hierarchy, parentId } }, body)
  }),
  answers(mergeUnits, (context: Context, { params, body }) => {
    const into = 'unitId' in body.into ? body.into.unitId : withId(body.into.unit)
    const sourceIds = [...new Set([params.unitId, ...body.withUnitIds])]
    return reorganise(context, { kind: 'merger', merger: { sourceIds, into } }, body)
  }),
  answers(splitUnit, (context: Context, { params, body }) =>
    reorganise(context, splitOf(params.unitId, body), body),
  ),
  answers(dissolveUnit, (context: Context, { params, body }) =>
    reorganise(context, { kind: 'dissolution', unitId: params.unitId }, body),
  ),
].map(acrossRegistry)

export const routes = [...reorganisations, ...story, ...placement, ...reversal]
