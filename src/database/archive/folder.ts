import { chownSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from '../own-server/place.ts'
import { closedFolder } from '../own-server/user.ts'
import { notEnterable, notHere } from './refusals.ts'

/** Where one cluster archives: what it wrote ahead, and whole copies of it to begin from. */
export type Archive = { readonly wal: string; readonly base: string }

/** What tells a cluster from all others, as PostgreSQL itself gave it when it was made. */
export const clusterId = (cluster: string): string =>
  readFileSync(join(cluster, 'global', 'pg_control'))
    .readBigUInt64LE(0)
    .toString()

/** Each cluster has a folder of its own: two that shared one would spoil each other's archive. */
export const archiveIn = (folder: string, id: string): Archive => ({
  wal: join(folder, id, 'wal'),
  base: join(folder, id, 'base'),
})

/** Makes the folders of a cluster's archive; the database's account writes into `wal` alone. */
export const prepareArchive = (folder: string, { cluster, user }: Place): Archive => {
  if (process.platform === 'win32') throw notHere()
  const archive = archiveIn(folder, clusterId(cluster))
  mkdirSync(archive.base, { recursive: true, mode: user === null ? 0o700 : 0o711 })
  if (!existsSync(archive.wal)) mkdirSync(archive.wal, { mode: 0o700 })
  if (user === null) return archive
  chownSync(archive.wal, user.uid, user.gid)
  const closed = closedFolder(archive.wal, user)
  if (closed !== null) throw notEnterable(closed, user.name)
  return archive
}
