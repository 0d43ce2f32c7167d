import type { ColumnType } from 'kysely'

/** A jsonb column: read as a value, written as its JSON text. */
export type Json<Value> = ColumnType<Value, string | undefined, string>

/** A jsonb column that may be empty. */
export type JsonOrNull<Value> = ColumnType<Value | null, string | null | undefined, string | null>
