import { join } from 'node:path'
import type { OpenHouse } from '../../src/app/house.ts'
import { buildServer } from '../../src/app/server.ts'

/** Serves a house for a while; `answers` tells the status with which a path is answered to a stranger. */
export const served = async (
  house: OpenHouse,
  dataFolder: string,
  meanwhile: (answers: (path: string) => Promise<number>) => Promise<void>,
): Promise<void> => {
  const server = await buildServer(house, { webFolder: join(dataFolder, 'no-web'), version: 'test' })
  try {
    const address = await server.listen({ port: 0, host: '127.0.0.1' })
    await meanwhile(async (path) => (await fetch(`${address}${path}`)).status)
  } finally {
    await server.close()
  }
}
