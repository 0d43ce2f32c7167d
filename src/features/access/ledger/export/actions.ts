import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Database } from '../../../../database/connect.ts'
import { Refused, refuse } from '../../../../domain/language/refusal.ts'
import { say } from '../../../../domain/language/say.ts'
import { noHash } from '../../../../domain/ledger/digest.ts'
import { endLine, entryLine, headLine, sealLine } from '../../../../domain/ledger/export-line.ts'
import type { Seal } from '../../../../domain/ledger/seal.ts'
import { firstSweep } from '../../../../domain/ledger/sweep.ts'
import type { Context } from '../../context.ts'
import { sealRound } from '../sealing/actions.ts'
import { entriesUnder, sealsAfter } from './store.ts'

const sealsAtOnce = 500

/** All seals with what stands under them, in their order; one batch is in memory at a time. */
export async function* sealedLedger(database: Database) {
  for (let after = 0; ; ) {
    const seals = await sealsAfter(database, after, sealsAtOnce)
    for (const seal of seals) yield { seal, entries: await entriesUnder(database, seal.number) }
    const last = seals.at(-1)
    if (!last) return
    after = last.number
  }
}

type Exported = Pick<Seal, 'number' | 'total' | 'hash'>

async function* linesOfLedger(database: Database, done: (last: Exported) => void): AsyncGenerator<string> {
  let last: Exported = { number: 0, total: 0, hash: noHash }
  yield `${headLine}\n`
  for await (const { seal, entries } of sealedLedger(database)) {
    const lines = [sealLine(seal)]
    for (const { text, leaf, position } of entries)
      if (text !== null) lines.push(entryLine({ text, leaf, position, seal: seal.number }))
    yield `${lines.join('\n')}\n`
    last = seal
  }
  done(last)
  yield `${endLine(last)}\n`
}

const notWritable = (path: string, error: unknown) =>
  refuse(
    'ledger.not_writable',
    say(
      `Không ghi được tệp ${path}: ${error instanceof Error ? error.message : ''}. Hãy chọn nơi khác.`,
      `${path} cannot be written: ${error instanceof Error ? error.message : ''}. Choose another place.`,
    ),
  )

/**
 * Writes the sealed ledger to a file, as it stands at one moment; what waits to be sealed is sealed before. The file
 * appears under its name only when it is whole.
 * @throws Refused `ledger.not_writable`.
 */
export const exportLedger = async ({ database, scope }: Context, path: string): Promise<Exported> => {
  scope.reach('ledger.read')
  await sealRound(database, firstSweep, { waits: true })
  const exported: Exported[] = []
  const unfinished = `${path}.part`
  const reading = database.transaction().setIsolationLevel('repeatable read')
  await reading.execute(async (tx) => {
    const lines = Readable.from(linesOfLedger(tx, (last) => exported.push(last)))
    try {
      await pipeline(lines, createWriteStream(unfinished, { mode: 0o600, flush: true }))
      await rename(unfinished, path)
    } catch (error) {
      await rm(unfinished, { force: true })
      throw error instanceof Error && 'syscall' in error ? new Refused(notWritable(path, error)) : error
    }
  })
  return exported[0] ?? { number: 0, total: 0, hash: noHash }
}
