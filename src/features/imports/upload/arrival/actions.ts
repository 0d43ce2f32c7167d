import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Refused, refuse } from '../../../../domain/language/refusal.ts'
import { say } from '../../../../domain/language/say.ts'
import { workbookRefusal } from '../../../../kit/workbook/refusals.ts'
import { uploadBytesMax } from '../contract.ts'

const brokenOff = refuse(
  'import.upload_broken',
  say('Việc tải tệp lên bị ngắt giữa chừng. Hãy tải lại.', 'The upload broke off. Send the file again.'),
  400,
)

/** Announced sizes are believed only when they are too large: then nothing of the body is read. */
const announcedBytes = (content: Readable): number =>
  'headers' in content
    ? Number((content.headers as Record<string, string | undefined>)['content-length'] ?? 0)
    : 0

/** Our own disk failed, not the line to whoever sends. */
const isOfOurDisk = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['ENOSPC', 'EDQUOT', 'EROFS', 'EIO'].includes(String(error.code))

/** A file that lies on the disk. */
export type Arrived = { path: string; bytes: number; sha256: string }

/** Takes the body down to the disk, and refuses it as soon as it proves too large. */
export const takeIn = async (content: Readable, path: string): Promise<Arrived> => {
  if (announcedBytes(content) > uploadBytesMax) throw new Refused(workbookRefusal.tooLarge(uploadBytesMax))
  const hash = createHash('sha256')
  let bytes = 0
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      hash.update(chunk)
      if (bytes > uploadBytesMax) done(new Refused(workbookRefusal.tooLarge(uploadBytesMax)))
      else done(null, chunk)
    },
  })
  try {
    // The request itself is not destroyed on refusal: its answer still has to be sent.
    await pipeline(content.iterator({ destroyOnReturn: false }), counting, createWriteStream(path))
  } catch (error) {
    if (error instanceof Refused || isOfOurDisk(error)) throw error
    throw new Refused(brokenOff)
  }
  if (bytes === 0) throw new Refused(workbookRefusal.empty())
  return { path, bytes, sha256: hash.digest('hex') }
}
