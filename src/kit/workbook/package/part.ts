import { TextDecoder } from 'node:util'
import type { PackageEntry } from './directory.ts'
import { inflateEntry } from './inflate.ts'
import { type MarkupHandler, MarkupScanner } from './markup.ts'

const encodingOf = (piece: Buffer): string => {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le'
  return piece[0] === 0xfe && piece[1] === 0xff ? 'utf-16be' : 'utf-8'
}

/** The text of a part, piece by piece; UTF-8 unless it begins with the mark of UTF-16. */
export async function* partText(file: Buffer, entry: PackageEntry): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  for await (const piece of inflateEntry(file, entry)) {
    decoder ??= new TextDecoder(encodingOf(piece))
    yield decoder.decode(piece, { stream: true })
  }
  if (decoder !== null) yield decoder.decode()
}

/** Scans a whole part of a package as XML. */
export const scanPart = async (file: Buffer, entry: PackageEntry, handler: MarkupHandler): Promise<void> => {
  const scanner = new MarkupScanner(handler)
  for await (const text of partText(file, entry)) scanner.write(text)
}

/** A handler that only looks at opening tags. */
export const onOpen = (open: MarkupHandler['open']): MarkupHandler => ({
  open,
  close: () => undefined,
  text: () => undefined,
})
