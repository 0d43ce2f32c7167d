import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { Refused, refuse } from '../../domain/language/refusal.ts'
import { say } from '../../domain/language/say.ts'
import { appliedMigrations } from '../schema-version.ts'
import { withoutServers } from '../serving.ts'
import { copiedTables, copyOut, sequenceStates, settleSession } from '../table-copies.ts'
import { alone } from '../upkeep.ts'
import type { TableImage } from './header.ts'
import { type Loaded, type LoadOptions, loadDatabase, type RowSource } from './load.ts'
import { counting, Tally } from './tally.ts'

const stillWritten = refuse(
  'database.written',
  say(
    'Có chương trình khác (như một lệnh nhập dữ liệu) đang ghi vào cơ sở dữ liệu nguồn; hãy đợi hoặc dừng việc đó rồi làm lại.',
    'Another program, such as an import, is writing to the database that is to be moved; wait for it or stop it, then try again.',
  ),
  409,
)

const nothingThere = refuse(
  'database.nothing_to_move',
  say('Cơ sở dữ liệu nguồn chưa có gì để chuyển.', 'There is nothing in the database that is to be moved.'),
  409,
)

const lockTimeout = '55P03'

/** From now on everybody may read and nobody may write, until the transaction ends. */
const holdStill = async (client: pg.ClientBase, names: readonly string[]): Promise<void> => {
  await client.query("set local lock_timeout = '10s'")
  try {
    await client.query(`lock table ${names.map((name) => `"${name}"`).join(', ')} in share mode`)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === lockTimeout)
      throw new Refused(stillWritten)
    throw error
  }
}

/** A database that holds still, as a source of rows. */
const liveSource = async (client: pg.ClientBase): Promise<RowSource> => {
  const tables = await copiedTables(client)
  return {
    migrations: await appliedMigrations(client),
    tables,
    sequences: await sequenceStates(client),
    read: async (take) => {
      const images: TableImage[] = []
      for (const table of tables) {
        const tally = new Tally()
        const unknown = { ...table, columns: [...table.columns], rows: 0, bytes: 0, sha256: '' }
        await pipeline(copyOut(client, table), counting(tally), (rows) =>
          take(unknown, rows as AsyncIterable<Buffer>),
        )
        images.push({ ...unknown, ...tally.ended() })
      }
      return images
    },
  }
}

const carryOver = async (from: pg.ClientBase, to: pg.ClientBase, options: LoadOptions): Promise<Loaded> => {
  await settleSession(from)
  const tables = await copiedTables(from)
  if (tables.length === 0) throw new Refused(nothingThere)
  await from.query('begin isolation level repeatable read')
  try {
    await holdStill(
      from,
      tables.map(({ name }) => name),
    )
    return await loadDatabase(to, await liveSource(from), options)
  } finally {
    await from.query('rollback').catch(() => {})
  }
}

/**
 * Copies everything from one database into another, which must be bare unless it may be replaced. Nobody
 * serves from either meanwhile, and the source is left as it is. Every row is read back and compared.
 * @throws Refused `database.served`, `database.written`, `database.busy` (also when both are the same one)
 *   or whatever filling the target refuses.
 */
export const moveDatabase = (from: pg.ClientBase, to: pg.ClientBase, options: LoadOptions): Promise<Loaded> =>
  alone(from, 'move', () =>
    alone(to, 'move', () =>
      withoutServers(from, () => withoutServers(to, () => carryOver(from, to, options))),
    ),
  )
