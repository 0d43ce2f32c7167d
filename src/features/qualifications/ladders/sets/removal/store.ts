import type { Database, Tx } from '../../../../../database/connect.ts'
import type { SetUses } from '../../../../../domain/counting/set-removal.ts'
import { viewsNaming } from '../../../../access/views/naming/store.ts'
import { idOfCode } from '../../import.ts'

/** Which of the sets somebody added here: the ledger knows their beginning. */
const addedHere = async (database: Database, codes: readonly string[]): Promise<Set<string>> => {
  const codeOf = new Map(codes.map((code) => [idOfCode('set', code), code]))
  const entries = await database
    .selectFrom('ledgerEntry')
    .select('subjectId')
    .distinct()
    .where('subjectKind', '=', 'set')
    .where('subjectId', 'in', [...codeOf.keys(), idOfCode('set', '')])
    .where('before', 'is', null)
    .execute()
  return new Set(entries.flatMap(({ subjectId }) => codeOf.get(subjectId) ?? []))
}

/** What stands on each of the sets. */
export const usesOfSets = async (
  database: Database,
  codes: readonly string[],
): Promise<Map<string, SetUses>> => {
  const added = await addedHere(database, codes)
  const views = new Map((await viewsNaming(database, 'set', codes)).map((view) => [view.value, view]))
  return new Map(
    codes.map((code) => [code, { isOfProfile: !added.has(code), view: views.get(code) ?? null }]),
  )
}

export const deleteSet = (tx: Tx, code: string) =>
  tx.deleteFrom('countsAsSet').where('code', '=', code).execute()
