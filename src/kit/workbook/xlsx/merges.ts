import type { MergedRange } from '../cell.ts'
import type { PackageEntry } from '../package/directory.ts'
import { inflateEntry } from '../package/inflate.ts'
import { refuseWith, workbookRefusal } from '../refusals.ts'
import { mergedRange } from './reference.ts'

const mergesMax = 200_000
const tag = /<(?:[\w.-]+:)?mergeCell\s[^>]*?ref\s*=\s*["']([^"']+)["']/g
/** Longer than any merge's tag, so that one cut in two by the pieces is found whole in the next. */
const overlap = 512

/**
 * The merged blocks of a sheet. They stand after its rows, and whoever reads rows wants to know them before:
 * so the part is run through once, looking for nothing else. This also proves the part's size and checksum
 * before its first row goes out.
 */
export const readMerges = async (file: Buffer, entry: PackageEntry): Promise<MergedRange[]> => {
  const merges = new Map<string, MergedRange>()
  let before = Buffer.alloc(0)
  for await (const piece of inflateEntry(file, entry)) {
    const window = before.length === 0 ? piece : Buffer.concat([before, piece])
    if (window.includes('mergeCell')) {
      for (const [, reference] of window.toString('latin1').matchAll(tag)) {
        const range = reference === undefined ? null : mergedRange(reference)
        if (reference !== undefined && range) merges.set(reference, range)
      }
      if (merges.size > mergesMax) refuseWith(workbookRefusal.tooMuchContent())
    }
    before = Buffer.from(piece.subarray(Math.max(0, piece.length - overlap)))
  }
  return [...merges.values()]
}
