import { z } from 'zod'

const verification = z.enum(['discouraged', 'preferred', 'required'])
const known = z.object({ id: z.string(), type: z.literal('public-key') })

/** What a browser is given to make a passkey (WebAuthn, PublicKeyCredentialCreationOptionsJSON). */
export const makingOptions = z.object({
  challenge: z.string(),
  rp: z.object({ id: z.string().exactOptional(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.number() })),
  timeout: z.number().exactOptional(),
  attestation: z.enum(['direct', 'enterprise', 'indirect', 'none']).exactOptional(),
  excludeCredentials: z.array(known).exactOptional(),
  authenticatorSelection: z
    .object({
      residentKey: verification.exactOptional(),
      requireResidentKey: z.boolean().exactOptional(),
      userVerification: verification.exactOptional(),
    })
    .exactOptional(),
})

/** What a browser is given to sign in (WebAuthn, PublicKeyCredentialRequestOptionsJSON). */
export const askingOptions = z.object({
  challenge: z.string(),
  rpId: z.string().exactOptional(),
  timeout: z.number().exactOptional(),
  userVerification: verification.exactOptional(),
})
