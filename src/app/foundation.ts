import {
  connectToRunningOwnServer,
  type RunningDatabase,
  startOwnServer,
} from '../database/own-server/server.ts'
import type { Configuration } from './configuration.ts'

type Foundation = Pick<RunningDatabase, 'connection' | 'stop'> & {
  /** Settles only if the own database ends by itself. */
  readonly died: Promise<string>
}

const never = new Promise<string>(() => {})

/** The database that an installation stands on: the server it names, or the product's own. */
export const layFoundation = async (
  configuration: Configuration,
  tell: (line: string) => void,
): Promise<Foundation> => {
  const { databaseUrl, dataFolder, archiveFolder } = configuration
  if (databaseUrl === null) return startOwnServer({ dataFolder, archiveFolder, say: tell })
  return { connection: { connectionString: databaseUrl }, stop: async () => {}, died: never }
}

/** For the command line: the database of the running server, else one started for the command's time. */
export const joinFoundation = async (configuration: Configuration): Promise<Foundation> => {
  const running =
    configuration.databaseUrl === null ? await connectToRunningOwnServer(configuration.dataFolder) : null
  if (running) return { connection: running, stop: async () => {}, died: never }
  return layFoundation(configuration, () => {})
}
