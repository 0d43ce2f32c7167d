import type { Tx } from '../../../../database/connect.ts'
import { type Actor, record } from '../../../../database/ledger.ts'
import type { LineageEvent } from '../../../../domain/units/lineage/event.ts'
import type { UnitChanges } from '../../../../domain/units/lineage/state.ts'
import { entriesOf } from '../change/actions.ts'
import { keepDetail, type SplitDetail } from '../event/store.ts'
import { writeGrants } from '../holdings/store.ts'

/** An event that loaded data carried out already, with all that it changed; of a split, where people went. */
export type LoadedEvent = {
  readonly event: LineageEvent
  readonly changes: UnitChanges
  readonly split: { readonly rule: string; readonly detail: SplitDetail } | null
}

/**
 * Writes down what loaded events did, so that they are told and taken back like those carried out here.
 * The rows themselves, except roles, must have been loaded as the events left them.
 */
export const recordLoadedEvents = async (
  tx: Tx,
  actor: Actor,
  events: readonly LoadedEvent[],
): Promise<void> => {
  for (const { event, changes, split } of events) {
    const { eventId, kind, day, document, note } = event
    await writeGrants(tx, actor.id, changes.grants)
    if (split) await keepDetail(tx, eventId, split.rule, split.detail)
    await record(tx, actor, ...entriesOf(eventId, changes), {
      action: 'units.change',
      subjectKind: 'lineage-event',
      subjectId: eventId,
      causeId: eventId,
      after: { kind, day, document, note },
    })
  }
}
