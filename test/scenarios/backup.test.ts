import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { openHouse } from '../../src/app/house.ts'
import { operatorContext } from '../../src/app/operator.ts'
import type { Header } from '../../src/database/backup/header.ts'
import { verifyBackup } from '../../src/database/backup/read.ts'
import { restoreBackup } from '../../src/database/backup/restore.ts'
import { type BackupOptions, writeBackup } from '../../src/database/backup/write.ts'
import { migrations } from '../../src/database/migrate.ts'
import { announceServing } from '../../src/database/serving.ts'
import { makeRollUp } from '../../src/features/reports/roll-up/actions.ts'
import { verify } from '../../src/features/reports/summary/actions.ts'
import {
  connected,
  connectionOf,
  contentsOf,
  emptyDatabase,
  furnishWithSample,
  structureOf,
  temporaryFolder,
} from '../world/databases.ts'
import { newWorld, type World } from '../world.ts'

vi.setConfig({ testTimeout: 240_000 })

const { folder, remove } = temporaryFolder()
const passphrase = 'một cụm mật khẩu dài'
const key = randomBytes(32)
const plain: BackupOptions = {
  product: '0.1.0',
  takenAt: new Date('2026-03-01T02:00:00Z'),
  passphrase: null,
  keyMark: null,
  files: [{ name: 'vuon.key', content: key }],
}
const files = { plain: join(folder, 'plain.vuonbackup'), locked: join(folder, 'locked.vuonbackup') }

let world: World
let source: pg.PoolConfig
let header: Header
beforeAll(async () => {
  world = await newWorld()
  await furnishWithSample(world)
  source = await connectionOf(world)
  await connected(source, async (client) => {
    header = await writeBackup(client, files.plain, plain)
    await writeBackup(client, files.locked, { ...plain, passphrase })
  })
})
afterAll(async () => {
  await world.end()
  remove()
})

const restore = (
  connection: pg.PoolConfig,
  file: string,
  options: {
    replace?: boolean
    passphrase?: string | null
    keep?: (files: ReadonlyMap<string, Buffer>) => void
  } = {},
) =>
  connected(connection, (client) =>
    restoreBackup(
      client,
      file,
      { known: migrations, replace: options.replace ?? false, passphrase: options.passphrase ?? null },
      { decide: () => {}, keep: options.keep ?? (() => {}) },
    ),
  )

const newDatabase = async () => {
  const made = await emptyDatabase()
  onTestFinished(made.drop)
  return made.connection
}

const query = { unit: 'DUK', by: 'level', set: 'above-university', basis: 'holders-and-studying' } as const
const rollUpOf = async (connection: pg.PoolConfig) => {
  const house = await openHouse({ connection, dataFolder: folder, origins: [] })
  try {
    const context = operatorContext(house, 'vi')
    return { rollUp: await makeRollUp(context, query), verified: await verify(context) }
  } finally {
    await house.close()
  }
}

/** The file with one byte changed at a share of its length. */
const damaged = (file: string, share: number): string => {
  const bytes = readFileSync(file)
  const at = Math.floor(share * (bytes.length - 1))
  bytes[at] = (bytes[at] ?? 0) ^ 0x20
  const copy = join(folder, `damaged-${share}`)
  writeFileSync(copy, bytes)
  return copy
}

describe('a backup', () => {
  test('tells its structure, its version and the rows and checksum of every table', async () => {
    expect(header.migrations).toEqual(Object.keys(migrations))
    const rows = Object.fromEntries(header.tables.map((table) => [table.name, table.rows]))
    const contents = await contentsOf(source)
    expect(rows).toEqual(
      Object.fromEntries(Object.entries(contents).map(([name, lines]) => [name, lines.length - 1])),
    )
    expect(rows.person).toBeGreaterThan(400)
    expect(header.files).toEqual([])
    const elsewhere = await connected(source, (client) =>
      client.query(
        "select * from pg_tables where schemaname not in ('public', 'pg_catalog', 'information_schema')",
      ),
    )
    expect(elsewhere.rows).toEqual([])
  })

  test('is verified without a database, encrypted or not', async () => {
    expect((await verifyBackup(files.plain, null)).tables).toEqual(header.tables)
    const locked = await verifyBackup(files.locked, passphrase)
    expect(locked.tables).toEqual(header.tables)
    expect(locked.files.map(({ name }) => name)).toEqual(['vuon.key'])
    expect(readFileSync(files.locked).includes(key)).toBe(false)
  })

  test('holds every table as of one moment, whatever is written meanwhile', async () => {
    const file = join(folder, 'busy.vuonbackup')
    const writer = connected(source, async (client) => {
      for (let turn = 0; turn < 200; turn += 1)
        await client.query(
          `with entry as (insert into ledger_entry (entry_id, actor_name, action, subject_kind, subject_id)
             values (gen_random_uuid(), 'bận', 'tried', 'setting', gen_random_uuid()) returning entry_id)
           insert into setting (name, value) select 'busy-' || entry_id, 'true' from entry`,
        )
    })
    const [busy] = await Promise.all([
      connected(source, (client) => writeBackup(client, file, plain)),
      writer,
    ])
    const rowsIn = (name: string) => busy.tables.find((table) => table.name === name)?.rows ?? 0
    const once = (name: string) => header.tables.find((table) => table.name === name)?.rows ?? 0
    expect(rowsIn('setting') - once('setting')).toBe(rowsIn('ledger_entry') - once('ledger_entry'))
    await verifyBackup(file, null)
    await connected(source, (client) =>
      client.query(
        "delete from setting where name like 'busy-%'; delete from ledger_entry where action = 'tried'",
      ),
    )
  })

  test.each([0.02, 0.2, 0.5, 0.8, 0.999, 1])(
    'with a byte changed at %d of its length is refused',
    async (share) => {
      await expect(verifyBackup(damaged(files.plain, share), null)).rejects.toThrow(
        /backup\.(broken|not_a_backup)/,
      )
      await expect(verifyBackup(damaged(files.locked, share), passphrase)).rejects.toThrow(
        /backup\.(broken|wrong_passphrase|not_a_backup)/,
      )
    },
  )

  test('cut short, made longer or with frames exchanged is refused', async () => {
    for (const [file, words] of [
      [files.plain, null],
      [files.locked, passphrase],
    ] as const) {
      const bytes = readFileSync(file)
      const copy = join(folder, 'cut')
      for (const altered of [
        bytes.subarray(0, -1),
        bytes.subarray(0, 10),
        Buffer.concat([bytes, Buffer.from('x')]),
      ]) {
        writeFileSync(copy, altered)
        await expect(verifyBackup(copy, words)).rejects.toThrow(/backup\.(broken|not_a_backup)/)
      }
    }
  })

  test('encrypted, opens with its passphrase only', async () => {
    await expect(verifyBackup(files.locked, null)).rejects.toThrow('backup.passphrase_needed')
    await expect(verifyBackup(files.locked, 'một cụm mật khẩu khác')).rejects.toThrow(
      'backup.wrong_passphrase',
    )
  })

  test('never overwrites a file, and a file that is no backup is said to be none', async () => {
    await expect(connected(source, (client) => writeBackup(client, files.plain, plain))).rejects.toThrow(
      'backup.file_exists',
    )
    await expect(verifyBackup(import.meta.filename, null)).rejects.toThrow('backup.not_a_backup')
    await expect(verifyBackup(join(folder, 'none'), null)).rejects.toThrow('backup.no_file')
  })
})

