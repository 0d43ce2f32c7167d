import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vietnam } from '../../profiles/vn/profile.ts'
import { openHouse } from '../../src/app/house.ts'
import { operatorContext } from '../../src/app/operator.ts'
import { connectToRunningOwnServer, startOwnServer } from '../../src/database/own-server/server.ts'
import { FOREVER } from '../../src/domain/time/day.ts'
import { openAccount } from '../../src/features/access/actions.ts'
import type { Context } from '../../src/features/access/context.ts'
import { loadProfile } from '../../src/features/qualifications/ladders/import.ts'
import { unitTree } from '../world/units.ts'

/** An installation on a folder of its own, with one unit and an administrator. */
export type Installation = {
  readonly folder: string
  readonly email: string
  readonly password: string
  readonly unitId: string
  /** Looks at the database that runs on the folder now, as the operator. */
  look<Result>(work: (context: Context) => Promise<Result>): Promise<Result>
  remove(): void
}

const furnish = async (context: Context, account: { email: string; password: string }): Promise<string> => {
  const { database, actor } = context
  await database.transaction().execute((tx) => loadProfile(tx, actor, vietnam))
  const ids = await unitTree({ database, operator: context }, { name: 'Sở Thử', code: 'ST' })
  const grant = { role: 'administrator', unitId: null, from: '2000-01-01', to: FOREVER } as const
  await database
    .transaction()
    .execute((tx) => openAccount(tx, actor, { name: 'Quản trị', personId: null, ...account }, [grant]))
  return ids['Sở Thử'] ?? ''
}

export const newInstallation = async (
  folder: string = mkdtempSync(join(tmpdir(), 'vuon-faults-')),
): Promise<Installation> => {
  const account = { email: `${randomUUID()}@vuon.example`, password: randomUUID() }
  const server = await startOwnServer({ dataFolder: folder })
  const house = await openHouse({ connection: server.connection, dataFolder: folder, origins: [] })
  const unitId = await furnish(operatorContext(house, 'vi'), account)
  await house.close()
  await server.stop()
  return {
    folder,
    ...account,
    unitId,
    async look(work) {
      const connection = await connectToRunningOwnServer(folder)
      if (!connection) throw new Error('no database runs on the folder')
      const seen = await openHouse({ connection, dataFolder: folder, origins: [] })
      try {
        return await work(operatorContext(seen, 'vi'))
      } finally {
        await seen.close()
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
