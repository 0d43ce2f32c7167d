import type { Tx } from '../../../database/connect.ts'
import { refusalToRun } from '../../../domain/imports/duplicate-rule.ts'
import type { ImportCounts } from '../../../domain/imports/import-state.ts'
import { Refused, refuse } from '../../../domain/language/refusal.ts'
import { say } from '../../../domain/language/say.ts'
import { FOREVER } from '../../../domain/time/day.ts'
import { answers } from '../../../kit/http/route.ts'
import { tellFault } from '../../../kit/log/tell-fault.ts'
import { refusalOfOutage, type Signs } from '../../../kit/outage.ts'
import type { Context } from '../../access/context.ts'
import { openStates, refuseStale, requireChoice, requireImport, summaryOf } from '../actions.ts'
import { plannedPeople, planPeople } from '../plan/actions.ts'
import { forgetPreviews } from '../preview/actions.ts'
import { keepRejections } from '../rejected/store.ts'
import { type ImportRecord, lockRun, moveState, settleInterrupted, waitForOtherRuns } from '../store.ts'
import { importTurns } from '../turns/actions.ts'
import { makeUnits, planUnits, writeUnits } from '../unit-plan/actions.ts'
import { writePeople } from '../writing/actions.ts'
import { cancelRun, runImport } from './contract.ts'
import { areRunsCalledOff, keepRun } from './jobs.ts'
import { finishRun, refuseRun, tellProgress } from './store.ts'

const notReady = refuse(
  'import.not_ready',
  say(
    'Chưa thể chạy: lần nhập này chưa ghép cột xong, đang chạy hoặc đã chạy.',
    'This cannot run: its columns are not mapped yet, or it is running or has run.',
  ),
  409,
)
const nothingToDo = refuse(
  'import.nothing',
  say(
    'Không có dòng nào nhận được. Hãy xem các lỗi ở bước Xem và sửa.',
    'No row can be imported. Look at the problems in the step Preview and fix.',
  ),
)

const failed = refuse(
  'import.failed',
  say(
    'Hệ thống gặp lỗi ngoài dự kiến khi ghi; chưa có gì thay đổi. Hãy chạy lại.',
    'Something unexpected failed while writing; nothing was changed. Run it again.',
  ),
)

/** Somebody stopped the run: its transaction is rolled back. */
class Stopped extends Error {}

type Teller = (stage: 'reading' | 'matching' | 'writing', done: number, total: number) => Promise<void>

const tellMilliseconds = 300

/** Tells how far the run is, now and then: each telling is a commit of its own, which the run waits for. */
const teller = ({ database }: Context, importId: string): Teller => {
  let told = { stage: '', at: 0 }
  return async (stage, done, total) => {
    const now = performance.now()
    if (stage === told.stage && done < total && now - told.at < tellMilliseconds) return
    told = { stage, at: now }
    if (areRunsCalledOff(database)) throw new Stopped()
    if (!(await tellProgress(database, importId, { stage, done, total }))) throw new Stopped()
  }
}

const base = { skipped: 0, duplicates: 0, newUnits: 0 }

const runUnits = async (
  tx: Tx,
  context: Context,
  found: ImportRecord,
  tell: Teller,
): Promise<ImportCounts> => {
  const { sheet } = requireChoice(found)
  const { file, units } = await planUnits(context, tx, found, (rows) => tell('reading', rows, sheet.rows))
  await tell('writing', 0, units.length)
  await writeUnits(tx, context, found, units)
  await keepRejections(tx, found.importId, file.rejected)
  const of = (kind: string) => units.filter((unit) => unit.kind === kind).length
  return {
    ...base,
    rows: file.rows,
    entries: units.length,
    new: of('new'),
    changed: of('changed'),
    same: of('same'),
    rejected: file.rejected.size,
    newUnits: of('new'),
  }
}

