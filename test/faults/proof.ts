import { sql } from 'kysely'
import { expect } from 'vitest'
import { verifySummary } from '../../src/database/verify-summary.ts'
import type { Context } from '../../src/features/access/context.ts'
import { verifyLedger } from '../../src/features/access/ledger/verification/actions.ts'
import type { Deed } from './work.ts'

type Ledgered = { readonly key: string; readonly entries: number }

const found = async (
  { database }: Context,
  query: ReturnType<typeof sql<Ledgered>>,
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await query.execute(database)
  return new Map(rows.map(({ key, entries }) => [key, entries]))
}

/** Every row that was written has its entry in the ledger, by the names and numbers that the deeds chose. */
const people = sql<Ledgered>`select p.full_name as key, (select count(*)::int from ledger_entry e
  where e.subject_id = p.person_id and e.subject_kind = 'person') as entries from person p`
const diplomas = sql<Ledgered>`select q.diploma_number as key, (select count(*)::int from ledger_entry e
  where e.subject_id = q.qualification_id) as entries from qualification q where q.diploma_number is not null`

/**
 * What must hold after every fault: whatever was acknowledged is there, with its ledger entry; whatever was not
 * is there whole or not at all; the summary equals a recount, and the ledger verifies.
 */
export const prove = async (context: Context, deeds: readonly Deed[]): Promise<void> => {
  const [named, numbered] = [await found(context, people), await found(context, diplomas)]
  for (const deed of deeds) {
    if (deed.kind === 'import') {
      const there = [...named.keys()].filter((name) => name.startsWith(`${deed.prefix} `)).length
      expect(deed.acknowledged ? [deed.people] : [0, deed.people]).toContain(there)
      continue
    }
    const entries = deed.kind === 'person' ? named.get(deed.name) : numbered.get(deed.diploma)
    if (deed.acknowledged) expect(entries, `an acknowledged ${deed.kind} is lost`).toBeDefined()
    if (entries !== undefined) expect(entries, `a ${deed.kind} stands without its entry`).toBe(1)
  }
  const { differences } = await verifySummary(context.database, 10)
  expect(differences).toEqual([])
  const ledger = await verifyLedger(context, [])
  expect(ledger.faults).toEqual([])
}
