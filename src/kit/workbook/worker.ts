import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { Refused } from '../../domain/language/refusal.ts'
import { findKind } from './kind.ts'
import type { WorkbookLimits } from './limits.ts'
import { type Message, Outbox } from './outbox.ts'
import { refuseBomb } from './package/directory.ts'
import { provePackage, refuseDoctype } from './package/guard.ts'
import { refuseWith, workbookRefusal } from './refusals.ts'

/** What the reading thread is told at its start. */
export type Task = {
  readonly source: string | Uint8Array
  readonly name: string
  readonly limits: WorkbookLimits
}

const readWhole = (path: string, bytesMax: number): Buffer => {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    return refuseWith(workbookRefusal.unreadable(), error)
  }
  try {
    if (fstatSync(file).size > bytesMax) refuseWith(workbookRefusal.tooLarge(bytesMax))
    return readFileSync(file)
  } finally {
    closeSync(file)
  }
}

const load = ({ source, limits }: Task): Buffer => {
  if (typeof source === 'string') return readWhole(source, limits.bytesMax)
  if (source.byteLength > limits.bytesMax) refuseWith(workbookRefusal.tooLarge(limits.bytesMax))
  return Buffer.from(source.buffer, source.byteOffset, source.byteLength)
}

const readTask = async (task: Task, outbox: Outbox): Promise<void> => {
  const file = load(task)
  const found = findKind(file)
  if ('directory' in found) refuseBomb(found.directory, file.length, task.limits)
  if (found.kind === 'text') {
    const { readDelimited } = await import('./delimited/read.ts')
    await outbox.end({ kind: 'text', ...(await readDelimited(file, task.name, outbox)) })
    return
  }
  if (found.kind === 'xlsx') {
    const { readXlsx } = await import('./xlsx/read.ts')
    await readXlsx(file, found.directory, outbox)
  } else {
    if ('directory' in found) await provePackage(file, found.directory)
    else if (found.kind === 'fods' || found.kind === 'xml2003') refuseDoctype(file)
    const { readClassic } = await import('./classic/read.ts')
    await readClassic(file, found.kind, outbox)
  }
  if (outbox.sheets.length === 0) refuseWith(workbookRefusal.empty())
  await outbox.end({ kind: found.kind })
}

/** What cannot be foreseen in a hostile file comes out of the parsers as an error: the file is broken. */
const refusalMessage = (error: unknown): Message => {
  const refusal = error instanceof Refused ? error.refusal : workbookRefusal.broken()
  const cause = error instanceof Refused ? error.cause : error
  const detail = cause instanceof Error ? (cause.stack ?? cause.message) : ''
  return { type: 'refused', refusal, detail }
}

const port = parentPort
if (port) {
  const task: Task = workerData
  readTask(task, new Outbox(port, task.limits))
    .catch((error: unknown) => port.postMessage(refusalMessage(error)))
    .finally(() => port.close())
}
