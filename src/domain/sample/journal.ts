import type { RowChange } from '../units/lineage/state.ts'
import type { UnitEdge, UnitPair, UnitVersion } from '../units/unit.ts'

/** What one operation did to the rows of units. */
export type BookChanges = {
  readonly versions: RowChange<UnitVersion>[]
  readonly edges: RowChange<UnitEdge>[]
  readonly pairs: RowChange<UnitPair>[]
}

/** Who did what to the book: every row before and after, under the operation that is being carried out. */
export type Journal = {
  /** From here on everything belongs to this operation. */
  readonly begin: (operationId: string) => void
  readonly write: <Kind extends keyof BookChanges>(kind: Kind, change: BookChanges[Kind][number]) => void
  readonly of: (operationId: string) => BookChanges
}

const nothing = (): BookChanges => ({ versions: [], edges: [], pairs: [] })

/** Opens a journal; what happens before the first operation is the founding and is not written down. */
export const openJournal = (): Journal => {
  const byOperation = new Map<string, BookChanges>()
  let current = nothing()
  return {
    begin: (operationId) => {
      current = nothing()
      byOperation.set(operationId, current)
    },
    write: (kind, change) => {
      const changes: unknown[] = current[kind]
      changes.push(change)
    },
    of: (operationId) => byOperation.get(operationId) ?? nothing(),
  }
}
