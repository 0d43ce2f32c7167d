import { z } from 'zod'

const base64url = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[\w-]+={0,2}$/)

const credential = {
  id: base64url(1400),
  rawId: base64url(1400),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
}

const transports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const

/** What a browser answers when it has made a passkey (WebAuthn, RegistrationResponseJSON). */
export const addingAnswer = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(4000),
    attestationObject: base64url(20_000),
    transports: z.array(z.enum(transports)).max(10).default([]).catch([]),
  }),
})
export type AddingAnswer = z.output<typeof addingAnswer>

/** What a browser answers when a passkey has signed (WebAuthn, AuthenticationResponseJSON). */
export const keyAnswer = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(4000),
    authenticatorData: base64url(4000),
    signature: base64url(4000),
  }),
})
export type KeyAnswer = z.output<typeof keyAnswer>

/** A passkey right after it was made. */
export type AddedKey = {
  readonly credentialId: string
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
  readonly synced: boolean
}

/** Where passkeys belong: the address of the page and its domain. */
export type Place = { readonly origin: string; readonly domain: string }
