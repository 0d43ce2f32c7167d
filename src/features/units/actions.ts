import type { Tx } from '../../database/connect.ts'
import { type Actor, record } from '../../database/ledger.ts'
import { answers } from '../../kit/http/route.ts'
import type { Context } from '../access/context.ts'
import { listUnitKinds, listUnits, pickUnits, showTree, showUnit } from './contract.ts'
import { routes as lineage } from './lineage/actions.ts'
import { describeUnit } from './page/actions.ts'
import { insertUnits, type UnitLoad } from './store.ts'
import { hierarchyOf, listUnitsFor, showWholeTree } from './tree/actions.ts'
import { listHierarchies, listKinds, unitPicks } from './tree/store.ts'

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

export const routes = [
  answers(listUnits, (context: Context, { query }) => listUnitsFor(context, query)),
  answers(showUnit, (context: Context, { params, query }) =>
    describeUnit(context, params.unitId, query.asOf ?? context.today),
  ),
  answers(showTree, (context: Context, { query }) => showWholeTree(context, query)),
  answers(pickUnits, async ({ database, today }: Context, { query }) => {
    const { asOf = today, search = '', limit } = query
    const hierarchy = query.hierarchy ? (await hierarchyOf(database, query.hierarchy)).hierarchy : undefined
    return { units: await unitPicks(database, { ...(hierarchy ? { hierarchy } : {}), asOf, search, limit }) }
  }),
  answers(listUnitKinds, async ({ database }: Context) => ({
    hierarchies: await listHierarchies(database),
    kinds: await listKinds(database),
  })),
  ...lineage,
]