const runPeople = async (
  tx: Tx,
  context: Context,
  found: ImportRecord,
  tell: Teller,
): Promise<ImportCounts> => {
  const { choice, sheet } = requireChoice(found)
  const plan = await planPeople(context, tx, found, (rows) => tell('reading', rows, sheet.rows))
  const undecided = refusalToRun(plan.duplicates.length)
  if (undecided) throw new Refused(undecided)
  const { made } = plan.places
  const period = { from: choice.asOf, to: FOREVER }
  await makeUnits(
    tx,
    context,
    found.importId,
    made.map((unit) => ({ ...unit, ...period })),
  )
  const tally = { new: 0, changed: 0, same: 0 }
  const by = { actor: context.actor, vault: context.vault, causeId: found.importId }
  let done = 0
  await tell('writing', 0, plan.total)
  for await (const batch of plannedPeople(context, tx, plan, true)) {
    for (const { difference } of batch) tally[difference.kind] += 1
    await writePeople(tx, by, batch)
    done += batch.length
    await tell('writing', done, plan.total)
  }
  await keepRejections(tx, found.importId, plan.file.rejected)
  return {
    rows: plan.file.rows,
    entries: plan.total,
    ...tally,
    rejected: plan.file.rejected.size,
    skipped: plan.file.leftOut,
    duplicates: plan.duplicates.length,
    newUnits: made.length,
  }
}

/** Runs the import to its end: all of it is written, or nothing. Answers with why nothing was, or null. */
const work = async (context: Context, found: ImportRecord, started: () => void): Promise<void> => {
  const { database } = context
  const { importId } = found
  try {
    await database.transaction().execute(async (tx) => {
      // The lock first: whoever finds 'running' without it knows that the run has died.
      if (!(await lockRun(tx, importId))) throw new Refused(notReady)
      if (!(await moveState(database, importId, openStates, 'running'))) throw new Refused(notReady)
      started()
      forgetPreviews(importId)
      await waitForOtherRuns(tx)
      const tell = teller(context, importId)
      const run = found.kind === 'units' ? runUnits : runPeople
      const counts = await run(tx, context, found, tell)
      if (counts.entries === 0) throw new Refused(nothingToDo)
      if (!(await finishRun(tx, importId, counts))) throw new Stopped()
    })
  } catch (error) {
    if (error instanceof Stopped) {
      // Stopped by somebody it is cancelled; stopped by the end of the server it is interrupted.
      if (areRunsCalledOff(database)) await settleInterrupted(database, importId)
      return
    }
    if (error instanceof Refused) await refuseRun(database, importId, error.refusal)
    else {
      await refuseRun(database, importId, refusalOfOutage(error as Signs) ?? failed)
      throw error
    }
    throw error
  }
}

/** Runs and waits for the end; for the command line and tests. */
export const runToEnd = async (context: Context, importId: string): Promise<ImportRecord> => {
  const found = await requireImport(context, importId)
  if (!found.choice || !found.mapping) throw new Refused(notReady)
  await work(context, found, () => {})
  return requireImport(context, importId)
}

/** Starts the run and answers as soon as it has begun; its end is told by the import's state. */
const start = async (context: Context, importId: string, seen: number | undefined) => {
  const found = await requireImport(context, importId)
  refuseStale(found, seen)
  if (!found.choice || !found.mapping) throw new Refused(notReady)
  await new Promise<void>((begun, refused) => {
    const run = importTurns.take(() => work(context, found, begun))
    keepRun(context.database, run).then(begun, (error: unknown) => {
      refused(error)
      // After the beginning nobody waits any more: expected ends stand in the import, others in the log.
      if (!(error instanceof Refused)) tellFault('import failed', error)
    })
  })
  return summaryOf(await requireImport(context, importId))
}

const cancel = async (context: Context, importId: string) => {
  const found = await requireImport(context, importId)
  if (found.state !== 'running' || !(await moveState(context.database, importId, ['running'], 'cancelled')))
    throw new Refused(
      refuse(
        'import.not_running',
        say('Lần nhập này không đang chạy nên không cần dừng.', 'This import is not running.'),
        409,
      ),
    )
  return summaryOf(await requireImport(context, importId))
}

export const routes = [
  answers(runImport, (context: Context, { params, query }) =>
    start(context, params.importId, query.revision),
  ),
  answers(cancelRun, (context: Context, { params }) => cancel(context, params.importId)),
]
