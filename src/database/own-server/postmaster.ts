import { readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Address, passwordIn } from './address.ts'
import { isAlive, workingFolderOf } from './process.ts'

/** A database process that runs on a cluster, as its own note (postmaster.pid) tells. */
export type Postmaster = { readonly pid: number; readonly address: Address; readonly status: string }

const noteOf = (cluster: string): string => join(cluster, 'postmaster.pid')

const readNote = (cluster: string): readonly string[] | null => {
  try {
    return readFileSync(noteOf(cluster), 'utf8').split('\n')
  } catch {
    return null
  }
}

/** A database process works in its cluster's folder; where the system does not tell, the note is believed. */
const worksIn = (pid: number, cluster: string): boolean => {
  const folder = workingFolderOf(pid)
  return folder === null || folder === realpathSync(cluster)
}

/** The living database process of a cluster, or null. `status` is `ready`, `starting`, `stopping` or empty. */
export const runningPostmaster = (cluster: string, home: string): Postmaster | null => {
  const note = readNote(cluster)
  const pid = Math.abs(Number(note?.[0]))
  if (note === null || !Number.isInteger(pid) || pid < 2) return null
  if (!isAlive(pid) || !worksIn(pid, cluster)) return null
  const socketFolder = note[4] ?? ''
  const host = socketFolder === '' ? '127.0.0.1' : socketFolder
  const address = { host, port: Number(note[3]), password: socketFolder === '' ? passwordIn(home) : null }
  return { pid, address, status: (note[7] ?? '').trim() }
}

/**
 * Removes the note of a database process whose number now belongs to some other program (a restarted
 * container counts from one again): PostgreSQL itself would refuse to start beside it.
 */
export const removeStrayNote = (cluster: string): void => {
  const pid = Number(readNote(cluster)?.[0])
  if (Number.isInteger(pid) && isAlive(pid) && !worksIn(pid, cluster))
    rmSync(noteOf(cluster), { force: true })
}
