import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import type pg from 'pg'
import { appliedMigrations } from '../schema-version.ts'
import { type CopiedTable, copiedTables, copyOut, sequenceStates, settleSession } from '../table-copies.ts'
import { FrameWriter } from './frames.ts'
import { type Header, prefixBytes, roomFor, sealBytes, type TableImage, writtenHeader } from './header.ts'
import { fileExists } from './refusals.ts'
import { newLock, openSeal, type Seal, sealBy } from './seal.ts'
import { counting, Tally } from './tally.ts'

export type BackupOptions = {
  readonly product: string
  readonly takenAt: Date
  readonly passphrase: string | null
  readonly keyMark: string | null
  /** What lives outside the database and is needed; taken along only when there is a passphrase. */
  readonly files: readonly { readonly name: string; readonly content: Buffer }[]
}

const nothing = '0'.repeat(64)

const planOf = async (client: pg.ClientBase, options: BackupOptions): Promise<Header> => {
  const { rows } = await client.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  )
  const files = options.passphrase === null ? [] : options.files
  return {
    format: 1,
    product: options.product,
    takenAt: options.takenAt.toISOString(),
    postgres: rows[0]?.version ?? '',
    migrations: await appliedMigrations(client),
    tables: (await copiedTables(client)).map(({ name, columns }) => ({
      name,
      columns: [...columns],
      rows: 0,
      bytes: 0,
      sha256: nothing,
    })),
    sequences: await sequenceStates(client),
    files: files.map(({ name, content }) => ({
      name,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    })),
    keyMark: options.keyMark,
    lock: options.passphrase === null ? null : newLock(),
    body: { bytes: 0, sha256: nothing },
  }
}

const compressor = () => createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 3 } })

const writeTable = async (client: pg.ClientBase, table: CopiedTable, frames: FrameWriter) => {
  const tally = new Tally()
  await pipeline(copyOut(client, table), counting(tally), compressor(), async (source) => {
    for await (const chunk of source as AsyncIterable<Buffer>) await frames.data(chunk)
  })
  await frames.endPart(table.name)
  return { name: table.name, columns: [...table.columns], ...tally.ended() }
}

const writeAll = async (client: pg.ClientBase, file: FileHandle, options: BackupOptions): Promise<Header> => {
  const planned = await planOf(client, options)
  const seal: Seal =
    planned.lock && options.passphrase ? await sealBy(options.passphrase, planned.lock) : openSeal
  const room = roomFor(planned)
  const frames = new FrameWriter(file, seal, prefixBytes + room + sealBytes)
  const tables: TableImage[] = []
  for (const table of planned.tables) tables.push(await writeTable(client, table, frames))
  for (const { name } of planned.files) {
    await frames.data(options.files.find((kept) => kept.name === name)?.content ?? Buffer.alloc(0))
    await frames.endPart(name)
  }
  const header = { ...planned, tables, body: await frames.endAll() }
  const written = writtenHeader(header, room)
  await file.write(Buffer.concat([written, seal.overHeader(written)]), 0, undefined, 0)
  await file.sync()
  return header
}

const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}

/**
 * Writes all rows as they stand at one moment into a file, beside everybody's work; the file gets its name
 * only when it is complete and on the disk. The connection must be idle; nothing else may use it meanwhile.
 * @throws Refused `backup.file_exists`
 */
export const writeBackup = async (
  client: pg.ClientBase,
  file: string,
  options: BackupOptions,
): Promise<Header> => {
  if (existsSync(file)) throw fileExists(file)
  const making = `${file}.making`
  await settleSession(client)
  const handle = await open(making, 'w', 0o600)
  try {
    await client.query('begin isolation level repeatable read read only')
    const header = await writeAll(client, handle, options)
    await handle.close()
    await rename(making, file)
    await syncFolder(dirname(file))
    return header
  } catch (error) {
    await handle.close()
    await rm(making, { force: true })
    throw error
  } finally {
    await client.query('rollback').catch(() => {})
  }
}
