import { statfs } from 'node:fs/promises'
import type { DiskRoom } from '../domain/running/disk.ts'

/** The room of the disk that a folder is on, as far as this account may use it. */
export const diskRoomOf = async (folder: string): Promise<DiskRoom> => {
  const { bavail, blocks, bsize } = await statfs(folder)
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize }
}
