import type { Database } from '../../../../database/connect.ts'
import { queueLines } from '../../../../database/notices.ts'
import { dailyRootLine } from '../../../../domain/ledger/daily-root.ts'
import { keptRoots, rootsFile } from '../roots/actions.ts'
import { takeUnmailed } from './store.ts'

/**
 * Puts the roots in the file that were never mailed into one mail to each address. The days are marked in the
 * transaction of the mails: what was kept just before a crash is mailed by the next round, and nothing twice.
 * Returns how many days were mailed.
 * @throws Refused `ledger.roots_unreadable`
 */
export const mailRoots = async (
  database: Database,
  dataFolder: string,
  recipients: readonly string[],
): Promise<number> => {
  if (recipients.length === 0) return 0
  const roots = keptRoots(rootsFile(dataFolder))
  if (roots.length === 0) return 0
  return database.transaction().execute(async (tx) => {
    const unmailed = await takeUnmailed(
      tx,
      roots.map(({ day }) => day),
    )
    const lines = roots.filter(({ day }) => unmailed.has(day)).map((root) => dailyRootLine(root).trimEnd())
    if (lines.length === 0) return 0
    for (const recipient of recipients) await queueLines(tx, recipient, 'ledger-roots', lines)
    return lines.length
  })
}
