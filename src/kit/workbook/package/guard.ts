import { refuseWith, workbookRefusal } from '../refusals.ts'
import type { PackageDirectory } from './directory.ts'
import { inflateEntry } from './inflate.ts'

const prologBytes = 64 * 1024

/**
 * Refuses markup whose beginning declares a DOCTYPE. It can stand only before the first element, so cells
 * that merely talk about one are not meant. Zero bytes are dropped so that UTF-16 hides nothing.
 */
export const refuseDoctype = (beginning: Buffer): void => {
  const text = beginning.subarray(0, prologBytes).toString('latin1').replaceAll('\0', '')
  const firstElement = text.search(/<[A-Za-z_]/)
  const prolog = firstElement === -1 ? text : text.slice(0, firstElement)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(prolog)) refuseWith(workbookRefusal.entities())
}

/**
 * Unpacks everything once and throws it away, before a library that counts nothing sees the package: each
 * part must have the size and checksum that the list promised, and no part may declare entities.
 */
export const provePackage = async (file: Buffer, directory: PackageDirectory): Promise<void> => {
  for (const [path, entry] of directory) {
    let isFirst = true
    for await (const piece of inflateEntry(file, entry)) {
      if (isFirst && /\.(xml|rels)$/.test(path)) refuseDoctype(piece)
      isFirst = false
    }
    if (path === 'meta-inf/manifest.xml' && (await declaresEncryption(file, directory))) {
      refuseWith(workbookRefusal.encrypted())
    }
  }
}

/** Whether an OpenDocument package says that its parts are encrypted. */
const declaresEncryption = async (file: Buffer, directory: PackageDirectory): Promise<boolean> => {
  const manifest = directory.get('meta-inf/manifest.xml')
  if (!manifest) return false
  for await (const piece of inflateEntry(file, manifest)) if (piece.includes('encryption-data')) return true
  return false
}
