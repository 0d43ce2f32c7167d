import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import type { Database, Tx } from './connect.ts'

const partBytes = 1024 * 1024

/** Keeps a file as it came, in parts of a megabyte. Returns its id and its hash. */
export const keepFile = async (
  tx: Tx,
  file: { name: string; mediaType: string; content: Buffer },
  recordedBy: string | null,
): Promise<{ fileId: string; sha256: string }> => {
  const { name, mediaType, content } = file
  const fileId = newId()
  const sha256 = createHash('sha256').update(content).digest('hex')
  await tx
    .insertInto('storedFile')
    .values({ fileId, name, mediaType, bytes: content.length, sha256, recordedBy })
    .execute()
  for (let part = 0; part * partBytes < content.length; part += 1) {
    const piece = content.subarray(part * partBytes, (part + 1) * partBytes)
    await tx.insertInto('storedFilePart').values({ fileId, part, content: piece }).execute()
  }
  return { fileId, sha256 }
}

/** The parts of a file, one at a time, so that no whole file waits in memory. */
export async function* fileParts(database: Database, fileId: string): AsyncGenerator<Buffer> {
  for (let part = 0; ; part += 1) {
    const row = await database
      .selectFrom('storedFilePart')
      .select('content')
      .where('fileId', '=', fileId)
      .where('part', '=', part)
      .executeTakeFirst()
    if (!row) return
    yield row.content
  }
}

/** Takes files away with all their parts. */
export const dropFiles = async (tx: Tx, fileIds: readonly string[]): Promise<void> => {
  if (fileIds.length === 0) return
  await tx.deleteFrom('storedFilePart').where('fileId', 'in', fileIds).execute()
  await tx.deleteFrom('storedFile').where('fileId', 'in', fileIds).execute()
}
