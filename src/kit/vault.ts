import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { Refused, refuse } from '../domain/language/refusal.ts'
import { say } from '../domain/language/say.ts'

/** Seals texts with a key that is kept outside the database, and hashes them for exact search. */
export type Vault = {
  /** Sealed for this place only (table, column, record): a value moved elsewhere does not open. */
  seal(text: string, place: string): Buffer
  open(sealed: Buffer, place: string): string
  /** The same text always gives the same hash under the same key. */
  hash(text: string): Buffer
}

const version = 1
const nonceBytes = 12
const tagBytes = 16

const noncesAtOnce = 512

/** Nonces, each handed out once; the system is asked for many at a time, which costs a tenth. */
const nonceMaker = (): (() => Buffer) => {
  let pool = Buffer.alloc(0)
  return () => {
    if (pool.length === 0) pool = randomBytes(nonceBytes * noncesAtOnce)
    const nonce = pool.subarray(0, nonceBytes)
    pool = pool.subarray(nonceBytes)
    return nonce
  }
}

/** A key object is prepared once; a key given as bytes would be prepared for every text, at thrice the time. */
const derive = (key: Buffer, purpose: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', key, '', purpose, 32)))

/** A vault over a 32-byte key: AES-256-GCM with the place as authenticated data; HMAC-SHA-256. */
export const openVault = (key: Buffer): Vault => {
  const sealing = derive(key, 'vuon seal 1')
  const hashing = derive(key, 'vuon hash 1')
  const nextNonce = nonceMaker()
  return {
    seal(text, place) {
      const nonce = nextNonce()
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(place))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([Buffer.from([version]), nonce, cipher.getAuthTag(), body])
    },
    open(sealed, place) {
      const nonce = sealed.subarray(1, 1 + nonceBytes)
      const tag = sealed.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes)
      const decipher = createDecipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(place))
      decipher.setAuthTag(tag)
      const body = sealed.subarray(1 + nonceBytes + tagBytes)
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
    },
    hash: (text) => createHmac('sha256', hashing).update(text).digest(),
  }
}

const brokenKey = (file: string) =>
  refuse(
    'vault.key_broken',
    say(
      `Tệp khóa ${file} không đúng dạng. Hãy phục hồi tệp khóa từ bản sao lưu.`,
      `The key file ${file} is not a key. Restore it from your backup.`,
    ),
  )

/** Reads the installation's key from its file; makes one on the first start. */
export const readOrMakeKey = (file: string): Buffer => {
  if (!existsSync(file))
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  const text = readFileSync(file, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Refused(brokenKey(file))
  return Buffer.from(text, 'hex')
}
