import type { Database, Tx } from '../../../../../database/connect.ts'
import type { UnitChanges } from '../../../../../domain/units/lineage/state.ts'
import { type Fault, faultsAround, writeUnitRows } from '../../store.ts'

/** A look at how things would be is over: what was written for it is taken back. */
class Looked extends Error {}

/** What would be wrong around these units after the changes; they are tried on their rows alone, and taken back. */
export const faultsAfter = async (
  database: Database,
  changes: UnitChanges,
  unitIds: readonly string[],
): Promise<Fault[]> => {
  let faults: Fault[] = []
  const look = async (tx: Tx): Promise<void> => {
    await writeUnitRows(tx, changes)
    faults = await faultsAround(tx, unitIds)
    throw new Looked()
  }
  await database
    .transaction()
    .execute(look)
    .catch((error: unknown) => {
      if (!(error instanceof Looked)) throw error
    })
  return faults
}
