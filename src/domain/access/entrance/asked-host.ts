import { type Refusal, refuse } from '../../language/refusal.ts'
import { say } from '../../language/say.ts'

/** Letters, digits, hyphens, dots and a port; or an address of IPv6 in brackets. */
const wellFormed = /^(\[[\da-f:.]{2,45}\]|[\w-]{1,63}(\.[\w-]{1,63}){0,20}\.?)(:\d{1,5})?$/i

const withoutPort = (host: string): string => host.replace(/:\d+$/, '').toLowerCase()

/** An address of the machine itself: monitors and proxies ask there. */
const isLocal = (name: string): boolean =>
  name === 'localhost' || name.startsWith('[') || /^[\d.]+$/.test(name)

const wrongHost = refuse(
  'request.wrong_host',
  say(
    'Địa chỉ này không phải của Vươn ở đây. Hãy mở Vươn bằng đúng địa chỉ mà quản trị viên cho biết.',
    'Vươn is not reached at this address here. Open it at the address that the administrator gave you.',
  ),
  421,
)

/**
 * Why a request to this host is not answered, or null. Where the installation's public address is known, only
 * that name is (and plain addresses of the machine): a name that somebody else points at this machine is not
 * ours, and never gets into a link.
 */
export const refusalOfHost = (host: string, publicAddress: string | null): Refusal | null => {
  if (!wellFormed.test(host)) return wrongHost
  if (publicAddress === null || isLocal(withoutPort(host))) return null
  const own = URL.parse(publicAddress)?.hostname.toLowerCase()
  return withoutPort(host) === own ? null : wrongHost
}
