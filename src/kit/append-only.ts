import { mkdirSync, readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The text of a file, or null where there is none. */
export const textOf = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Adds text at the end of a file, beginning it with `head`; it is on the disk when this is done. */
export const append = async (path: string, head: string, text: string): Promise<void> => {
  mkdirSync(dirname(path), { recursive: true })
  const file = await open(path, 'a')
  try {
    const { size } = await file.stat()
    await file.write(size === 0 ? head + text : text)
    await file.sync()
  } finally {
    await file.close()
  }
}
