import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

/** As the command `start` sets it: what Node has compiled once it finds again. */
const compiled = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled') }

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

const isHealthy = async (address: string): Promise<boolean> => {
  try {
    return (await fetch(`${address}/api/health`)).ok
  } catch {
    return false
  }
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null) done()
    child.once('exit', () => done())
  })

const pageBytes = 4096

const residentBytesOf = (pid: number): number | null => {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * pageBytes
  } catch {
    return null
  }
}

/** The product as its own process on a prepared folder, as `npm start` runs it. */
export type Product = {
  readonly address: string
  /** From the start of the process until it answered, in milliseconds. */
  readonly startMs: number
  /** What Node alone needs to start and end. */
  readonly bareNodeMs: number
  /** What the process holds in memory now; null where the system does not tell. */
  residentBytes(): number | null
  signIn(email: string, password: string): Promise<string>
  end(): Promise<void>
}

const bareNode = async (): Promise<number> => {
  const began = performance.now()
  await ended(spawn(process.execPath, ['-e', ''], { stdio: 'ignore' }))
  return performance.now() - began
}

/** Starts the product and waits until it answers. */
export const startProduct = async (dataFolder: string): Promise<Product> => {
  const bareNodeMs = await bareNode()
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const began = performance.now()
  const child = spawn(process.execPath, [join(root, 'src/app/start.ts')], {
    env: {
      ...process.env,
      ...compiled,
      VUON_DATA: dataFolder,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: '',
      RATE_LIMITS: 'off',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  while (!(await isHealthy(address))) {
    if (child.exitCode !== null) throw new Error('the product did not start')
    await pause(10)
  }
  const startMs = performance.now() - began
  return {
    address,
    startMs,
    bareNodeMs,
    residentBytes: () => residentBytesOf(child.pid ?? 0),
    async signIn(email, password) {
      const response = await fetch(`${address}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password }),
      })
      if (!response.ok) throw new Error(`signing in answered ${response.status}: ${await response.text()}`)
      return response.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ')
    },
    async end() {
      child.kill('SIGTERM')
      await ended(child)
    },
  }
}
