import { existingCluster, homeOfCluster } from './place.ts'
import { runningPostmaster } from './postmaster.ts'

/**
 * Asks the own database of a data folder to end by itself and does not wait: open transactions are rolled back,
 * everything acknowledged is kept. For a process that has to end at once.
 */
export const abandonOwnServer = (dataFolder: string): void => {
  const cluster = existingCluster(dataFolder)
  const found = cluster === null ? null : runningPostmaster(cluster, homeOfCluster(cluster))
  if (found !== null && process.platform !== 'win32') process.kill(found.pid, 'SIGINT')
}
