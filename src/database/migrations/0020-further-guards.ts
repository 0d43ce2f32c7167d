import type { Kysely } from 'kysely'
import { guarded } from '../guard.ts'
import { databaseRoles } from '../reach.ts'
import { statements } from '../statements.ts'

/** Tables that came after the roles: what is about people is guarded too, and seals are never rewritten. */
export const up = (database: Kysely<unknown>) =>
  statements(
    database,
    ...['correction_request', 'erased_person'].flatMap(guarded),
    `revoke update, delete on ledger_seal, ledger_place from ${databaseRoles.application}`,
  )
