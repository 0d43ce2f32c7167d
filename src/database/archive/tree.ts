import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** A file of a copied tree, with what was copied of it. */
export type CopiedFile = { readonly path: string; readonly bytes: number; readonly sha256: string }
export type CopiedTree = { readonly folders: readonly string[]; readonly files: readonly CopiedFile[] }

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Copies a file to the disk and tells what it was; null where it has gone meanwhile. */
export const copyFile = async (from: string, to: string): Promise<Omit<CopiedFile, 'path'> | null> => {
  const hash = createHash('sha256')
  let bytes = 0
  const counted = async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      hash.update(chunk)
      bytes += chunk.length
      yield chunk
    }
  }
  try {
    await pipeline(createReadStream(from), counted, createWriteStream(to, { mode: 0o600, flush: true }))
  } catch (error) {
    if (isGone(error)) return null
    throw error
  }
  return { bytes, sha256: hash.digest('hex') }
}

/**
 * Copies a tree that may change meanwhile: what comes and goes is left out. `skip` names what is not wanted; of
 * a folder in `hollow` only the folder itself is made.
 */
export const copyTree = async (
  from: string,
  to: string,
  leave: { readonly skip: (path: string) => boolean; readonly hollow: (path: string) => boolean },
): Promise<CopiedTree> => {
  const folders: string[] = []
  const files: CopiedFile[] = []
  const visit = async (below: string): Promise<void> => {
    for (const entry of await readdir(join(from, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (leave.skip(path)) continue
      if (entry.isDirectory()) {
        folders.push(path)
        await mkdir(join(to, path), { mode: 0o700 })
        if (!leave.hollow(path)) await visit(path)
      } else if (entry.isFile()) {
        const copied = await copyFile(join(from, path), join(to, path))
        if (copied) files.push({ path, ...copied })
      }
    }
  }
  await mkdir(to, { recursive: true, mode: 0o700 })
  await visit('')
  return { folders, files }
}
