import { existsSync } from 'node:fs'
import type pg from 'pg'
import { connect, connectionPool, type Database } from '../../database/connect.ts'
import { roleTroubles } from '../../database/inspection/roles.ts'
import { serverFacts } from '../../database/inspection/server.ts'
import { connectionAs } from '../../database/login.ts'
import { existingCluster } from '../../database/own-server/place.ts'
import { everybody } from '../../database/reach.ts'
import { type Finding, warning, wrong } from '../../domain/running/finding.ts'
import { readOrMakeKeys } from '../../kit/key-file.ts'
import { joinFoundation } from '../foundation.ts'
import { loginOf } from '../house.ts'
import { withClient } from '../upkeep/connections.ts'
import { keyFile } from '../upkeep/kept-files.ts'
import type { UpkeepSettings } from '../upkeep/settings.ts'
import { checkOrder, checkSchema, checkServer } from './database.ts'
import { checkClock } from './machine.ts'
import { attempted, checkLedger, checkSealed, checkSummary } from './records.ts'
import { checkRoles } from './roles.ts'

const noDatabase = warning(
  'database',
  'Chưa có cơ sở dữ liệu; lần khởi động đầu tiên sẽ tạo. Nếu đã có dữ liệu, hãy kiểm tra VUON_DATA và DATABASE_URL.',
  'There is no database yet; the first start makes it. If there are data already, check VUON_DATA and DATABASE_URL.',
)

const noKey = wrong(
  'sealed',
  'Không có tệp khóa dùng được nên không kiểm tra được vai trò, dữ liệu niêm phong, sổ cái và số đếm.',
  'Without a key that can be used, roles, sealed facts, the ledger and the counts cannot be checked.',
)

/** The keys of the folder; none where there is no file, or no key in it: none is made here. */
const usableKeys = (dataFolder: string): Buffer[] => {
  const file = keyFile(dataFolder)
  try {
    return existsSync(file) ? readOrMakeKeys(file) : []
  } catch {
    return []
  }
}

/** Questions as the application asks them: under its own login, which owns nothing. */
const asApplication = async <T>(
  connection: pg.PoolConfig,
  key: Buffer,
  work: (database: Database) => Promise<T>,
): Promise<T> => {
  const pool = connectionPool({ ...connectionAs(connection, loginOf(key)), max: 2 })
  try {
    return await work(connect(pool, everybody))
  } finally {
    await pool.end()
  }
}

const examineRecords = async (
  client: pg.Client,
  connection: pg.PoolConfig,
  keys: readonly Buffer[],
  dataFolder: string,
): Promise<Finding[]> => {
  const [key] = keys
  if (!key) return [noKey]
  const roles = checkRoles(await roleTroubles(client, loginOf(key).user))
  const sealed = await attempted('sealed', () => checkSealed(client, keys))
  const records = await asApplication(connection, key, async (database) => [
    await attempted('ledger', () => checkLedger(database, dataFolder)),
    await attempted('summary', () => checkSummary(database)),
  ])
  return [...roles, sealed, ...records]
}

/** Everything that is asked of the database; nothing is changed, and nothing upgraded. */
export const examineDatabase = async (settings: UpkeepSettings): Promise<Finding[]> => {
  const { dataFolder, databaseUrl } = settings
  if (databaseUrl === null && existingCluster(dataFolder) === null) return [noDatabase]
  const foundation = await joinFoundation(settings)
  try {
    return await withClient(foundation.connection, async (client) => {
      const facts = await serverFacts(client)
      const schema = await checkSchema(client)
      const clock = checkClock({ here: new Date(), database: facts.now, lastRecorded: facts.lastRecorded })
      const standing = [checkServer(facts), checkOrder(facts), schema, clock]
      if (schema.state !== 'ok') return standing
      const records = await examineRecords(client, foundation.connection, usableKeys(dataFolder), dataFolder)
      return [...standing, ...records]
    })
  } finally {
    await foundation.stop()
  }
}
