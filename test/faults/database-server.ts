import { startOwnServer } from '../../src/database/own-server/server.ts'

/** A PostgreSQL that is not the application's to start or stop: it is named by DATABASE_URL. */
export type DatabaseServer = {
  readonly url: string
  /** Stops it under whoever is connected. */
  halt(): Promise<void>
  resume(): Promise<void>
  stop(): Promise<void>
}

/** Starts the database of a folder as a server of its own; its address stays the same however often it stops. */
export const databaseServer = async (folder: string): Promise<DatabaseServer> => {
  let running = await startOwnServer({ dataFolder: folder })
  const { url } = running
  const halt = () => running.stop()
  return {
    url,
    halt,
    async resume() {
      running = await startOwnServer({ dataFolder: folder })
      if (running.url !== url) throw new Error(`the database listens at ${running.url} now, not at ${url}`)
    },
    stop: halt,
  }
}
