import pg from 'pg'
import { Refused, refuse } from '../../domain/language/refusal.ts'
import { say } from '../../domain/language/say.ts'

const unreachable = (error: unknown): Refused => {
  const why =
    error instanceof Error ? error.message || String('code' in error ? error.code : error) : String(error)
  return new Refused(
    refuse(
      'database.unreachable',
      say(
        `Không kết nối được cơ sở dữ liệu: ${why}. Hãy kiểm tra địa chỉ, tài khoản và máy chủ.`,
        `The database cannot be reached: ${why}. Check the address, the account and the server.`,
      ),
      409,
    ),
  )
}

/** One connection of its own for work on the whole database, closed behind it. */
export const withClient = async <T>(
  connection: pg.PoolConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> => {
  const client = new pg.Client(connection)
  // What goes wrong with the connection is told by the statement that needed it.
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw unreachable(error)
  }
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}
