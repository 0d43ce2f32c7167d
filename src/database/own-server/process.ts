import { readFileSync, readlinkSync } from 'node:fs'

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined

/** The fields of /proc/<pid>/stat after the name, or null where there is no /proc or no such process. */
const statusFields = (pid: number): readonly string[] | null => {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

/** True while the process runs. A zombie has ended: only its parent has not asked for the exit code yet. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false
  }
  const state = statusFields(pid)?.[0]
  return state !== 'Z' && state !== 'X'
}

/** When a process began, in the machine's own counting; tells a process from a later one with the same number. */
export const startMarkOf = (pid: number): string | null => {
  const ticks = statusFields(pid)?.[19]
  if (ticks === undefined) return null
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()}/${ticks}`
  } catch {
    return ticks
  }
}

/** The folder a process works in, or null where the system does not tell. */
export const workingFolderOf = (pid: number): string | null => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}

/** Waits until the process has ended; false when it still runs after `timeoutMs`. */
export const waitForEnd = async (pid: number, timeoutMs: number): Promise<boolean> => {
  const deadline = performance.now() + timeoutMs
  while (isAlive(pid)) {
    if (performance.now() > deadline) return false
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return true
}
