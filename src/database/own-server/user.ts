import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The account of the operating system that runs the database; PostgreSQL refuses to run as root. */
export type DatabaseUser = { readonly name: string; readonly uid: number; readonly gid: number }

const accounts = (): readonly DatabaseUser[] => {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .filter((fields) => fields.length >= 4)
      .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
  } catch {
    return []
  }
}

/** True when this process may act for other accounts. */
export const isRoot = (): boolean => process.getuid?.() === 0

/**
 * Who shall run the database: null for "whoever runs this process". Root hands it to the owner of an
 * existing cluster, else to an account made for it (`vuon`), for databases (`postgres`) or for nothing (`nobody`).
 */
export const databaseUser = (clusterOwnerUid: number | null): DatabaseUser | null => {
  if (!isRoot()) return null
  const known = accounts()
  const owner = known.find(({ uid }) => uid === clusterOwnerUid && uid !== 0)
  const fallback = { name: 'nobody', uid: 65534, gid: 65534 }
  const named = (name: string) => known.find((account) => account.name === name && account.uid !== 0)
  return owner ?? named('vuon') ?? named('postgres') ?? named('nobody') ?? fallback
}

/** The first folder on the way to `path`, itself included, that the account may not enter; null when none. */
export const closedFolder = (path: string, user: DatabaseUser | null): string | null => {
  if (user === null) return null
  const parent = dirname(path)
  const above = parent === path ? null : closedFolder(parent, user)
  if (above !== null) return above
  const { mode, uid, gid } = statSync(path)
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
  return (mode & bit) === 0 ? path : null
}
