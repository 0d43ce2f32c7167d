import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { Refused } from '../../domain/language/refusal.ts'
import { FrameReader, frameKinds } from './frames.ts'
import { type Header, magic, prefixBytes, readHeader, roomMax, sealBytes, type TableImage } from './header.ts'
import { broken, noFile, notABackup, passphraseNeeded, wrongPassphrase } from './refusals.ts'
import { openSeal, sameSeal, sealBy } from './seal.ts'
import { counting, Tally } from './tally.ts'

/** Takes the rows of a table, in PostgreSQL's text format. */
export type TakeRows = (table: TableImage, rows: AsyncIterable<Buffer>) => Promise<void>

const openFile = async (file: string): Promise<FileHandle> => {
  try {
    return await open(file, 'r')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw noFile(file)
    throw error
  }
}

const writtenHead = async (handle: FileHandle, file: string): Promise<Buffer> => {
  const prefix = Buffer.alloc(prefixBytes)
  const { bytesRead } = await handle.read(prefix, 0, prefixBytes, 0)
  if (bytesRead < prefixBytes || !prefix.subarray(0, magic.length).equals(magic)) throw notABackup(file)
  const room = prefix.readUInt32BE(magic.length)
  if (room > roomMax) throw broken('header')
  const head = Buffer.alloc(prefixBytes + room + sealBytes)
  const read = await handle.read(head, 0, head.length, 0)
  if (read.bytesRead < head.length) throw broken('cut short')
  return head
}

/** A backup whose header has been read; nothing of the rest is believed before it was read to the end. */
export const openBackup = async (file: string) => {
  const handle = await openFile(file)
  try {
    const head = await writtenHead(handle, file)
    const written = head.subarray(0, head.length - sealBytes)
    return { handle, header: readHeader(written), written, seal: head.subarray(written.length) }
  } catch (error) {
    await handle.close()
    throw error
  }
}

type Opened = Awaited<ReturnType<typeof openBackup>>

const sealOf = async ({ header, written, seal }: Opened, passphrase: string | null) => {
  if (header.lock && passphrase === null) throw passphraseNeeded()
  const found = header.lock && passphrase !== null ? await sealBy(passphrase, header.lock) : openSeal
  if (sameSeal(found.overHeader(written), seal)) return found
  throw header.lock ? wrongPassphrase() : broken('header')
}

async function* contentOf(frames: FrameReader, name: string): AsyncGenerator<Buffer> {
  for (;;) {
    const { kind, content } = await frames.next()
    if (kind === frameKinds.data) yield content
    else if (kind === frameKinds.endOfPart && content.toString('utf8') === name) return
    else throw broken(name)
  }
}

const isOfZlib = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(ZSTD|Z_|ERR_ZSTD|ERR_ZLIB)/i.test(String(error.code))

const readTable = async (frames: FrameReader, table: TableImage, take: TakeRows): Promise<void> => {
  const tally = new Tally(table.bytes)
  try {
    await pipeline(
      contentOf(frames, table.name),
      createZstdDecompress(),
      counting(tally, () => broken(table.name)),
      (rows) => take(table, rows as AsyncIterable<Buffer>),
    )
  } catch (error) {
    throw isOfZlib(error) && !(error instanceof Refused) ? broken(table.name) : error
  }
  const { rows, bytes, sha256 } = tally.ended()
  if (rows !== table.rows || bytes !== table.bytes || sha256 !== table.sha256) throw broken(table.name)
}

const readFiles = async (frames: FrameReader, { files }: Header): Promise<Map<string, Buffer>> => {
  const kept = new Map<string, Buffer>()
  for (const { name, bytes, sha256 } of files) {
    const tally = new Tally(bytes)
    const chunks: Buffer[] = []
    for await (const chunk of counting(tally, () => broken(name))(contentOf(frames, name))) chunks.push(chunk)
    if (tally.ended().sha256 !== sha256) throw broken(name)
    kept.set(name, Buffer.concat(chunks))
  }
  return kept
}

/**
 * Reads a backup to its end, checking every count and checksum, and gives each table's rows to `take`.
 * Returns what lives outside the database, by name.
 * @throws Refused `backup.…` in a sentence at the first thing that is not as it was written.
 */
export const readBackup = async (
  opened: Opened,
  passphrase: string | null,
  take: TakeRows,
): Promise<Map<string, Buffer>> => {
  const { handle, header, written } = opened
  const seal = await sealOf(opened, passphrase)
  const begin = written.length + sealBytes
  const { size } = await handle.stat()
  if (size !== begin + header.body.bytes)
    throw broken(size < begin + header.body.bytes ? 'cut short' : 'too long')
  const frames = new FrameReader(handle, seal, begin)
  for (const table of header.tables) await readTable(frames, table, take)
  const files = await readFiles(frames, header)
  if ((await frames.next()).kind !== frameKinds.endOfAll) throw broken('end')
  const body = frames.ended()
  if (body.bytes !== header.body.bytes || body.sha256 !== header.body.sha256) throw broken('body')
  return files
}

/** Takes rows to nowhere: the reading itself is the check. */
export const onlyRead: TakeRows = async (_table, rows) => {
  for await (const _chunk of rows);
}

/** Reads a backup to its end without a database; returns its header when every count and checksum holds. */
export const verifyBackup = async (file: string, passphrase: string | null): Promise<Header> => {
  const opened = await openBackup(file)
  try {
    await readBackup(opened, passphrase, onlyRead)
    return opened.header
  } finally {
    await opened.handle.close()
  }
}
