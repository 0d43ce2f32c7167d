import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Codes of six digits that change every half minute, as every authenticator app makes them (RFC 6238). */
const digits = 6
const stepSeconds = 30

const base32Signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Writes bytes as apps want keys to be typed (RFC 4648, without padding). */
export const base32 = (bytes: Uint8Array): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => base32Signs[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}

/** A new secret of 160 bits, as RFC 4226 recommends. */
export const makeSecret = (): Buffer => randomBytes(20)

/** The half minute that a moment lies in, counted from 1970. */
export const stepAt = (milliseconds: number): number => Math.floor(milliseconds / 1000 / stepSeconds)

/** The code of one half minute (RFC 4226, section 5.3). */
export const codeOfStep = (secret: Buffer, step: number): string => {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  const number = mac.readUInt32BE(offset) & 0x7f_ff_ff_ff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/**
 * The half minute whose code this is: the present one, or one to either side for clocks that differ a
 * little. Null where it belongs to none of them. All three are always compared.
 */
export const stepOfCode = (secret: Buffer, code: string, milliseconds: number): number | null => {
  const now = stepAt(milliseconds)
  const given = Buffer.from(code)
  const right = [now - 1, now, now + 1].filter((step) => {
    const wanted = Buffer.from(codeOfStep(secret, step))
    return given.length === wanted.length && timingSafeEqual(given, wanted)
  })
  return right.at(-1) ?? null
}

/** The address that a QR code hands to an app: whose secret it is, and the secret. */
export const appAddress = (issuer: string, account: string, secret: Buffer): string =>
  `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}`
