import type { Readable } from 'node:stream'
import { Refused, refuse } from '../domain/language/refusal.ts'
import { say } from '../domain/language/say.ts'
import type { Database } from './connect.ts'

const momentsMax = 3
/** For how long nothing may be taken from a moment, and how long it may stand in all. */
const usualLimits = { idleMilliseconds: 120_000, lifeMilliseconds: 20 * 60_000 }
let momentsOpen = 0

const tooMany = refuse(
  'database.too_many_long_reads',
  say(
    'Đang có nhiều danh sách lớn được tải về cùng lúc. Hãy thử lại sau ít phút.',
    'Several long lists are being taken at this moment. Try again in a few minutes.',
  ),
  429,
)

/** The database as it stood at one moment. */
export type Moment = {
  readonly database: Database
  /** Passes rows on that are read at the moment; it is over with the last row, or when nobody asks any more. */
  through<Row>(rows: AsyncIterable<Row>): AsyncGenerator<Row>
  /** Lets go of the moment when whatever is made of the rows has been taken, or is not wanted any more. */
  endWith(made: Readable): void
  close(): Promise<void>
}

/**
 * Holds the database at this moment for a long read. Each moment keeps a connection from other work, so only a
 * few stand at once (the next is refused). One from which nothing is taken for two minutes is over, and so is one
 * that stands for twenty, however slowly it is taken: what was still to come then fails.
 */
export const openMoment = async (database: Database, limits = usualLimits): Promise<Moment> => {
  if (momentsOpen >= momentsMax) throw new Refused(tooMany)
  momentsOpen += 1
  let over: Promise<void> | null = null
  const begun = database.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  const tx = await begun.execute().catch((error: unknown) => {
    momentsOpen -= 1
    throw error
  })
  const end = async () => {
    clearTimeout(idle)
    clearTimeout(life)
    momentsOpen -= 1
    await tx.rollback().execute()
  }
  const close = () => {
    over ??= end()
    return over
  }
  const letGo = () => void close().catch(() => {})
  const idle = setTimeout(letGo, limits.idleMilliseconds)
  const life = setTimeout(letGo, limits.lifeMilliseconds).unref()
  async function* through<Row>(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
    try {
      for await (const row of rows) {
        idle.refresh()
        yield row
      }
    } finally {
      await close()
    }
  }
  const endWith = (made: Readable) => void made.once('close', letGo)
  return { database: tx, through, endWith, close }
}
