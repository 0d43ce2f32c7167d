import type { Tx } from '../../../database/connect.ts'
import { type Actor, record } from '../../../database/ledger.ts'
import { refusalToSecure } from '../../../domain/access/session-life.ts'
import { Refused } from '../../../domain/language/refusal.ts'

/** What an account proves itself with beside the password, and how that was before and after. */
export type SecurityChange = {
  readonly kind: 'second-factor' | 'passkey' | 'backup-codes'
  readonly before?: object
  readonly after?: object
}

/**
 * Writes down a change of how an account signs in, in the transaction of that change. Every change of a
 * second factor goes through here: it is told to the account's holder from this ledger entry.
 */
export const recordSecurityChange = (
  tx: Tx,
  actor: Actor,
  accountId: string,
  { kind, before, after }: SecurityChange,
): Promise<void> =>
  record(tx, actor, {
    action: 'accounts.change',
    subjectKind: kind,
    subjectId: accountId,
    before: before ? { accountId, ...before } : null,
    after: after ? { accountId, ...after } : null,
  })

/** Refuses unless the sender proved within the last minutes who they are (ASVS 5.0, 7.5.1). */
export const requireConfirmed = ({ confirmedAt }: { readonly confirmedAt?: Date | null }): void => {
  const refusal = refusalToSecure(confirmedAt, Date.now())
  if (refusal) throw new Refused(refusal)
}
