import type { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import type { askingOptions, makingOptions } from '../../passkey-options.ts'
import { ApiRefusal } from '../api/ApiRefusal.ts'
import { pageLanguage } from '../language/chosen.ts'

const cancelled = say(
  'Trình duyệt chưa nhận được khóa truy cập. Hãy thử lại và làm theo hướng dẫn của trình duyệt.',
  'The browser got no passkey. Try again and follow what it asks.',
)
const known = say(
  'Thiết bị này đã có khóa truy cập của tài khoản.',
  'This device already has a passkey of the account.',
)

/** Whether this page may use passkeys: a secure page, under a name and not a bare address. */
export const passkeysWork = (): boolean =>
  typeof PublicKeyCredential === 'function' && isSecureContext && !/^[\d.]+$|^\[/.test(location.hostname)

/** What went wrong, as a sentence: the browser's own are for programmers. */
const told = (error: unknown): never => {
  const held = error instanceof Error && error.name === 'InvalidStateError'
  throw new ApiRefusal(0, 'passkey.cancelled', (held ? known : cancelled)[pageLanguage()])
}

/** Has the browser make a passkey. Throws ApiRefusal where the reader or the device did not. */
export const makePasskey = async (optionsJSON: z.output<typeof makingOptions>) => {
  const { startRegistration } = await import('@simplewebauthn/browser')
  const { id, rawId, type, response } = await startRegistration({ optionsJSON }).catch(told)
  const { clientDataJSON, attestationObject, transports = [] } = response
  return { id, rawId, type, response: { clientDataJSON, attestationObject, transports } }
}

/** Has the reader choose a passkey and sign with it. Throws ApiRefusal where they did not. */
export const signWithPasskey = async (optionsJSON: z.output<typeof askingOptions>) => {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const { id, rawId, type, response } = await startAuthentication({ optionsJSON }).catch(told)
  const { clientDataJSON, authenticatorData, signature } = response
  return { id, rawId, type, response: { clientDataJSON, authenticatorData, signature } }
}
