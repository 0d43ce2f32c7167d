import type { Kysely } from 'kysely'
import { statements } from '../statements.ts'

/** What a reorganisation looks up: the posts of a unit, and what an event did to units, however many people moved. */
export const up = (database: Kysely<unknown>) =>
  statements(
    database,
    'create index post_held_unit on post_held (unit_id)',
    `create index ledger_entry_cause_unit on ledger_entry (cause_id, entry_id)
      where subject_kind in ('unit-version', 'unit-edge', 'unit-pair')`,
  )
