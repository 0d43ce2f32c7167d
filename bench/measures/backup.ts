import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { restoreBackup } from '../../src/database/backup/restore.ts'
import { counting, Tally } from '../../src/database/backup/tally.ts'
import { writeBackup } from '../../src/database/backup/write.ts'
import { migrations } from '../../src/database/migrate.ts'
import { connectToRunningOwnServer } from '../../src/database/own-server/server.ts'
import { copiedTables, copyIn, copyOut, settleSession } from '../../src/database/table-copies.ts'
import type { Bench, Measure } from '../bench.ts'
import { megabytes, seconds } from '../figure.ts'
import { timed } from '../timing.ts'

const database = 'vuon_bench_restored'

const connected = async <T>(
  connection: pg.PoolConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> => {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The rows alone, out of the database and nowhere. */
const copyAllOut = async (client: pg.Client): Promise<number> => {
  await settleSession(client)
  const tally = new Tally()
  for (const table of await copiedTables(client))
    await pipeline(copyOut(client, table), counting(tally), async (rows) => {
      for await (const _chunk of rows as AsyncIterable<Buffer>);
    })
  return tally.bytes
}

/** The rows alone, into tables of a copy that have no index and no reference. */
const copyAllAcross = async (from: pg.Client, to: pg.Client): Promise<void> => {
  await to.query('create schema bare')
  for (const table of await copiedTables(to)) {
    await to.query(`create table bare."${table.name}" (like public."${table.name}")`)
    await to.query('set search_path to bare, public')
    await pipeline(copyOut(from, table), copyIn(to, table))
    await to.query('set search_path to public')
  }
}

/** Backup and restore of the whole organisation, beside the same rows by COPY. */
const run = async ({ folder }: Bench) => {
  const connection = await connectToRunningOwnServer(folder)
  if (!connection) throw new Error('the database of the product does not answer')
  const file = join(folder, `bench-${process.pid}.vuonbackup`)
  const target = { ...connection, database }
  const options = { product: 'bench', takenAt: new Date(), keyMark: null, files: [] }
  return connected(connection, async (client) => {
    let bytes = 0
    const out = await timed(async () => {
      bytes = await copyAllOut(client)
    })
    const taken = await timed(() => writeBackup(client, file, { ...options, passphrase: null }))
    const locked = await timed(() =>
      writeBackup(client, `${file}.2`, { ...options, passphrase: 'bench passphrase' }),
    )
    await client.query(`drop database if exists ${database}`)
    await client.query(`create database ${database}`)
    const restored = await connected(target, (to) =>
      timed(() =>
        restoreBackup(
          to,
          file,
          { known: migrations, replace: false, passphrase: null },
          { decide: () => {}, keep: () => {} },
        ),
      ),
    )
    const bare = await connected(target, (to) => timed(() => copyAllAcross(client, to)))
    await client.query(`drop database ${database}`)
    const { size } = statSync(file)
    for (const written of [file, `${file}.2`]) rmSync(written)
    const rate = (ms: number) => `${megabytes((bytes * 1000) / ms)}/s`
    const figure = (what: string, ms: number, limitMs: number, limit: string) => ({
      name: 'backup',
      what: `${what}, ${megabytes(bytes)} of rows`,
      figure: `${seconds(ms)} (${rate(ms)})`,
      limit: `${limit} ${seconds(limitMs)} (${rate(limitMs)})`,
      ratio: ms / limitMs,
      aim: '',
      met: null,
    })
    return [
      figure(`backup, a file of ${megabytes(size)}`, taken, out, 'their rows by COPY, out alone'),
      figure('backup, encrypted', locked, out, 'their rows by COPY, out alone'),
      figure('restore with indexes, read back', restored, bare, 'their rows by COPY into bare tables'),
    ]
  })
}

export const backup: Measure = { name: 'backup', run }
