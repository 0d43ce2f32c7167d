import { open } from 'node:fs/promises'
import { v7 as newId } from 'uuid'
import type { Tx } from '../../../database/connect.ts'
import type { SheetFound } from '../../../domain/imports/import-state.ts'
import type { ImportKind } from '../../../domain/imports/target.ts'

const partBytes = 1024 * 1024

type File = { name: string; mediaType: string; path: string; bytes: number; sha256: string }

/** Keeps the file as it came, in parts of a megabyte. Returns its id. */
export const keepFile = async (tx: Tx, file: File, recordedBy: string | null): Promise<string> => {
  const fileId = newId()
  const { name, mediaType, bytes, sha256 } = file
  await tx.insertInto('storedFile').values({ fileId, name, mediaType, bytes, sha256, recordedBy }).execute()
  const handle = await open(file.path)
  try {
    for (let part = 0; part * partBytes < bytes; part += 1) {
      const content = Buffer.alloc(Math.min(partBytes, bytes - part * partBytes))
      await handle.read(content, 0, content.length, part * partBytes)
      await tx.insertInto('storedFilePart').values({ fileId, part, content }).execute()
    }
  } finally {
    await handle.close()
  }
  return fileId
}

type NewImport = {
  importId: string
  fileId: string
  fileName: string
  accountId: string | null
  accountName: string
}

export const insertImport = async (tx: Tx, row: NewImport): Promise<void> => {
  await tx
    .insertInto('import')
    .values({ ...row, kind: 'people', state: 'open', ranAt: null, undoneAt: null })
    .execute()
}

export const keepSheets = async (
  tx: Tx,
  importId: string,
  kind: ImportKind,
  sheets: readonly SheetFound[],
): Promise<void> => {
  await tx
    .updateTable('import')
    .set({ kind, sheets: JSON.stringify(sheets) })
    .where('importId', '=', importId)
    .execute()
}
