import { isIP } from 'node:net'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { AddedKey, AddingAnswer, KeyAnswer, Place } from './passkey-answer.ts'

/**
 * The place that a request comes from, by its origin; null without one, or where browsers refuse passkeys:
 * at a bare IP address. That the origin is our own has been checked at the door.
 */
export const placeOf = (headers: Headers): Place | null => {
  const origin = headers.get('origin')
  if (!origin || !URL.canParse(origin)) return null
  const { hostname } = new URL(origin)
  return isIP(hostname.replaceAll(/[[\]]/g, '')) === 0 ? { origin, domain: hostname } : null
}

/** What an authenticator shows of the account that a new passkey is for. */
export type KeyHolder = { readonly id: string; readonly email: string; readonly name: string }

/** A passkey as it is kept. */
export type KeptKey = {
  readonly credentialId: string
  readonly publicKey: Buffer
  readonly counter: number
}

/** Whether the challenge is one that we gave out and that nobody has answered yet; answering spends it. */
export type Spend = (challenge: string) => Promise<boolean>

/**
 * What the browser needs to make a passkey: one that names its account by itself and asks for a PIN or a
 * finger, so that it is two factors in one.
 */
export const offerKey = (place: Place, holder: KeyHolder, held: readonly string[]) =>
  generateRegistrationOptions({
    rpName: 'Vươn',
    rpID: place.domain,
    userID: new TextEncoder().encode(holder.id),
    userName: holder.email,
    userDisplayName: holder.name,
    attestationType: 'none',
    excludeCredentials: held.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })

/** What the browser needs to sign in with whichever passkey its owner chooses. */
export const askForKey = (place: Place) =>
  generateAuthenticationOptions({ rpID: place.domain, userVerification: 'required' })

/** The passkey that the browser made, or null where the answer is not in order. */
export const keyMade = async (
  place: Place,
  response: AddingAnswer,
  expectedChallenge: Spend,
): Promise<AddedKey | null> => {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: place.origin,
      expectedRPID: place.domain,
      requireUserVerification: true,
    })
    if (!verified) return null
    const { credential, credentialBackedUp } = registrationInfo
    return {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: response.response.transports,
      synced: credentialBackedUp,
    }
  } catch {
    // The library throws at whatever is malformed or does not match; to us it is all one: not accepted.
    return null
  }
}

/** The key's counter after a proof that holds, or null. A counter that went back means a copied key. */
export const counterProved = async (
  place: Place,
  response: KeyAnswer,
  expectedChallenge: Spend,
  key: KeptKey,
): Promise<number | null> => {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: place.origin,
      expectedRPID: place.domain,
      requireUserVerification: true,
      credential: {
        id: key.credentialId,
        publicKey: new Uint8Array(key.publicKey),
        counter: key.counter,
      },
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    return null
  }
}
