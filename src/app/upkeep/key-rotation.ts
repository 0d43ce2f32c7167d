import type pg from 'pg'
import { v7 as newId } from 'uuid'
import { chooseKey, noteKey } from '../../database/key-mark.ts'
import { resealAll } from '../../database/reseal.ts'
import { withoutServers } from '../../database/serving.ts'
import { alone } from '../../database/upkeep.ts'
import { operatorName } from '../../domain/access/operator.ts'
import { newKey, readOrMakeKeys, writeKeys } from '../../kit/key-file.ts'
import { openVault } from '../../kit/vault.ts'
import { joinFoundation } from '../foundation.ts'
import { loginOf } from '../house.ts'
import { withClient } from './connections.ts'
import { keyFile } from './kept-files.ts'
import type { UpkeepSettings } from './settings.ts'

/** Seals everything with the next key and notes it, in one transaction: interrupted, the old key still holds. */
const reseal = async (client: pg.Client, key: Buffer, next: Buffer): Promise<number> => {
  const { open } = openVault(key)
  await client.query('begin')
  try {
    const records = await resealAll(client, { ...openVault(next), open })
    await noteKey(client, next)
    await client.query(
      `insert into ledger_entry (entry_id, actor_name, action, subject_kind, subject_id, after)
        values ($1, $2, 'installation.change', 'key', $1, $3)`,
      [newId(), operatorName.vi, JSON.stringify({ records })],
    )
    await client.query('commit')
    return records
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/**
 * Gives the installation a new key while nobody serves from it. Until the transaction is through the file holds
 * both keys, and the database says which of them is in force: ended at any moment, the next start finds its key.
 * Everybody signs in again. Returns how many records were sealed anew.
 */
export const rotateKey = async (settings: UpkeepSettings): Promise<number> => {
  const file = keyFile(settings.dataFolder)
  const foundation = await joinFoundation(settings)
  try {
    return await withClient(foundation.connection, (client) =>
      withoutServers(client, () =>
        alone(client, 'key', async () => {
          const key = await chooseKey(client, readOrMakeKeys(file))
          const next = newKey()
          writeKeys(file, [key, next])
          const records = await reseal(client, key, next)
          writeKeys(file, [next])
          await client.query(`drop role if exists ${loginOf(key).user}`)
          return records
        }),
      ),
    )
  } finally {
    await foundation.stop()
  }
}
