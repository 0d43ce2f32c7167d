import { join, resolve } from 'node:path'
import type { Tx } from '../database/connect.ts'
import { abandonOwnServer } from '../database/own-server/abandon.ts'
import { lockDataFolder } from '../database/own-server/lock.ts'
import { announceServing } from '../database/serving.ts'
import { Refused } from '../domain/language/refusal.ts'
import { offerSetup } from '../features/access/actions.ts'
import type { Context } from '../features/access/context.ts'
import { sendMailInBackground } from '../features/access/mail/jobs.ts'
import { countAccounts } from '../features/access/store.ts'
import { hasProfile, isEmpty } from '../features/home/sample/store.ts'
import { endRuns } from '../features/imports/run/jobs.ts'
import { loadPractice } from '../features/people/practice/import.ts'
import { loadProfile } from '../features/qualifications/ladders/import.ts'
import { countInBackground } from '../features/qualifications/ladders/sets/jobs.ts'
import { foldInBackground } from '../features/reports/jobs.ts'
import { measureJobs } from '../kit/metrics/jobs.ts'
import { announce, announceSetup, keepSampleAccounts } from './announcement.ts'
import { readConfiguration } from './configuration.ts'
import { layFoundation } from './foundation.ts'
import { type OpenHouse, openHouse } from './house.ts'
import { operatorContext } from './operator.ts'
import { Ending } from './running/ending.ts'
import { makeMetrics } from './running/metrics.ts'
import { listenForMetrics } from './running/metrics-door.ts'
import { sealBeside } from './running/sealing.ts'
import { readRunningSettings } from './running/settings.ts'
import { refusalOfStart } from './running/start-fault.ts'
import { buildServer } from './server.ts'
import { refuseMoved } from './upkeep/moved.ts'
import { keepSafeInBackground } from './upkeep/schedule.ts'
import { readUpkeepSettings } from './upkeep/settings.ts'
import { productVersion } from './version.ts'

const productFolder = resolve(import.meta.dirname, '../..')
const tell = (line: string) => process.stdout.write(`${line}\n`)

const addProfile = async (tx: Tx, { actor }: Context): Promise<void> => {
  const { vietnam } = await import('../../profiles/vn/profile.ts')
  await loadProfile(tx, actor, vietnam)
}

/** At every start: holidays and rules that a newer version brings are added to those that are there. */
const addPractice = async (tx: Tx): Promise<void> => {
  const { practice } = await import('../../profiles/vn/practice.ts')
  await loadPractice(tx, practice)
}

const addSample = async (tx: Tx, operator: Context) => {
  const { loadSample } = await import('../features/home/sample/actions.ts')
  const { sampleAccounts } = await import('../../profiles/vn/sample-accounts.ts')
  return loadSample(tx, operator, sampleAccounts)
}

/**
 * Brings an empty installation to life: the profile always, the sample organisation unless told not to. Their
 * code is loaded only then: every later start is quicker by it.
 */
const furnish = async (house: OpenHouse, withSample: boolean): Promise<void> => {
  const operator = operatorContext(house, 'vi')
  await house.registry.transaction().execute(async (tx) => {
    const empty = await isEmpty(tx)
    if (!(await hasProfile(tx))) await addProfile(tx, operator)
    await addPractice(tx)
    // Kept before the commit: an account without its password would be of no use to anybody.
    if (empty && withSample) keepSampleAccounts(house.dataFolder, await addSample(tx, operator))
  })
}

const ending = new Ending()

const start = async (): Promise<void> => {
  const configuration = readUpkeepSettings(process.env)
  const running = readRunningSettings(process.env, process.stdout.isTTY)
  const { dataFolder, host, port, mail, signOn, entrance } = configuration
  ending.allow(running.stopSecondsMax)
  refuseMoved(configuration)
  const lock = lockDataFolder(dataFolder)
  ending.closes(() => lock.release())
  const laying = layFoundation(configuration, tell)
  ending.closes(() =>
    laying.then(
      (laid) => laid.stop(),
      () => {},
    ),
  )
  const foundation = await laying
  void foundation.died.then((words) => {
    process.stderr.write(`Cơ sở dữ liệu đã dừng · The database ended: ${words}\n`)
    return ending.stop(1)
  })
  ending.closes(await announceServing(foundation.connection))
  const house = await openHouse({ ...foundation, dataFolder, origins: [], mail, signOn, entrance })
  ending.closes(() => house.close())
  await furnish(house, !process.argv.includes('--empty'))
  countInBackground(house.registry)
  const metrics = makeMetrics(house, productVersion())
  const watch = measureJobs(metrics)
  ending.closes(foldInBackground(house.database, watch))
  ending.closes(sendMailInBackground(house.database, house.post, watch))
  const rootsTo = mail?.rootsTo ?? []
  ending.closes(sealBeside({ connection: house.connection, dataFolder, rootsTo }, watch))
  const webFolder = join(productFolder, 'dist/web')
  const server = await buildServer(house, {
    webFolder,
    version: productVersion(),
    running,
    metrics,
    entrance,
  })
  ending.finishes((enough) => server.drain.end(enough), server.drain.begin)
  ending.finishes((enough) => endRuns(house.registry, enough))
  ending.closes(await listenForMetrics(metrics, running.metrics))
  const address = await server.listen({ host, port })
  ending.closes(keepSafeInBackground(configuration))
  announce(tell, address, dataFolder)
  if ((await countAccounts(house.database)) === 0)
    announceSetup(tell, address, await offerSetup(house.database, new Date()))
}

const describe = (error: unknown): string => {
  const refusal =
    error instanceof Refused
      ? error.refusal
      : refusalOfStart(error, readConfiguration(process.env).dataFolder)
  if (refusal) return `${refusal.text.vi}\n${refusal.text.en}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

ending.onSignals(() => {
  const { databaseUrl, dataFolder } = readConfiguration(process.env)
  if (databaseUrl === null) abandonOwnServer(dataFolder)
})
try {
  await start()
} catch (error) {
  // While stopping, whatever was on its way fails: that is no news.
  if (!ending.isOn) process.stderr.write(`${describe(error)}\n`)
  await ending.stop(1)
}
