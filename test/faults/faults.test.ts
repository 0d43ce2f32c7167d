import { spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyBackup } from '../../src/database/backup/read.ts'
import { type Random, randomFrom } from '../../src/domain/sample/random.ts'
import { type Installation, newInstallation } from './installation.ts'
import { startProcess, type Victim, victims } from './process.ts'
import { prove } from './proof.ts'
import { changeUntil, type Deed, importPeople } from './work.ts'

const rounds = Number(process.env.VUON_FAULT_ROUNDS ?? 50)
const seed = Number(process.env.VUON_FAULT_SEED ?? Date.now() % 1_000_000)
const works = ['changes', 'changes and an import', 'changes and a backup'] as const
type Work = (typeof works)[number]

let installation: Installation
beforeAll(async () => {
  installation = await newInstallation()
})
afterAll(() => installation.remove())

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
const deeds: Deed[] = []

/** A backup on its way; how it ended is told, and what it left is read. */
const backUp = (file: string): { done: Promise<number | null>; kill(): void } => {
  const child = spawn(
    process.execPath,
    [resolve(import.meta.dirname, '../../src/app/cli.ts'), 'backup', file],
    {
      env: { ...process.env, VUON_DATA: installation.folder, DATABASE_URL: '' },
      stdio: 'ignore',
    },
  )
  return {
    done: new Promise((done) => child.once('exit', (code) => done(code))),
    kill: () => void child.kill('SIGKILL'),
  }
}

const round = async (work: Work, victim: Victim, random: Random): Promise<void> => {
  const running = await startProcess(installation)
  await installation.look((context) => prove(context, deeds))
  let isOver = false
  const file = join(installation.folder, 'lúc-hỏng.vuonbackup')
  const backup = work === 'changes and a backup' ? backUp(file) : null
  const { administrator } = running
  const going = [
    ...[1, 2, 3].map(() => changeUntil(administrator, installation.unitId, deeds, () => isOver)),
    ...(work === 'changes and an import' ? [importPeople(administrator, 400, deeds)] : []),
  ]
  await pause(random.whole(50, work === 'changes' ? 700 : 2500))
  isOver = true
  if (backup && random.whole(0, 1) === 1) backup.kill()
  await running.kill(victim)
  await Promise.all(going)
  // A file of the name that was asked for is whole; what is not whole has another name.
  await backup?.done
  if (existsSync(file)) {
    await verifyBackup(file, null)
    rmSync(file)
  }
}

test(
  `whatever is killed at whatever moment, in ${rounds} rounds: nothing acknowledged is lost, nothing is half done (seed ${seed})`,
  async () => {
    const random = randomFrom(seed)
    for (let turn = 0; turn < rounds; turn += 1) {
      const [work, victim] = [random.pick(works), random.pick(victims)]
      try {
        await round(work, victim, random)
      } catch (error) {
        throw new Error(`round ${turn + 1}: ${work}, killed: ${victim}`, { cause: error })
      }
    }
    const last = await startProcess(installation)
    await installation.look((context) => prove(context, deeds))
    await last.stop()
    expect(deeds.filter(({ acknowledged }) => acknowledged).length).toBeGreaterThan(rounds)
  },
  rounds * 60_000,
)
