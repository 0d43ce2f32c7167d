import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client'

/** 'declined': the provider said no; 'not-accepted': its answer is not valid; 'unreachable': there was none. */
export type FaultKind = 'declined' | 'not-accepted' | 'unreachable'

/** A sign-in at the provider that came to nothing. */
export class SignOnFault extends Error {
  readonly kind: FaultKind

  constructor(kind: FaultKind, reason: string) {
    super(reason)
    this.name = 'SignOnFault'
    this.kind = kind
  }
}

/** Codes of the system's own network: ECONNREFUSED, ENOTFOUND … */
const isNetworkCode = (error: object): boolean =>
  'code' in error && typeof error.code === 'string' && /^E[A-Z_]+$/.test(error.code)

const isSilence = (error: Error): boolean =>
  error instanceof TypeError ||
  isNetworkCode(error) ||
  (error instanceof ClientError && /TIMEOUT|ABORT|RESPONSE_IS_NOT_(CONFORM|JSON)/.test(error.code ?? '')) ||
  error.name === 'TimeoutError'

/** Which claim of a token was wrong, where the library says so. */
const claimIn = (cause: unknown): string => {
  if (typeof cause !== 'object' || cause === null) return ''
  if ('claim' in cause) return ` (${cause.claim})`
  return 'cause' in cause ? claimIn(cause.cause) : ''
}

/** What a failure of the library means; its words hold codes of the protocol, nothing about people. */
export const faultOf = (error: unknown): SignOnFault => {
  if (error instanceof SignOnFault) return error
  if (!(error instanceof Error)) return new SignOnFault('not-accepted', 'unknown')
  if (error instanceof AuthorizationResponseError)
    return new SignOnFault('declined', error.error.slice(0, 100))
  if (error instanceof ResponseBodyError) return new SignOnFault('not-accepted', error.error.slice(0, 100))
  const code = 'code' in error && typeof error.code === 'string' ? `${error.code}: ` : ''
  const reason = `${code}${error.message}${claimIn(error.cause)}`
  return new SignOnFault(isSilence(error) ? 'unreachable' : 'not-accepted', reason)
}
