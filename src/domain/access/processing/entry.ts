import type { Text } from '../../language/say.ts'
import type { Action } from '../policy.ts'
import type { BasisName, ExportPlace, Handling, KeptFor } from './ground.ts'

/** What the register of processing says of a table about people. */
export type TableProcessing = {
  readonly title: Text
  /** Why we hold it. */
  readonly purpose: Text
  readonly basis: BasisName
  readonly keptFor: KeptFor
  readonly exported: readonly ExportPlace[]
  /** The action that opens the table, where it is not that of the record itself. */
  readonly readBy?: Action
  /** Columns that are shown to nobody: secrets, hashes, what only the machine needs. */
  readonly unread?: readonly string[]
  /** What erasing a person does, column by column: the erasure itself reads this. */
  readonly erased: Readonly<Record<string, Handling>>
}

/** The same for each of the columns. */
export const all = <Name extends string>(
  handling: Handling,
  ...columns: readonly Name[]
): Record<Name, Handling> =>
  Object.fromEntries(columns.map((column) => [column, handling])) as Record<Name, Handling>
