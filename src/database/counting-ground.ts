import { sql } from 'kysely'
import type { Building } from '../domain/counting/building.ts'
import type { CountingGround } from '../domain/counting/delta.ts'
import type { CountingOrder } from '../domain/counting/order.ts'
import type { UnitAncestry } from '../domain/units/unit.ts'
import type { Database } from './connect.ts'

/** The orders that the summary keeps, by set. */
export const summarisedOrders = async (database: Database): Promise<Map<string, CountingOrder[]>> => {
  const rows = await database.selectFrom('countOrder').selectAll().orderBy('fromDay').execute()
  const orders = new Map<string, CountingOrder[]>()
  for (const { setCode, levelCodes, fromDay, toDay } of rows)
    orders.set(setCode, [...(orders.get(setCode) ?? []), { setCode, levelCodes, from: fromDay, to: toDay }])
  return orders
}

/** The sets whose counts are being made, and through whom. */
export const setsBeingMade = async (database: Database): Promise<Building> => {
  const rows = await database.selectFrom('countBuild').select(['setCode', 'through']).execute()
  return new Map(rows.map(({ setCode, through }) => [setCode, through]))
}

/** The dated way up from each of the units; all units when none are named. */
export const ancestryRows = async (
  database: Database,
  unitIds: readonly string[] | null,
): Promise<UnitAncestry[]> => {
  const query = database
    .selectFrom('unitAncestry')
    .select(['hierarchy', 'ancestorId', 'unitId', 'depth', 'fromDay as from', 'toDay as to'])
  return unitIds === null
    ? query.execute()
    : query.where(sql<boolean>`unit_id = any(${unitIds}::uuid[])`).execute()
}

/** The ground from its rows. */
export const groundOf = (
  orders: CountingGround['orders'],
  ancestry: Iterable<UnitAncestry>,
  building: Building = new Map(),
): CountingGround => {
  const byUnit = Map.groupBy(ancestry, ({ unitId }) => unitId)
  return { orders, building, ancestryOf: (unitId) => byUnit.get(unitId) ?? [] }
}

/** Loads what counting the members of these units stands on. */
export const loadCountingGround = async (
  database: Database,
  unitIds: readonly string[] | null,
): Promise<CountingGround> => {
  const orders = await summarisedOrders(database)
  const isNeeded = unitIds === null || unitIds.length > 0
  const building = await setsBeingMade(database)
  return groundOf(orders, isNeeded ? await ancestryRows(database, unitIds) : [], building)
}
