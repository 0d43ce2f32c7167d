import { Refused } from '../../../domain/language/refusal.ts'
import type { DailyRoot } from '../../../domain/ledger/daily-root.ts'
import { answers } from '../../../kit/http/route.ts'
import type { Context } from '../context.ts'
import { showLedger } from './contract.ts'
import { proofRoute } from './proof/actions.ts'
import { keptRoots, rootsFile } from './roots/actions.ts'
import { lastSeal } from './sealing/store.ts'
import { countSinceLastSeal, hashesOf } from './store.ts'

/** So many days are shown; the file has them all. */
const daysMax = 400

const rootsIn = (dataFolder: string) => {
  try {
    return { roots: keptRoots(rootsFile(dataFolder)), problem: null }
  } catch (error) {
    if (error instanceof Refused) return { roots: [] as readonly DailyRoot[], problem: error.refusal.text }
    throw error
  }
}

const show = async ({ database, dataFolder, scope }: Context) => {
  scope.reach('ledger.read')
  const { roots, problem } = rootsIn(dataFolder)
  const shown = roots.slice(-daysMax).toReversed()
  const hashes = await hashesOf(
    database,
    shown.map(({ number }) => number),
  )
  const last = await lastSeal(database)
  return {
    last: last && { number: last.number, total: last.total, sealedAt: last.sealedAt, hash: last.hash },
    waiting: await countSinceLastSeal(database),
    roots: shown.map((root) => ({ ...root, matches: hashes.get(root.number) === root.hash })),
    problem,
  }
}

export const routes = [answers(showLedger, (context: Context) => show(context)), proofRoute]
