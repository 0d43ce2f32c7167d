import type pg from 'pg'
import { Refused, refuse } from '../domain/language/refusal.ts'
import { say, type Text } from '../domain/language/say.ts'

/** Work on a whole database, of which only one goes on at a time: each would spoil what another relies on. */
export const upkeepNames = {
  migration: say('nâng cấp cấu trúc', 'an upgrade of its structure'),
  backup: say('sao lưu', 'a backup'),
  restore: say('phục hồi', 'a restore'),
  move: say('chuyển cơ sở dữ liệu', 'a move'),
  key: say('đổi khóa', 'a change of its key'),
  archive: say('sao lưu nền của kho lưu trữ liên tục', 'a base backup of the archive'),
} as const satisfies Record<string, Text>

export type Upkeep = keyof typeof upkeepNames

/** The advisory lock's number, 'vuonkeep' in ASCII: no other program on the database will use it by chance. */
const key = '8535851188789536112'
const marked = 'vuon: '

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** What is going on instead, as the holder of the lock named its connection. */
const goingOn = async (client: pg.ClientBase): Promise<Text> => {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and granted and objsubid = 1
       and (classid::bigint << 32) | objid::bigint = ${key} and pg_locks.database = (select oid from pg_database where datname = current_database())`,
  )
  const name = rows[0]?.name?.slice(marked.length) ?? ''
  return name in upkeepNames ? upkeepNames[name as Upkeep] : say('một việc bảo trì khác', 'other upkeep')
}

const busy = (other: Text): Refused =>
  new Refused(
    refuse(
      'database.busy',
      say(
        `Cơ sở dữ liệu đang có ${other.vi}; hãy đợi việc đó xong rồi làm lại.`,
        `The database is busy with ${other.en}; wait until that is done, then try again.`,
      ),
      409,
    ),
  )

const taken = async (client: pg.ClientBase): Promise<boolean> => {
  const { rows } = await client.query<{ taken: boolean }>(`select pg_try_advisory_lock(${key}) as taken`)
  return rows[0]?.taken === true
}

/**
 * Does work on the whole database while no other upkeep goes on, waiting for it at most `waitMs`.
 * The lock belongs to the connection: whatever ends the process ends the lock.
 * @throws Refused `database.busy` that names what is going on.
 */
export const alone = async <T>(
  client: pg.ClientBase,
  kind: Upkeep,
  work: () => Promise<T>,
  waitMs = 0,
): Promise<T> => {
  const deadline = performance.now() + waitMs
  await client.query(`set application_name = '${marked}${kind}'`)
  while (!(await taken(client))) {
    if (performance.now() >= deadline) throw busy(await goingOn(client))
    await pause(100)
  }
  try {
    return await work()
  } finally {
    // A connection that broke has lost the lock already.
    await client.query(`select pg_advisory_unlock(${key})`).catch(() => {})
    await client.query('reset application_name').catch(() => {})
  }
}
