import type { Tx } from '../../database/connect.ts'
import { type Actor, record } from '../../database/ledger.ts'
import { insertUnits, type UnitLoad } from './store.ts'

/** Brings many units in at once, and records each with how it is called and where it stands. */
export const loadUnits = async (
  tx: Tx,
  actor: Actor,
  load: UnitLoad,
  causeId: string | null = null,
): Promise<void> => {
  await insertUnits(tx, load, actor.id)
  const edges = Map.groupBy(load.edges, (edge) => edge.unitId)
  const versions = Map.groupBy(load.versions, (version) => version.unitId)
  await record(
    tx,
    actor,
    ...[...versions].map(([unitId, called]) => ({
      action: 'units.change',
      subjectKind: 'unit',
      subjectId: unitId,
      causeId,
      after: { versions: called, edges: edges.get(unitId) ?? [] },
    })),
  )
}
