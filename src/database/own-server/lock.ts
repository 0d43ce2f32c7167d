import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refused, refuse } from '../../domain/language/refusal.ts'
import { say } from '../../domain/language/say.ts'
import { isAlive, startMarkOf } from './process.ts'

export type Lock = { release(): void }

type Holder = { readonly pid: number; readonly started: string | null; readonly key: string }

const holderIn = (file: string): Holder | null => {
  try {
    const { pid, started, key } = JSON.parse(readFileSync(file, 'utf8'))
    return { pid: Number(pid), started: started ?? null, key: String(key) }
  } catch {
    return null
  }
}

const stillHolds = ({ pid, started }: Holder): boolean =>
  Number.isInteger(pid) && pid > 0 && isAlive(pid) && (started === null || startMarkOf(pid) === started)

const inUse = (folder: string, pid: number): Refused =>
  new Refused(
    refuse(
      'data.in_use',
      say(
        `Thư mục dữ liệu ${folder} đang được một tiến trình Vươn khác (số ${pid}) sử dụng; hãy dừng tiến trình đó trước, hoặc đặt VUON_DATA sang thư mục khác.`,
        `The data folder ${folder} is in use by another Vươn process (number ${pid}); stop that one first, or set VUON_DATA to another folder.`,
      ),
      409,
    ),
  )

/** Puts the written claim at the lock's name; false when somebody is there already. */
const claim = (written: string, file: string): boolean => {
  try {
    linkSync(written, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    // A file system without hard links: an exclusive create is the next best thing.
    try {
      writeFileSync(file, readFileSync(written), { flag: 'wx', mode: 0o644 })
      return true
    } catch {
      if (holderIn(file) === null) throw error
      return false
    }
  }
}

/**
 * Moves a dead holder's lock out of the way. Two processes may find it at once, and the slower one may
 * move away the lock of the faster: it then puts it back and yields.
 */
const clearDead = (file: string, dead: Holder | null, aside: string): void => {
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const moved = holderIn(aside)
  if (moved !== null && moved.key !== dead?.key) claim(aside, file)
  rmSync(aside, { force: true })
}

/**
 * Takes a named lock file in a folder for this process.
 * @throws Refused `data.in_use` while another living process holds it. A dead process holds nothing.
 */
export const lockFile = (folder: string, name: string): Lock => {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, name)
  const key = randomUUID()
  const written = `${file}.${key}`
  writeFileSync(written, `${JSON.stringify({ pid: process.pid, started: startMarkOf(process.pid), key })}\n`)
  try {
    while (!claim(written, file)) {
      const holder = holderIn(file)
      if (holder !== null && stillHolds(holder)) throw inUse(folder, holder.pid)
      clearDead(file, holder, `${written}.dead`)
    }
  } finally {
    rmSync(written, { force: true })
  }
  const release = () => {
    if (holderIn(file)?.key === key) rmSync(file, { force: true })
  }
  return { release }
}

/**
 * Takes the data folder for one server process.
 * @throws Refused `data.in_use` (409) with a sentence when another process has it.
 */
export const lockDataFolder = (dataFolder: string): Lock => lockFile(dataFolder, 'vuon.lock')
