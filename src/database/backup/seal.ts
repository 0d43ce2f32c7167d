import {
  argon2,
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { promisify } from 'node:util'
import type { Lock } from './header.ts'
import { broken } from './refusals.ts'

const derive = promisify(argon2)
const tagBytes = 16

/** Guards what a backup consists of: against damage always, against reading and altering with a passphrase. */
export type Seal = {
  /** 32 bytes over the header. */
  overHeader(header: Buffer): Buffer
  /** The frame of this number; a frame elsewhere, or of another kind, does not open. */
  close(kind: number, number: number, content: Buffer): Buffer
  open(kind: number, number: number, content: Buffer): Buffer
}

export const openSeal: Seal = {
  overHeader: (header) => createHash('sha256').update(header).digest(),
  close: (_kind, _number, content) => content,
  open: (_kind, _number, content) => content,
}

/** 64 MiB and three passes: RFC 9106's second recommended setting, with one lane. */
export const newLock = (): Lock => ({
  kdf: 'argon2id',
  salt: randomBytes(16).toString('base64url'),
  memory: 65_536,
  passes: 3,
})

const nonceOf = (number: number): Buffer => {
  const nonce = Buffer.alloc(12)
  nonce.writeBigUInt64BE(BigInt(number), 4)
  return nonce
}

/** A seal by passphrase: AES-256-GCM frame by frame. The salt is new for each file, so a counter is a safe nonce. */
export const sealBy = async (passphrase: string, { salt, memory, passes }: Lock): Promise<Seal> => {
  // A header that asks for the memory of a whole machine was not written by us.
  if (memory > 1_048_576 || passes > 20) throw broken('header')
  const root = await derive('argon2id', {
    message: Buffer.from(passphrase.normalize('NFKC')),
    nonce: Buffer.from(salt, 'base64url'),
    memory,
    passes,
    parallelism: 1,
    tagLength: 32,
  })
  const keyFor = (purpose: string) => Buffer.from(hkdfSync('sha256', root, '', purpose, 32))
  const frames = keyFor('vuon backup frames 1')
  const headers = keyFor('vuon backup header 1')
  return {
    overHeader: (header) => createHmac('sha256', headers).update(header).digest(),
    close(kind, number, content) {
      const cipher = createCipheriv('aes-256-gcm', frames, nonceOf(number)).setAAD(Buffer.from([kind]))
      return Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()])
    },
    open(kind, number, content) {
      const end = content.length - tagBytes
      if (end < 0) throw broken(`frame ${number}`)
      const decipher = createDecipheriv('aes-256-gcm', frames, nonceOf(number)).setAAD(Buffer.from([kind]))
      try {
        decipher.setAuthTag(content.subarray(end))
        return Buffer.concat([decipher.update(content.subarray(0, end)), decipher.final()])
      } catch {
        throw broken(`frame ${number}`)
      }
    },
  }
}

export const sameSeal = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b)
