import type { Tx } from '../../../../database/connect.ts'
import { type Actor, record } from '../../../../database/ledger.ts'
import { closed } from '../../../../domain/access/account-refusal.ts'
import { refusalToLoseAdministrator } from '../../../../domain/access/administrators.ts'
import { noAccount } from '../../../../domain/access/grant-refusal.ts'
import { Refused } from '../../../../domain/language/refusal.ts'
import type { Day } from '../../../../domain/time/day.ts'
import { endDelegations } from '../../delegations/ending/actions.ts'
import { withdrawLinkMails } from '../../mail/store.ts'
import { endSessions } from '../../sessions/store.ts'
import { lockAccount, saveAccount } from '../../store.ts'
import { endTokens } from '../../tokens/actions.ts'
import { refuseIf } from '../grants/actions.ts'
import { lockAdministrators } from '../grants/store.ts'
import { dropPasswordLinks } from '../store.ts'

/** No link that was handed over or mailed before works any more, and none is still mailed. */
export const endLinks = async (tx: Tx, accountId: string) => {
  await dropPasswordLinks(tx, accountId)
  await withdrawLinkMails(tx, accountId)
}

/**
 * Closes the account and ends its sessions, links, tokens and delegations at once; it stays for the ledger's sake.
 * @throws Refused `account.not_found`, `accounts.closed`, `accounts.last_administrator`.
 */
export const shutAccount = async (tx: Tx, actor: Actor, accountId: string, today: Day): Promise<void> => {
  const administrators = await lockAdministrators(tx)
  const account = await lockAccount(tx, accountId)
  if (!account) throw new Refused(noAccount)
  if (account.closedAt) throw new Refused(closed)
  refuseIf(refusalToLoseAdministrator(administrators, (held) => held.accountId === accountId, today))
  await saveAccount(tx, accountId, { closedAt: new Date() })
  await endSessions(tx, accountId)
  await endLinks(tx, accountId)
  await endTokens(tx, actor, accountId)
  await endDelegations(tx, actor, { giverId: accountId }, today)
  await record(tx, actor, {
    action: 'accounts.change',
    subjectKind: 'account',
    subjectId: accountId,
    before: { closed: false },
    after: { closed: true },
  })
}
