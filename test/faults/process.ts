import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { existingCluster, homeOfCluster } from '../../src/database/own-server/place.ts'
import { runningPostmaster } from '../../src/database/own-server/postmaster.ts'
import { startSession } from '../../src/features/access/contract.ts'
import { type Visitor, visitor } from '../world.ts'
import type { Installation } from './installation.ts'

const root = resolve(import.meta.dirname, '../..')
const patienceMs = 60_000

/** What a fault ends: the application, its database, or both. */
export const victims = ['application', 'database', 'both'] as const
export type Victim = (typeof victims)[number]

/** The product as it runs on a machine, and how to end it without a word. */
export type Process = {
  readonly address: string
  readonly administrator: Visitor
  /** Everything that it said lately. */
  said(): string
  /** Settles with its exit code when it has ended by itself. */
  readonly ended: Promise<number | null>
  kill(victim: Victim): Promise<void>
  stop(): Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done(child.exitCode)
    else child.once('exit', (code) => done(code))
  })

const answers = async (address: string, child: ChildProcess, said: () => string): Promise<void> => {
  const deadline = performance.now() + patienceMs
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the product did not start: ${said()}`)
    const health = await fetch(`${address}/api/health`).catch(() => null)
    if (health?.ok) return
    await pause(20)
  }
  throw new Error(`the product did not answer: ${said()}`)
}

const postmasterOf = (folder: string): number | null => {
  const cluster = existingCluster(folder)
  return cluster === null ? null : (runningPostmaster(cluster, homeOfCluster(cluster))?.pid ?? null)
}

const kill = (pid: number | null | undefined): void => {
  try {
    if (pid) process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself meanwhile.
  }
}

/** Ends the database of a folder without a word. */
export const killDatabase = (folder: string): void => kill(postmasterOf(folder))

/** Signs the administrator of the installation in. */
export const signIn = async (address: string, { email, password }: Installation): Promise<Visitor> => {
  const { headers } = await visitor(address, null, '').answerTo(startSession, { body: { email, password } })
  const cookie = headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return visitor(address, null, cookie)
}

type Environment = Readonly<Record<string, string>>

/** The product on a folder as a process of its own, which may refuse to start. */
export const launch = (
  folder: string,
  environment: Environment = {},
  account: { uid?: number; gid?: number } = {},
) => {
  const child = spawn(process.execPath, [resolve(root, 'src/app/start.ts'), '--empty'], {
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: resolve(root, 'node_modules/.cache/compiled'),
      VUON_DATA: folder,
      PORT: '0',
      DATABASE_URL: '',
      RATE_LIMITS: 'off',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...account,
  })
  let words = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      words = `${words}${chunk.toString()}`.slice(-4000)
    })
  return { child, said: () => words, ended: ended(child) }
}

/** Starts the product on a folder, over whatever the last process left behind, and waits until it answers. */
export const startAlone = async (folder: string, environment: Environment = {}) => {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const { child, said, ...launched } = launch(folder, { PORT: String(port), ...environment })
  await answers(address, child, said)
  const stop = async () => {
    child.kill('SIGTERM')
    await launched.ended
  }
  return { address, child, said, ended: launched.ended, stop }
}

/** The same with somebody signed in. */
export const startProcess = async (
  installation: Installation,
  environment: Environment = {},
): Promise<Process> => {
  const { folder } = installation
  const { child, ...started } = await startAlone(folder, environment)
  return {
    ...started,
    administrator: await signIn(started.address, installation),
    async kill(victim) {
      if (victim !== 'application') killDatabase(folder)
      if (victim !== 'database') kill(child.pid)
      // Without its database the application ends by itself.
      await started.ended
    },
  }
}