describe('restoring', () => {
  test('into an empty database brings back every row, the ledger, the structure and the figures', async () => {
    const target = await newDatabase()
    const kept: string[] = []
    await restore(target, files.locked, {
      passphrase,
      keep: (found) => {
        kept.push(...found.keys())
        expect(found.get('vuon.key')).toEqual(key)
      },
    })
    expect(kept).toEqual(['vuon.key'])
    const [before, after] = [await contentsOf(source), await contentsOf(target)]
    expect(after.ledger_entry).toEqual(before.ledger_entry)
    expect(after).toEqual(before)
    expect(await structureOf(target)).toEqual(await structureOf(source))
    const [figures, again] = [await rollUpOf(source), await rollUpOf(target)]
    expect(again.rollUp).toEqual(figures.rollUp)
    expect(again.verified.count).toBe(0)
    expect(again.rollUp.total.total).toBe(480)
    // Identities count on from where they were.
    const insert =
      "insert into count_line (hierarchy, set_code, basis, level_code) values ('x', 'x', 'x', 'x') returning line_id"
    await connected(target, (client) => client.query(insert))
  })

  test('where data are is refused in a sentence and replaces them only when told to', async () => {
    const target = await newDatabase()
    await restore(target, files.plain)
    await connected(target, (client) => client.query("update ledger_entry set actor_name = 'Đổi tên'"))
    const before = await contentsOf(target)
    await expect(restore(target, files.plain)).rejects.toThrow('backup.not_empty')
    expect(await contentsOf(target)).toEqual(before)
    await restore(target, files.plain, { replace: true })
    expect(await contentsOf(target)).toEqual(await contentsOf(source))
  })

  test('from a damaged backup leaves everything as it was', async () => {
    const target = await newDatabase()
    await expect(restore(target, damaged(files.plain, 0.97))).rejects.toThrow('backup.broken')
    expect(await structureOf(target)).toEqual([])
    await restore(target, files.plain)
    const before = await contentsOf(target)
    await expect(restore(target, damaged(files.plain, 0.97), { replace: true })).rejects.toThrow(
      'backup.broken',
    )
    expect(await contentsOf(target)).toEqual(before)
  })

  test('is refused while the application serves from the database, and the application while it goes on', async () => {
    const target = await newDatabase()
    const stop = await announceServing(target)
    await expect(restore(target, files.plain)).rejects.toThrow('database.served')
    await stop()
    let refused: unknown
    const keep = () => {
      refused = announceServing(target).catch((error: unknown) => error)
    }
    await restore(target, files.plain, { keep })
    expect(String(await refused)).toContain('database.being_replaced')
  })

  test('is refused while a backup goes on, and so is an upgrade', async () => {
    const target = await newDatabase()
    await connected(target, async (client) => {
      await client.query("set application_name = 'vuon: backup'")
      await client.query('select pg_advisory_lock(8535851188789536112)')
      await expect(restore(target, files.plain)).rejects.toThrow('database is busy with a backup')
    })
  })

  test('of a structure that this version does not know is refused', async () => {
    const target = await newDatabase()
    const { '0011-lineage': _last, ...older } = Object.fromEntries(
      Object.entries(migrations).filter(([name]) => name <= '0011-lineage'),
    )
    const attempt = connected(target, (client) =>
      restoreBackup(
        client,
        files.plain,
        { known: older, replace: false, passphrase: null },
        { decide: () => {}, keep: () => {} },
      ),
    )
    await expect(attempt).rejects.toThrow('database.newer')
    expect(await structureOf(target)).toEqual([])
  })

  test('into a database where an empty installation has begun takes its place', async () => {
    const target = await newDatabase()
    const house = await openHouse({ connection: target, dataFolder: folder, origins: [] })
    await house.close()
    await restore(target, files.plain)
    expect(await contentsOf(target)).toEqual(await contentsOf(source))
  })
})
