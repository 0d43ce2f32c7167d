import type { Text } from '../../language/say.ts'
import { actionToRead, type PersonalColumn, personalColumns } from '../personal-data.ts'
import { type Action, type Role, reachOf, roles } from '../policy.ts'
import { besideColumns, besideTables } from './beside/all.ts'
import type { TableProcessing } from './entry.ts'
import { furtherColumns } from './further-columns.ts'
import { furtherTables } from './further-tables.ts'
import { type Handling, handlings } from './ground.ts'
import { recordTables } from './record-tables.ts'
import { workTables } from './work-tables.ts'

/** What the register says of every table about people. */
export const processing: Readonly<Record<string, TableProcessing>> = {
  ...recordTables,
  ...workTables,
  ...furtherTables,
  ...besideTables,
}

/** Every column of the tables that name a record, whose columns the deny matrix goes through. */
export const registeredColumns: Readonly<Record<string, Readonly<Record<string, PersonalColumn>>>> = {
  ...personalColumns,
  ...furtherColumns,
}

/** Every column about people, wherever it stands. */
export const everyColumn: typeof registeredColumns = { ...registeredColumns, ...besideColumns }

export type RegisterColumn = {
  readonly name: string
  readonly what: Text
  readonly sensitive: boolean
  readonly readers: readonly Role[]
  readonly erased: Handling
}

export type RegisterTable = Omit<TableProcessing, 'erased' | 'readBy' | 'unread'> & {
  readonly table: string
  readonly columns: readonly RegisterColumn[]
}

/** Who may do the action somewhere; what goes into the copy is read by the person too. */
const readers = (action: Action, { exported }: TableProcessing): Role[] =>
  roles.filter((role) => reachOf(role, action) !== null || (role === 'person' && exported.includes('copy')))

const columnOf =
  (table: TableProcessing) =>
  ([name, { what, sensitive }]: [string, PersonalColumn]): RegisterColumn => ({
    name,
    what,
    sensitive,
    readers: table.unread?.includes(name)
      ? []
      : readers(table.readBy ?? actionToRead({ what, sensitive }), table),
    // A column that nobody has decided about is removed; the build fails before that.
    erased: table.erased[name] ?? 'removed',
  })

/** The register of processing: what, why, on what ground, who reads, how long, where it goes, how it is erased. */
export const register: readonly RegisterTable[] = Object.entries(processing).map(([table, entry]) => {
  const { erased: _erased, readBy: _readBy, unread: _unread, ...said } = entry
  return { ...said, table, columns: Object.entries(everyColumn[table] ?? {}).map(columnOf(entry)) }
})

/** Columns without an entry, and entries without a column: both must be empty. */
export const gapsInRegister = (): string[] => {
  const known = Object.entries(everyColumn).flatMap(([table, columns]) =>
    Object.keys(columns).map((column) => `${table}.${column}`),
  )
  const said = Object.entries(processing).flatMap(([table, { erased }]) =>
    Object.keys(erased).map((column) => `${table}.${column}`),
  )
  return [
    ...known.filter((name) => !said.includes(name)).map((name) => `${name} has no entry`),
    ...said.filter((name) => !known.includes(name)).map((name) => `${name} is no column`),
  ]
}

export const handlingName = (handling: Handling): Text => handlings[handling]
