import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { Refused, refuse } from '../domain/language/refusal.ts'
import { say } from '../domain/language/say.ts'

/** Seals texts with a key that is kept outside the database, and hashes them for exact search. */
export type Vault = {
  /** Sealed for this place only (table, column, record): a value moved elsewhere does not open. */
  seal(text: string, place: string): Buffer
  /** @throws Refused `vault.other_key` where it was sealed with another key or for another place. */
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

const otherKey = refuse(
  'vault.other_key',
  say(
    'Dữ liệu này được niêm phong bằng khóa khác với tệp khóa đang dùng. Hãy báo quản trị viên phục hồi đúng tệp khóa.',
    'These data were sealed with another key than the one in use. Tell the administrator to restore the right key file.',
  ),
  409,
)

const opened = (key: KeyObject, sealed: Buffer, place: string): string | null => {
  const nonce = sealed.subarray(1, 1 + nonceBytes)
  const tag = sealed.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place))
  decipher.setAuthTag(tag)
  const body = sealed.subarray(1 + nonceBytes + tagBytes)
  try {
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

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
      const text = opened(sealing, sealed, place)
      if (text === null) throw new Refused(otherKey)
      return text
    },
    hash: (text) => createHmac('sha256', hashing).update(text).digest(),
  }
}
