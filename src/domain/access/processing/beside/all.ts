import type { PersonalColumn } from '../../personal-data.ts'
import type { TableProcessing } from '../entry.ts'
import { accountTables } from './accounts.ts'
import { attemptTables } from './attempts.ts'
import { columnsIn, processingOf } from './described.ts'
import { deskTables } from './desk.ts'
import { entranceTables } from './entrance.ts'
import { listTables } from './lists.ts'
import { markTables } from './marks.ts'

const described = Object.entries({
  ...accountTables,
  ...entranceTables,
  ...attemptTables,
  ...deskTables,
  ...listTables,
  ...markTables,
})

/** Columns that tell something about people in tables that name no record: accounts, mail, files. */
export const besideColumns: Readonly<Record<string, Readonly<Record<string, PersonalColumn>>>> =
  Object.fromEntries(described.map(([table, said]) => [table, columnsIn(said)]))

export const besideTables: Readonly<Record<string, TableProcessing>> = Object.fromEntries(
  described.map(([table, said]) => [table, processingOf(said)]),
)
