import { createReadStream } from 'node:fs'
import { Refused, refuse } from '../../../../domain/language/refusal.ts'
import { say } from '../../../../domain/language/say.ts'
import { asTrusted } from '../../../../domain/ledger/daily-root.ts'
import { isHash } from '../../../../domain/ledger/digest.ts'
import { leafOf } from '../../../../domain/ledger/entry.ts'
import { LedgerReading, type Verified } from '../../../../domain/ledger/reading.ts'
import type { TrustedRoot } from '../../../../domain/ledger/trust.ts'
import { sha256 } from '../../../../kit/digest.ts'
import { linesOf } from '../../../../kit/lines.ts'
import type { Context } from '../../context.ts'
import { sealedLedger } from '../export/actions.ts'
import { keptRoots, rootsFile } from '../roots/actions.ts'
import { countUnsealed } from '../roots/store.ts'

const notReadable = (path: string) =>
  refuse(
    'ledger.file_unreadable',
    say(`Không đọc được tệp ${path}. Hãy kiểm tra đường dẫn.`, `${path} cannot be read. Check the path.`),
  )

const noHash = refuse(
  'ledger.root_malformed',
  say(
    'Gốc niêm phong phải gồm 64 chữ số thập lục phân, như in trên trang Sổ niêm phong.',
    'A root has 64 hexadecimal digits, as printed on the page of seals.',
  ),
)

/**
 * The roots that are trusted: one by its hash, or those of a file that was kept.
 * @throws Refused `ledger.root_malformed`, `ledger.roots_unreadable`.
 */
export const trustedRoots = (root: string | undefined, file: string | undefined): TrustedRoot[] => {
  if (root !== undefined && !isHash(root.toLowerCase())) throw new Refused(noHash)
  const one = root === undefined ? [] : [{ hash: root.toLowerCase(), number: null, total: null }]
  if (file === undefined) return one
  const roots = asTrusted(keptRoots(file))
  if (roots.length === 0) throw new Refused(notReadable(file))
  return [...one, ...roots]
}

/**
 * Verifies an exported file line by line, without any database.
 * @throws Refused `ledger.file_unreadable`.
 */
export const verifyFile = async (path: string, trusted: readonly TrustedRoot[]): Promise<Verified> => {
  const reading = new LedgerReading(sha256, trusted)
  try {
    for await (const line of linesOf(createReadStream(path, { highWaterMark: 1 << 20 }))) reading.take(line)
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? new Refused(notReadable(path)) : error
  }
  return reading.end({ isFile: true })
}

/** Verifies the ledger where it is kept, against the roots of the data folder too. */
export const verifyLedger = async (
  { database, scope, dataFolder }: Context,
  trusted: readonly TrustedRoot[],
): Promise<Verified & { unsealed: number }> => {
  scope.reach('ledger.read')
  const roots = [...trusted, ...asTrusted(keptRoots(rootsFile(dataFolder)))]
  const reading = new LedgerReading(sha256, roots)
  const moment = database.transaction().setIsolationLevel('repeatable read')
  const unsealed = await moment.execute(async (tx) => {
    for await (const { seal, entries } of sealedLedger(tx))
      reading.check(
        seal,
        entries.map(({ position, leaf, placedId, text }) => ({
          seal: seal.number,
          position,
          leaf,
          found: text === null ? null : leafOf(sha256, text),
          entryId: placedId,
          line: null,
        })),
      )
    return countUnsealed(tx)
  })
  return { ...reading.end({ isFile: false }), unsealed }
}
