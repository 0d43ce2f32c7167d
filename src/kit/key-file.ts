import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { Refused, refuse } from '../domain/language/refusal.ts'
import { say } from '../domain/language/say.ts'

const broken = (file: string) =>
  refuse(
    'vault.key_broken',
    say(
      `Tệp khóa ${file} không đúng dạng. Hãy phục hồi tệp khóa từ bản sao lưu.`,
      `The key file ${file} is not a key. Restore it from your backup.`,
    ),
  )

export const newKey = (): Buffer => randomBytes(32)

const onDisk = (path: string, flags: string, write: (descriptor: number) => void): void => {
  const descriptor = openSync(path, flags, 0o600)
  try {
    write(descriptor)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Writes the keys, one per line, whole or not at all, and waits until the disk has them. */
export const writeKeys = (file: string, keys: readonly Buffer[]): void => {
  const making = `${file}.making`
  const text = keys.map((key) => `${key.toString('hex')}\n`).join('')
  onDisk(making, 'w', (descriptor) => writeSync(descriptor, text))
  renameSync(making, file)
  if (process.platform !== 'win32') onDisk(dirname(file), 'r', () => {})
}

/**
 * The installation's keys: one, or two while a change of the key is under way. Makes one on the first start.
 * @throws Refused `vault.key_broken`
 */
export const readOrMakeKeys = (file: string): Buffer[] => {
  if (!existsSync(file)) writeKeys(file, [newKey()])
  const lines = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  if (!lines.every((line) => /^[0-9a-f]{64}$/.test(line.trim()))) throw new Refused(broken(file))
  return lines.map((line) => Buffer.from(line.trim(), 'hex'))
}
