import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { nameToKeep } from './kept-planned.ts'
import type { RowReach } from './reach.ts'
import { askingTogether } from './together.ts'

/** Lines in PostgreSQL's own text format, on their way into a table. */
export class CopyLines {
  readonly lines: Iterable<string>

  constructor(lines: Iterable<string>) {
    this.lines = lines
  }
}

const chunkCharacters = 1 << 16

/** Lines by the handful: the socket is asked a hundred times less often. */
function* chunksOf(lines: Iterable<string>): Generator<Buffer> {
  let chunk = ''
  for (const line of lines) {
    chunk += line
    if (chunk.length < chunkCharacters) continue
    yield Buffer.from(chunk)
    chunk = ''
  }
  if (chunk !== '') yield Buffer.from(chunk)
}

/** While lines flow, nothing else may be sent: the connection waits for each answer. */
const copy = async (client: pg.PoolClient, statement: string, { lines }: CopyLines) => {
  Object.assign(client, { pipeline: false })
  try {
    const target = client.query(copyFrom(statement))
    await pipeline(Readable.from(chunksOf(lines)), target)
    return { command: 'INSERT' as const, rowCount: target.rowCount, rows: [] }
  } finally {
    Object.assign(client, { pipeline: true })
  }
}

/** The client, but a statement whose parameter is lines copies them, and some statements go along with others. */
const withCopy = (client: pg.PoolClient) => {
  const together = askingTogether(client)
  const query = async (text: string, values: unknown[] = []) => {
    const [lines] = values
    if (lines instanceof CopyLines) {
      await together.settle()
      return copy(client, text, lines)
    }
    const name = nameToKeep(text)
    return together.ask(name === null ? { text, values } : { name, text, values })
  }
  const asked: PostgresPoolClient = new Proxy(client, {
    get: (target, name) => (name === 'query' ? query : Reflect.get(target, name, target)),
  })
  return { asked, see: together.see }
}

const known = new WeakMap<pg.PoolClient, ReturnType<typeof withCopy>>()

/** The pool as Kysely asks for it, so that rows can be copied inside Kysely's own transactions. */
export const copyingPool = (pool: pg.Pool, reach: RowReach): PostgresPool => ({
  options: pool.options,
  end: () => pool.end(),
  connect: async () => {
    const client = await pool.connect()
    const found = known.get(client) ?? withCopy(client)
    known.set(client, found)
    found.see(reach)
    return found.asked
  },
})

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const escaped = (text: string): string =>
  /[\\\t\n\r]/.test(text) ? text.replaceAll(/[\\\t\n\r]/g, (character) => escapes[character] ?? '') : text

/** A value as COPY reads it; an object or a list is for a jsonb column. */
const written = (value: unknown): string => {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'string') return escaped(value)
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? escaped(JSON.stringify(value)) : String(value)
}

/** One row as a line of COPY's text format. */
export const copyLine = (values: readonly unknown[]): string => `${values.map(written).join('\t')}\n`
