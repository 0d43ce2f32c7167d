import { Readable } from 'node:stream'
import { type Refusal, Refused } from '../../domain/language/refusal.ts'
import type { Upload } from './route.ts'

/** The whole of a small file; stops listening as soon as the refusal by size says so. An empty one is refused. */
export const wholeUpload = async (
  upload: Upload,
  empty: Refusal,
  refusalBySize: (bytes: number) => Refusal | null,
): Promise<Buffer> => {
  if (!(upload.content instanceof Readable)) throw new Refused(empty)
  const pieces: Buffer[] = []
  let bytes = 0
  // The request itself is not destroyed on refusal: its answer still has to be sent.
  for await (const piece of upload.content.iterator({ destroyOnReturn: false })) {
    bytes += (piece as Buffer).length
    const refusal = refusalBySize(bytes)
    if (refusal && bytes > 0) throw new Refused(refusal)
    pieces.push(piece as Buffer)
  }
  if (bytes === 0) throw new Refused(empty)
  return Buffer.concat(pieces)
}

/** The file's name as it may be kept: no controls, no broken letters. It never names a path. */
export const keptName = (upload: Upload): string => upload.name.replaceAll(/[\p{Cc}\p{Cs}\ufffd]/gu, '_')
