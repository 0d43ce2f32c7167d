import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A PostgreSQL on this machine: its programs and its version. */
export type Installed = { readonly binFolder: string; readonly major: number; readonly version: string }

export const oldestMajor = 15

const suffix = process.platform === 'win32' ? '.exe' : ''

export const programIn = (binFolder: string, name: string): string => join(binFolder, `${name}${suffix}`)

/** Asks the program itself; null when it does not run on this machine. */
export const versionIn = (binFolder: string): Installed | null => {
  const program = programIn(binFolder, 'postgres')
  if (!existsSync(program) || !existsSync(programIn(binFolder, 'initdb'))) return null
  const { stdout } = spawnSync(program, ['-V'], { encoding: 'utf8', cwd: '/', env: {} })
  const version = /(\d+)(\.\d+|beta\d+|rc\d+)*/.exec(stdout ?? '')
  return version === null ? null : { binFolder, major: Number(version[1]), version: version[0] }
}

const debianFolders = (): string[] => {
  const root = '/usr/lib/postgresql'
  return existsSync(root) ? readdirSync(root).map((major) => join(root, major, 'bin')) : []
}

const configuredFolder = (): string[] => {
  const { stdout } = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' })
  return stdout?.trim() ? [stdout.trim()] : []
}

/** Every PostgreSQL from version 15 found on the machine, newest first, each once. */
export const installedServers = (): Installed[] => {
  const onPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const folders = [...debianFolders(), ...configuredFolder(), ...onPath, '/usr/local/pgsql/bin']
  const real = folders.filter((folder) => existsSync(programIn(folder, 'postgres')))
  const once = new Set(real.map((folder) => realpathSync(folder)))
  return [...once]
    .map(versionIn)
    .filter((found) => found !== null)
    .filter(({ major }) => major >= oldestMajor)
    .sort((a, b) => b.major - a.major)
}
