import { migrationsIn } from '../../database/condition.ts'
import type { Database } from '../../database/connect.ts'
import { migrations } from '../../database/migrate.ts'
import type { Refusal } from '../../domain/language/refusal.ts'
import { diskStateOf } from '../../domain/running/disk.ts'
import { type Condition, refusalToServe, stopping } from '../../domain/running/readiness.ts'
import { diskRoomOf } from '../../kit/disk-room.ts'

/** Why the server cannot take requests at this moment; null where it can. */
export type Readiness = () => Promise<Refusal | null>

const patienceMs = 3_000
/** Strangers may ask as often as they like: the database is asked once in a while. */
const keptMs = 1_000

const late = (): Promise<null> => new Promise((over) => setTimeout(over, patienceMs, null).unref())

const schemaOf = async (database: Database): Promise<Pick<Condition, 'database' | 'schema'>> => {
  const applied = await Promise.race([migrationsIn(database).catch(() => null), late()])
  if (applied === null) return { database: 'silent', schema: 'other' }
  const isCurrent = applied.join() === Object.keys(migrations).join()
  return { database: 'answers', schema: isCurrent ? 'current' : 'other' }
}

/** Looks at the database and the disk; what was found is kept for a second, the wish to stop counts at once. */
export const makeReadiness = (
  { database, dataFolder }: { readonly database: Database; readonly dataFolder: string },
  isStopping: () => boolean,
): Readiness => {
  let found: Promise<Omit<Condition, 'stopping'>> | null = null
  const look = async () => {
    const [schema, room] = await Promise.all([schemaOf(database), diskRoomOf(dataFolder).catch(() => null)])
    // A folder of which nothing can be told is not called full: the database has its own say.
    return { ...schema, disk: room ? diskStateOf(room) : ('enough' as const) }
  }
  const forget = () => {
    found = null
  }
  return async () => {
    if (isStopping()) return stopping
    if (found === null) {
      found = look()
      setTimeout(forget, keptMs).unref()
    }
    return refusalToServe({ ...(await found), stopping: isStopping() })
  }
}
