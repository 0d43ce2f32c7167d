import * as client from 'openid-client'
import type { Claims } from '../../domain/access/sign-on-claims.ts'
import { outgoingFetch } from '../outgoing.ts'
import type { Attempt } from './attempt.ts'
import { type FaultKind, faultOf, SignOnFault } from './fault.ts'

/** How an installation knows its provider. */
export type SignOnConfiguration = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Scheme and host at which people open this installation. */
  readonly publicAddress: string
  /** What the button says; null: neutral words. */
  readonly label: string | null
  readonly scopes: readonly string[]
  readonly groupsClaim: string | null
  readonly emailTrusted: boolean
  readonly strongAcr: readonly string[]
  /** The provider is on this machine and spoken to without TLS. */
  readonly plainHttp: boolean
  /** Further hosts of the own network that may be called; the issuer's own is named by being the issuer. */
  readonly privateHosts?: readonly string[]
}

/** Where the provider sends people back to; it is registered there. */
export const callbackPath = '/api/single-sign-on/callback'

/** How far the clocks of both sides may differ. */
const clockToleranceSeconds = 30
const timeoutSeconds = 10
const discoveryMilliseconds = 3_600_000

export type SignOnProvider = ReturnType<typeof makeProvider>

/** What the provider publishes names further addresses: those of the own network only where the operator did. */
const calls = ({ issuer, privateHosts = [] }: SignOnConfiguration) =>
  outgoingFetch({ privateHosts: [new URL(issuer).hostname.replaceAll(/^\[|\]$/g, ''), ...privateHosts] })

const discover = (configuration: SignOnConfiguration) => {
  const { issuer, clientId, clientSecret, plainHttp } = configuration
  return client.discovery(
    new URL(issuer),
    clientId,
    { client_secret: clientSecret, [client.clockTolerance]: clockToleranceSeconds },
    undefined,
    {
      timeout: timeoutSeconds,
      [client.customFetch]: calls(configuration),
      ...(plainHttp ? { execute: [client.allowInsecureRequests] } : {}),
    },
  )
}

/** What is asked at the address for user information, where the ID token is short. */
const furtherClaims = async (
  found: client.Configuration,
  tokens: Awaited<ReturnType<typeof client.authorizationCodeGrant>>,
  subject: string,
): Promise<Claims> =>
  found.serverMetadata().userinfo_endpoint
    ? await client.fetchUserInfo(found, tokens.access_token, subject)
    : {}

/**
 * The organisation's provider (OpenID Connect, authorisation code with PKCE). What it publishes of itself is read
 * when first needed and kept for an hour; the library checks signature, issuer, audience, times, nonce and state.
 */
export const makeProvider = (configuration: SignOnConfiguration) => {
  const callback = `${configuration.publicAddress}${callbackPath}`
  let known: { readonly at: number; readonly found: Promise<client.Configuration> } | null = null
  let lastFault: { readonly at: Date; readonly kind: FaultKind; readonly reason: string } | null = null

  const configurationOf = async (): Promise<client.Configuration> => {
    if (known === null || Date.now() - known.at > discoveryMilliseconds)
      known = { at: Date.now(), found: discover(configuration) }
    const asked = known
    try {
      return await asked.found
    } catch (error) {
      // What failed is asked again the next time.
      if (known === asked) known = null
      throw error
    }
  }

  const watched = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      const fault = faultOf(error)
      lastFault = { at: new Date(), kind: fault.kind, reason: fault.message }
      throw fault
    }
  }

  return {
    configuration,
    callback,
    /** Whether cookies may only travel over TLS. */
    secure: configuration.publicAddress.startsWith('https:'),
    /** What went wrong last since the start, for administrators; it names nobody. */
    lastFault: () => lastFault,

    /**
     * The provider's page to which the browser is sent; `again`: it asks for a proof even of somebody whom it
     * knows, and says when it got one. @throws SignOnFault
     */
    begin: ({ state, nonce, verifier }: Attempt, again: boolean): Promise<URL> =>
      watched(async () =>
        client.buildAuthorizationUrl(await configurationOf(), {
          redirect_uri: callback,
          scope: configuration.scopes.join(' '),
          response_type: 'code',
          code_challenge: await client.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          state,
          nonce,
          ...(again ? { max_age: '0' } : {}),
        }),
      ),

    /** What the provider says of whoever came back with this question part. @throws SignOnFault */
    finish: ({ state, nonce, verifier }: Attempt, query: URLSearchParams): Promise<Claims> =>
      watched(async () => {
        const found = await configurationOf()
        const tokens = await client.authorizationCodeGrant(found, new URL(`${callback}?${query}`), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        if (!claims) throw new SignOnFault('not-accepted', 'there was no ID token')
        return { ...(await furtherClaims(found, tokens, claims.sub)), ...claims }
      }),
  }
}
