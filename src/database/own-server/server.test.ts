import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { Refused } from '../../domain/language/refusal.ts'
import { installedServers } from './installed.ts'
import { isAlive, waitForEnd } from './process.ts'
import { connectToRunningOwnServer, type OwnServerOptions, startOwnServer } from './server.ts'

let base: string

beforeAll(async () => {
  base = mkdtempSync('/tmp/vuon-own-')
  chmodSync(base, 0o755)
  const server = await startOwnServer({ dataFolder: join(base, 'model') })
  await server.stop()
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

const serverUrl = pathToFileURL(join(import.meta.dirname, 'server.ts')).href

/** A server that stops with its test. */
const start = async (options: OwnServerOptions) => {
  const server = await startOwnServer(options)
  onTestFinished(() => server.stop())
  return server
}

/** A data folder with a database in it, copied from a model to spare the making. */
const madeFolder = (name: string): string => {
  const dataFolder = join(base, name)
  execFileSync('cp', ['-a', join(base, 'model'), dataFolder])
  return dataFolder
}

const ask = async (connection: pg.PoolConfig | string, sql: string): Promise<unknown> => {
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } = await client.query({ text: sql, rowMode: 'array' })
  await client.end()
  return rows[0]?.[0]
}

const pidOf = (dataFolder: string): number =>
  Number(readFileSync(join(dataFolder, 'database', 'postmaster.pid'), 'utf8').split('\n')[0])

/** A parent process that starts the database, says `ready` and waits for what comes. */
const parentOf = async (dataFolder: string): Promise<ChildProcess> => {
  const script = `import { startOwnServer } from ${JSON.stringify(serverUrl)}
    const server = await startOwnServer({ dataFolder: ${JSON.stringify(dataFolder)} })
    console.log('ready')
    server.died.then((words) => { console.log('died: ' + words); process.exit(3) })
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  expect(String((await once(child.stdout, 'data'))[0]).trim()).toBe('ready')
  return child
}

test('a new data folder becomes a UTF-8 database with checksums that no network reaches', async () => {
  const dataFolder = join(base, 'new')
  const { connection, url } = await start({ dataFolder })
  expect(await ask(url, 'select current_user || current_database()')).toBe('vuonvuon')
  expect(await ask(connection, 'show server_version')).toMatch(/^18\./)
  expect(await ask(connection, 'show data_checksums')).toBe('on')
  expect(await ask(connection, 'show listen_addresses')).toBe('')
  expect(await ask(connection, 'show server_encoding')).toBe('UTF8')
  expect(await ask(connection, 'show fsync')).toBe('on')
  expect(await ask(connection, "select lower('ĐƯỜNG')")).toBe('đường')
})

test('stopped and started again, everything is still there', async () => {
  const dataFolder = madeFolder('again')
  const first = await start({ dataFolder })
  await ask(first.connection, "create table word as select 'giữ' as text")
  const pid = pidOf(dataFolder)
  await first.stop()
  expect(isAlive(pid)).toBe(false)
  expect(await connectToRunningOwnServer(dataFolder)).toBeNull()
  const second = await start({ dataFolder })
  expect(await ask(second.connection, 'select text from word')).toBe('giữ')
})

test('the command line reaches the database while the server runs', async () => {
  const dataFolder = join(base, 'reach')
  expect(await connectToRunningOwnServer(dataFolder)).toBeNull()
  await start({ dataFolder })
  const connection = await connectToRunningOwnServer(dataFolder)
  expect(await ask(connection ?? '', 'select 1')).toBe(1)
})

test('after a kill of the server the next one takes over its database, and stopping stops it', async () => {
  const dataFolder = madeFolder('left')
  const parent = await parentOf(dataFolder)
  const pid = pidOf(dataFolder)
  parent.kill('SIGKILL')
  await once(parent, 'exit')
  expect(isAlive(pid)).toBe(true)
  const lines: string[] = []
  const next = await start({ dataFolder, say: (line) => lines.push(line) })
  expect(pidOf(dataFolder)).toBe(pid)
  expect(lines.join()).toContain('Taking over')
  expect(await ask(next.connection, 'select 1')).toBe(1)
  await next.stop()
  expect(isAlive(pid)).toBe(false)
})

test('a database left behind without its socket is stopped and started anew', async () => {
  const dataFolder = madeFolder('no-socket')
  const parent = await parentOf(dataFolder)
  const pid = pidOf(dataFolder)
  parent.kill('SIGKILL')
  await once(parent, 'exit')
  rmSync(join(dataFolder, 'socket'), { recursive: true })
  const next = await start({ dataFolder })
  expect(pidOf(dataFolder)).not.toBe(pid)
  expect(await ask(next.connection, 'select 1')).toBe(1)
})

test('a second server on the same data is refused while the first one lives', async () => {
  const dataFolder = madeFolder('twice')
  const parent = await parentOf(dataFolder)
  const refusal = await startOwnServer({ dataFolder }).then(
    () => null,
    (error: unknown) => (error instanceof Refused ? error.refusal : null),
  )
  expect(refusal?.code).toBe('data.in_use')
  const pid = pidOf(dataFolder)
  parent.kill('SIGKILL')
  process.kill(pid, 'SIGQUIT')
  await waitForEnd(pid, 10_000)
})

test('when the database dies the server learns it with a sentence, and the next start recovers', async () => {
  const dataFolder = madeFolder('dies')
  const first = await startOwnServer({ dataFolder })
  await ask(first.connection, "create table word as select 'giữ' as text")
  process.kill(pidOf(dataFolder), 'SIGKILL')
  expect(await first.died).not.toBe('')
  await first.stop()
  const second = await start({ dataFolder })
  expect(await ask(second.connection, 'select text from word')).toBe('giữ')
})

test('a path too long for a socket gets a short one', async () => {
  const dataFolder = join(base, 'đường-dẫn-dài-'.repeat(6), 'dữ liệu "của", tôi')
  const { connection } = await start({ dataFolder })
  expect(connection.host).toMatch(/^\/tmp\/vuon-/)
  expect(await ask(connection, 'select 1')).toBe(1)
  onTestFinished(() => rmSync(String(connection.host), { recursive: true, force: true }))
})

test('an interrupted making leaves nothing that stands in the way', async () => {
  const dataFolder = join(base, 'half')
  mkdirSync(join(dataFolder, 'database.making-abc', 'base'), { recursive: true })
  chmodSync(dataFolder, 0o711)
  await start({ dataFolder })
  expect(existsSync(join(dataFolder, 'database.making-abc'))).toBe(false)
})

const other = installedServers().find(({ major }) => major !== 18)

test.runIf(other)(
  'another PostgreSQL of the machine serves as well, and its data are not mixed up',
  async () => {
    const dataFolder = join(base, 'other')
    const options = { dataFolder, binFolder: other?.binFolder ?? '' }
    const first = await start(options)
    expect(await ask(first.connection, 'show server_version')).toMatch(new RegExp(`^${other?.major}\\.`))
    await first.stop()
    const again = await start({ dataFolder })
    expect(await ask(again.connection, 'show server_version')).toMatch(new RegExp(`^${other?.major}\\.`))
  },
)

test('programs that are not there are refused with a sentence', async () => {
  await expect(startOwnServer({ dataFolder: join(base, 'none'), binFolder: '/nonexistent' })).rejects.toThrow(
    'database.no_programs',
  )
})
