import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'
import type { AddingAnswer, KeyAnswer } from '../../src/kit/passkey-answer.ts'

const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest()
const base64url = (data: Uint8Array): string => Buffer.from(data).toString('base64url')
const bytes = (data: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(data)

/** What a security key may get wrong, for tests that want it wrong. */
type Odd = { readonly origin?: string; readonly domain?: string; readonly verified?: boolean }

/** A security key in software, with one passkey in it: it signs whatever it is asked to (WebAuthn, ES256). */
export const newSecurityKey = (origin: string) => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const credentialId = randomBytes(32)
  const id = base64url(credentialId)
  let counter = 0
  const clientData = (type: string, challenge: string, odd: Odd): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin: odd.origin ?? origin, crossOrigin: false }))
  const head = (odd: Odd, withKey: boolean): Buffer => {
    counter += 1
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    const flags = 0x01 | (odd.verified === false ? 0 : 0x04) | (withKey ? 0x40 : 0)
    return Buffer.concat([sha256(odd.domain ?? new URL(origin).hostname), Buffer.from([flags]), count])
  }
  const coseKey = isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes(Buffer.from(x, 'base64url'))],
      [-3, bytes(Buffer.from(y, 'base64url'))],
    ]),
  )
  return {
    /** Answers the offer of a new passkey. */
    make({ challenge }: { challenge: string }, odd: Odd = {}): AddingAnswer {
      const length = Buffer.from([0, credentialId.length])
      const authData = Buffer.concat([head(odd, true), Buffer.alloc(16), length, credentialId, coseKey])
      const attestation = new Map<string, string | Uint8Array | Map<string, string>>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, string>()],
        ['authData', bytes(authData)],
      ])
      const clientDataJSON = base64url(clientData('webauthn.create', challenge, odd))
      const attestationObject = base64url(isoCBOR.encode(attestation))
      const response = { clientDataJSON, attestationObject, transports: ['usb' as const] }
      return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response }
    },
    /** Signs a challenge. */
    sign({ challenge }: { challenge: string }, odd: Odd = {}): KeyAnswer {
      const authenticatorData = head(odd, false)
      const client = clientData('webauthn.get', challenge, odd)
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(client)]), privateKey)
      const response = {
        clientDataJSON: base64url(client),
        authenticatorData: base64url(authenticatorData),
        signature: base64url(signature),
      }
      return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response }
    },
    /** As if the key had been copied long ago: its count of uses goes back. */
    turnBack() {
      counter = 0
    },
  }
}
