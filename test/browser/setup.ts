import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { practice } from '../../profiles/vn/practice.ts'
import { vietnam } from '../../profiles/vn/profile.ts'
import { sampleAccounts } from '../../profiles/vn/sample-accounts.ts'
import { today } from '../../src/app/clock.ts'
import { openHouse } from '../../src/app/house.ts'
import type { MailConfiguration } from '../../src/app/mail-configuration.ts'
import { operatorContext } from '../../src/app/operator.ts'
import { sealBeside } from '../../src/app/running/sealing.ts'
import { buildServer } from '../../src/app/server.ts'
import { startOwnServer } from '../../src/database/own-server/server.ts'
import { firstSweep } from '../../src/domain/ledger/sweep.ts'
import { keepRoots } from '../../src/features/access/ledger/roots/actions.ts'
import { sealRound } from '../../src/features/access/ledger/sealing/actions.ts'
import { loadSample } from '../../src/features/home/sample/actions.ts'
import { loadPractice } from '../../src/features/people/practice/import.ts'
import { loadProfile } from '../../src/features/qualifications/ladders/import.ts'
import { quietWatch } from '../../src/kit/log/job-watch.ts'

export type BrowserWorld = {
  readonly address: string
  /** Passwords by role. */
  readonly accounts: Readonly<Record<string, { email: string; password: string }>>
}

declare module 'vitest' {
  interface ProvidedContext {
    browserWorld: BrowserWorld
  }
}

const webFolder = resolve(import.meta.dirname, '../../dist/web')

/** Mail is set up, but nobody sends it here: it waits, and the screens say so. */
const mail: MailConfiguration = {
  server: { host: '127.0.0.1', port: 9, implicitTls: false, tlsRequired: false, user: null, password: null },
  from: { name: 'Vươn', address: 'vuon@vuon.example' },
  publicAddress: 'https://vuon.example',
  rootsTo: [],
}

/** Serves the sample organisation once for all journeys, as a newcomer's first start does. */
const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  if (!existsSync(join(webFolder, 'index.html')))
    throw new Error('The web part is not built. npm test builds it; by hand: node_modules/.bin/vite build')
  const dataFolder = mkdtempSync(join(tmpdir(), 'vuon-browser-'))
  const database = await startOwnServer({ dataFolder })
  const house = await openHouse({ ...database, dataFolder, origins: [], mail })
  const operator = operatorContext(house, 'vi')
  const announced = await house.registry.transaction().execute(async (tx) => {
    await loadProfile(tx, operator.actor, vietnam)
    await loadPractice(tx, practice)
    return loadSample(tx, operator, sampleAccounts)
  })
  await sealRound(house.registry, firstSweep)
  await keepRoots(house.registry, dataFolder, today, new Date(Date.now() + 86_400_000))
  const endSealing = sealBeside({ connection: house.connection, dataFolder, rootsTo: [] }, quietWatch)
  const server = await buildServer(house, { webFolder, version: 'test' })
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  const accounts = Object.fromEntries(
    sampleAccounts.map(({ role, email }) => [
      role,
      { email, password: announced.find((one) => one.email === email)?.password ?? '' },
    ]),
  )
  project.provide('browserWorld', { address, accounts })
  return async () => {
    await server.close()
    await endSealing()
    await house.close()
    await database.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

// biome-ignore lint/style/noDefaultExport: vitest calls the default export.
export default setup
