import pg from 'pg'
import { Refused, refuse } from '../domain/language/refusal.ts'
import { say } from '../domain/language/say.ts'

/** The advisory lock's number, 'vuonserv' in ASCII. Whoever serves shares it; whoever replaces the data has it alone. */
const key = '8535851188923757174'

const beingReplaced = refuse(
  'database.being_replaced',
  say(
    'Dữ liệu đang được phục hồi hoặc chuyển đi; hãy đợi việc đó xong rồi khởi động lại.',
    'The data are being restored or moved; wait until that is done, then start again.',
  ),
  409,
)

const isServed = refuse(
  'database.served',
  say(
    'Ứng dụng đang phục vụ trên cơ sở dữ liệu này; hãy dừng ứng dụng (Ctrl-C hoặc systemctl stop) rồi làm lại.',
    'The application is serving from this database; stop it (Ctrl-C or systemctl stop), then try again.',
  ),
  409,
)

const joined = async (client: pg.Client): Promise<boolean> => {
  await client.query("set application_name = 'vuon: serving'")
  const { rows } = await client.query<{ joined: boolean }>(
    `select pg_try_advisory_lock_shared(${key}) as joined`,
  )
  return rows[0]?.joined === true
}

/**
 * Says to whoever would replace the data that somebody serves from them, until the returned function is
 * called. A connection that breaks is made anew; meanwhile nothing can be written either.
 * @throws Refused `database.being_replaced`
 */
export const announceServing = async (connection: pg.PoolConfig): Promise<() => Promise<void>> => {
  let over = false
  let current: pg.Client | null = null
  const join = async (): Promise<void> => {
    const client = new pg.Client(connection)
    current = client
    client.on('error', () => {})
    client.on('end', () => {
      if (!over) setTimeout(() => void join().catch(() => {}), 2000).unref()
    })
    await client.connect()
    if (await joined(client)) return
    over = true
    await client.end()
    throw new Refused(beingReplaced)
  }
  await join()
  return async () => {
    over = true
    await current?.end().catch(() => {})
  }
}

/**
 * Keeps every server out while the data of this connection's database are replaced or taken away.
 * @throws Refused `database.served` while the application serves from it, on whatever machine.
 */
export const withoutServers = async <T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> => {
  const { rows } = await client.query<{ free: boolean }>(`select pg_try_advisory_lock(${key}) as free`)
  if (rows[0]?.free !== true) throw new Refused(isServed)
  try {
    return await work()
  } finally {
    await client.query(`select pg_advisory_unlock(${key})`).catch(() => {})
  }
}
