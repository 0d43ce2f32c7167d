import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { type Migrations, runMigrations } from '../migration-run.ts'
import { refuseUnknown } from '../schema-version.ts'
import {
  type CopiedTable,
  copiedTables,
  copyIn,
  copyOut,
  type SequenceState,
  setSequence,
  settleSession,
} from '../table-copies.ts'
import type { TableImage } from './header.ts'
import type { TakeRows } from './read.ts'
import { notEmpty, notEqual, otherTables } from './refusals.ts'
import { counting, Tally } from './tally.ts'
import { unbound } from './unbound.ts'
import { isBare, wipe } from './wipe.ts'

/** Where rows come from: a backup, or another database that holds still. */
export type RowSource = {
  readonly migrations: readonly string[]
  readonly tables: readonly CopiedTable[]
  readonly sequences: readonly SequenceState[]
  /** Gives every table's rows to `take`, and tells what they were. */
  readonly read: (take: TakeRows) => Promise<readonly TableImage[]>
}

const keyOf = ({ name, columns }: CopiedTable): string => `${name}(${[...columns].sort().join()})`

const refuseOtherTables = async (client: pg.ClientBase, tables: readonly CopiedTable[]): Promise<void> => {
  const there = (await copiedTables(client)).map(keyOf)
  const wanted = tables.map(keyOf)
  const missing = wanted.filter((key) => !there.includes(key))
  const different = [...missing, ...there.filter((key) => !wanted.includes(key))]
  if (different.length > 0) throw otherTables(different)
}

const emptied = (tables: readonly CopiedTable[]): string =>
  `truncate ${tables.map(({ name }) => `"${name}"`).join(', ')}`

/** Reads every table back and compares it with what was given in. */
const prove = async (client: pg.ClientBase, images: readonly TableImage[]): Promise<void> => {
  const different: string[] = []
  for (const image of images) {
    const tally = new Tally()
    await pipeline(copyOut(client, image), counting(tally), async (rows) => {
      for await (const _chunk of rows as AsyncIterable<Buffer>);
    })
    const { rows, sha256 } = tally.ended()
    if (rows !== image.rows || sha256 !== image.sha256) different.push(image.name)
  }
  if (different.length > 0) throw notEqual(different)
}

const fill = async (client: pg.ClientBase, source: RowSource): Promise<readonly TableImage[]> => {
  const images = await unbound(client, () =>
    source.read((table, rows) => pipeline(rows, copyIn(client, table))),
  )
  for (const sequence of source.sequences) await setSequence(client, sequence)
  return images
}

const load = async (client: pg.ClientBase, source: RowSource, options: LoadOptions): Promise<Loaded> => {
  if (!(await isBare(client)) && !options.replace) throw notEmpty()
  await wipe(client)
  const last = source.migrations.at(-1)
  if (last !== undefined) await runMigrations(client, options.known, last)
  await refuseOtherTables(client, source.tables)
  // Migrations may have put rows in; those of the source stand for them.
  await client.query(emptied(source.tables))
  const images = await fill(client, source)
  await prove(client, images)
  const upgraded = await runMigrations(client, options.known)
  return { images, upgraded }
}

export type LoadOptions = {
  readonly known: Migrations
  /** Whether data that are there may be thrown away. */
  readonly replace: boolean
}
export type Loaded = { readonly images: readonly TableImage[]; readonly upgraded: readonly string[] }

/**
 * Fills a database from a source: the structure by our migrations as the source had it, the rows, every row read
 * back and compared, then the newer migrations. All of it in one transaction: everything or nothing.
 * `beforeCommit` may still refuse.
 * @throws Refused `backup.not_empty`, `database.newer`, `backup.not_equal` or what reading the source refuses.
 */
export const loadDatabase = async (
  client: pg.ClientBase,
  source: RowSource,
  options: LoadOptions,
  beforeCommit: () => Promise<void> = async () => {},
): Promise<Loaded> => {
  refuseUnknown(source.migrations, Object.keys(options.known))
  await settleSession(client)
  await client.query('begin')
  try {
    const loaded = await load(client, source, options)
    await beforeCommit()
    await client.query('commit')
    await client.query('analyze')
    return loaded
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}
