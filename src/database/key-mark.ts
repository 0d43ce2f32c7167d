import { hkdfSync } from 'node:crypto'
import type pg from 'pg'

const setting = 'key-mark'

/** Tells keys, written as in the key file, apart and nothing else about them. */
export const markOfKey = (written: string): string =>
  Buffer.from(hkdfSync('sha256', written, '', 'vuon key mark 1', 16)).toString('hex')

const markOf = (key: Buffer): string => markOfKey(key.toString('hex'))

/** Notes in the caller's transaction with which key the facts of this database are sealed now. */
export const noteKey = (client: pg.ClientBase | pg.Pool, key: Buffer) =>
  client.query(
    `insert into setting (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value`,
    [setting, JSON.stringify(markOf(key))],
  )

/**
 * The key among those of the file with which the database is sealed: a change of the key that was interrupted
 * leaves two. A database that knows none of them is answered the first; what it sealed then says so.
 */
export const chooseKey = async (owner: pg.ClientBase | pg.Pool, keys: readonly Buffer[]): Promise<Buffer> => {
  const [first] = keys
  if (!first) throw new Error('a key file holds a key')
  const { rows } = await owner.query<{ mark: string }>('select value as mark from setting where name = $1', [
    setting,
  ])
  const mark = rows[0]?.mark
  if (mark === undefined) await noteKey(owner, first)
  return keys.find((key) => markOf(key) === mark) ?? first
}
