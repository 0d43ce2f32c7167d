import { execFileSync } from 'node:child_process'
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own for one installation, so small that it can be filled. */
export type SmallDisk = {
  readonly folder: string
  /** Takes all the room that is left. */
  fill(): void
  free(): void
  readOnly(): void
  remove(): void
}

const run = (program: string, ...words: string[]): void => {
  execFileSync(program, words, { stdio: 'pipe' })
}

const fillUp = (file: string): void => {
  const handle = openSync(file, 'a')
  try {
    for (let piece = 1 << 20; piece >= 1; piece = Math.floor(piece / 2))
      try {
        for (;;) writeSync(handle, Buffer.alloc(piece))
      } catch {
        // No room for a piece of this size: perhaps for a smaller one.
      }
  } finally {
    closeSync(handle)
  }
}

/** Mounts a disk of so many megabytes in memory; null where this account may not mount, or the system has no such disk. */
export const smallDisk = (megabytes: number): SmallDisk | null => {
  const mounted = mkdtempSync(join(tmpdir(), 'vuon-disk-'))
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', mounted)
  } catch {
    rmSync(mounted, { recursive: true })
    return null
  }
  chmodSync(mounted, 0o755)
  const filler = join(mounted, 'filler')
  return {
    folder: join(mounted, 'data'),
    fill: () => fillUp(filler),
    free: () => rmSync(filler, { force: true }),
    readOnly: () => run('mount', '-o', 'remount,ro', mounted),
    remove() {
      run('umount', '-l', mounted)
      rmSync(mounted, { recursive: true, force: true })
    },
  }
}
