import { v7 as newId } from 'uuid'
import { insertRows } from './bulk.ts'
import type { Tx } from './connect.ts'
import { queueNotices } from './notices.ts'

/** Who does something: an account, or the machine's operator at the command line (id null). */
export type Actor = { readonly id: string | null; readonly name: string }

/** The action in the policy's words, what it touched, and how that looked before and after. */
export type Change = {
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly personId?: string | null
  /** The import, lineage operation or round that this change is part of: what is undone together. */
  readonly causeId?: string | null
  readonly reason?: string | null
  readonly before?: object | null
  readonly after?: object | null
}

const asRow = (actor: Actor, change: Change) => ({
  entryId: newId(),
  actorId: actor.id,
  actorName: actor.name,
  action: change.action,
  subjectKind: change.subjectKind,
  subjectId: change.subjectId,
  personId: change.personId ?? null,
  causeId: change.causeId ?? null,
  reason: change.reason ?? null,
  before: change.before ?? null,
  after: change.after ?? null,
})

/** Writes the ledger entry of a change in the change's own transaction, and the mails that it calls for. */
export const record = async (tx: Tx, actor: Actor, ...changes: readonly Change[]): Promise<void> => {
  await insertRows(
    tx,
    'ledgerEntry',
    changes.map((change) => asRow(actor, change)),
  )
  await queueNotices(tx, changes)
}
