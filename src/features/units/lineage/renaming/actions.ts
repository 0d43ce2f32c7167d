import { v7 as newId } from 'uuid'
import type { Database } from '../../../../database/connect.ts'
import type { Refusal } from '../../../../domain/language/refusal.ts'
import type { Day } from '../../../../domain/time/day.ts'
import type { Renaming } from '../../../../domain/units/lineage/rename.ts'
import { refusalsToRename } from '../../../../domain/units/lineage/renamings.ts'
import type { Context } from '../../../access/context.ts'
import { outOfReach } from '../change/actions.ts'
import { loadGround, unitsOutOfReach } from '../store.ts'

/** Why renamings of the day would be refused, by unit, if they were done in this order. Nothing is done. */
export const refusalsToRenameUnits = async (
  { scope, today }: Context,
  database: Database,
  renamings: readonly Renaming[],
  day: Day,
): Promise<Map<string, Refusal>> => {
  if (renamings.length === 0) return new Map()
  const named = renamings.map(({ unitId }) => unitId)
  const codes = renamings.flatMap(({ code }) => code ?? [])
  const outside = new Set(await unitsOutOfReach(database, scope.reach('units.change'), named, today))
  const ground = await loadGround(database, { named, codes, giving: [], losingPeople: [] }, day, newId)
  const within = renamings.filter(({ unitId }) => !outside.has(unitId))
  const refusals = refusalsToRename(within, ground)
  for (const unitId of outside) refusals.set(unitId, outOfReach)
  return refusals
}
