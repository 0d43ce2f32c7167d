import { personalColumns } from '../../access/personal-data.ts'
import type { Handling } from '../../access/processing/ground.ts'
import { processing } from '../../access/processing/register.ts'

const handlingsOf = (table: string): [string, Handling][] => Object.entries(processing[table]?.erased ?? {})

const isMoved = (table: string): boolean => handlingsOf(table).some(([, handling]) => handling === 'counted')

/** Columns of a table that go over to the nameless person: those kept for counting, and new ids. */
export type Move = {
  readonly table: string
  readonly kept: readonly string[]
  /** Columns that get a value that means nothing: ids and editions. */
  readonly renewed: readonly string[]
}

/** What an erasure does, read from the register of processing: nothing is moved that it does not name. */
export const erasurePlan = (): { readonly moves: readonly Move[]; readonly emptied: readonly string[] } => {
  const tables = Object.keys(personalColumns).filter((table) => table !== 'person')
  const named = (table: string, wanted: Handling) =>
    handlingsOf(table).flatMap(([column, handling]) => (handling === wanted ? [column] : []))
  return {
    moves: tables
      .filter(isMoved)
      .map((table) => ({ table, kept: named(table, 'counted'), renewed: named(table, 'replaced') })),
    emptied: tables.filter((table) => named(table, 'kept').length === 0),
  }
}

/** The name of somebody who was erased: the same words for all, and a mark that tells them apart. */
export const namelessName = (mark: string): string => `Vô danh ${mark}`
