import { chownSync, existsSync, lstatSync, mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { PoolConfig } from 'pg'
import { type Place, shortHash } from './place.ts'
import type { DatabaseUser } from './user.ts'

/** Where the database listens: a folder with a unix socket, or this machine's own address (Windows). */
export type Address = { readonly host: string; readonly port: number; readonly password: string | null }

export const role = 'vuon'
export const databaseName = 'vuon'
const port = 5432

/** Unix socket paths end at 103 bytes on macOS, 107 on Linux; `/.s.PGSQL.5432` takes 14 of them. */
const folderBytesMax = 103 - '/.s.PGSQL.5432'.length

export const passwordFile = (home: string): string => join(home, 'database-password.txt')

const ownedBy = (folder: string, uid: number): boolean => {
  const stat = lstatSync(folder)
  return stat.isDirectory() && stat.uid === uid && (stat.mode & 0o077) === 0
}

/** Makes a folder that only the database's account (and root) may enter; false when a stranger has the name. */
const makePrivate = (folder: string, user: DatabaseUser | null): boolean => {
  const uid = user?.uid ?? process.getuid?.() ?? 0
  if (!existsSync(folder)) {
    try {
      mkdirSync(folder, { mode: 0o700 })
    } catch {
      return false
    }
    if (user !== null) chownSync(folder, user.uid, user.gid)
  }
  return ownedBy(folder, uid)
}

/** The folder of the socket: in the database's home, or a short one when that path is too long for a socket. */
export const makeSocketFolder = ({ home, user }: Place): string => {
  const near = join(home, 'socket')
  if (Buffer.byteLength(near) <= folderBytesMax && makePrivate(near, user)) return near
  for (let attempt = 0; ; attempt += 1) {
    const short = `/tmp/vuon-${shortHash(`${home}/${attempt}`)}`
    if (makePrivate(short, user)) return short
    if (attempt === 20) throw new Error(`no folder for the database's socket can be made in /tmp`)
  }
}

const freePort = async (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

/** Where a database about to start shall listen. Node cannot open unix sockets on Windows. */
export const newAddress = async (place: Place): Promise<Address> =>
  process.platform === 'win32'
    ? { host: '127.0.0.1', port: await freePort(), password: passwordIn(place.home) }
    : { host: makeSocketFolder(place), port, password: null }

/** The password of a database that listens on TCP; on a unix socket the folder's permissions are the key. */
export const passwordIn = (home: string): string | null =>
  existsSync(passwordFile(home)) ? readFileSync(passwordFile(home), 'utf8').trim() : null

/** How the driver reaches the database at an address. */
export const connectionTo = (address: Address, database = databaseName): PoolConfig => ({
  host: address.host,
  port: address.port,
  user: role,
  database,
  ssl: false,
  ...(address.password === null ? {} : { password: address.password }),
})

/** The same as a URL, for programs that take one (psql, pg_dump). */
export const urlOf = ({ host, port, password }: Address): string => {
  const secret = password === null ? '' : `:${encodeURIComponent(password)}`
  return `postgresql://${role}${secret}@localhost:${port}/${databaseName}?host=${encodeURIComponent(host)}`
}
