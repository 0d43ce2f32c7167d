import { v7 as newId } from 'uuid'
import type { Tx } from '../../../../database/connect.ts'
import { record } from '../../../../database/ledger.ts'
import { Refused } from '../../../../domain/language/refusal.ts'
import type { RetentionKind } from '../../../../domain/people/retention/rule.ts'
import type { Context } from '../../../access/context.ts'
import { eraseIn } from '../../erasure/actions.ts'
import type { RetentionRow } from '../../practice/store.ts'
import { type DueRecord, emptyImport, removeRequest, removeSession } from '../store.ts'

type Removing = (tx: Tx, context: Context, one: DueRecord, reason: string) => Promise<unknown>

const note =
  (kind: RetentionKind, remove: (tx: Tx, id: string) => Promise<unknown>): Removing =>
  async (tx, context, { id, since }, reason) => {
    const personId = await remove(tx, id)
    await record(tx, context.actor, {
      action: 'retention.run',
      subjectKind: 'retention',
      subjectId: id,
      personId: typeof personId === 'string' ? personId : null,
      reason,
      after: { kind, since },
    })
  }

/** How a record of each kind goes; each leaves an entry in the ledger. */
const ways: Readonly<Record<RetentionKind, Removing>> = {
  person: (tx, context, { id }, reason) => eraseIn(tx, context, id, { reason, fullName: null }),
  correction: note('correction', removeRequest),
  'import-file': note('import-file', emptyImport),
  session: (tx, _context, { id }) => removeSession(tx, id),
}

/** Removes records one by one, each whole or not at all; who became a member again meanwhile is left. */
export const removeRecords = async (
  context: Context,
  rule: RetentionRow,
  records: readonly DueRecord[],
  reason: string,
): Promise<number> => {
  let removed = 0
  for (const one of records) {
    const work = (tx: Tx) => ways[rule.kind](tx, context, one, reason)
    const done = await context.database
      .transaction()
      .execute(work)
      .then(
        () => true,
        (error: unknown) => {
          if (error instanceof Refused) return false
          throw error
        },
      )
    if (done) removed += 1
  }
  await context.database.transaction().execute((tx) =>
    record(tx, context.actor, {
      action: 'retention.run',
      subjectKind: 'retention',
      subjectId: newId(),
      reason,
      after: { kind: rule.kind, months: rule.months, source: rule.source, removed },
    }),
  )
  return removed
}
