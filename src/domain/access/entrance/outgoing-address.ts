import { type Refusal, refuse } from '../../language/refusal.ts'
import { say } from '../../language/say.ts'
import { type AddressBytes, addressBytes, carriedFour } from './internet-address.ts'

/** Blocks that lead to no public server: IANA's special-purpose registries (RFC 6890 and its updates). */
const closedFour: readonly (readonly [AddressBytes, number])[] = [
  [[0, 0, 0, 0], 8],
  [[10, 0, 0, 0], 8],
  [[100, 64, 0, 0], 10],
  [[127, 0, 0, 0], 8],
  [[169, 254, 0, 0], 16],
  [[172, 16, 0, 0], 12],
  [[192, 0, 0, 0], 24],
  [[192, 0, 2, 0], 24],
  [[192, 88, 99, 0], 24],
  [[192, 168, 0, 0], 16],
  [[198, 18, 0, 0], 15],
  [[198, 51, 100, 0], 24],
  [[203, 0, 113, 0], 24],
  [[224, 0, 0, 0], 4],
  [[240, 0, 0, 0], 4],
  // Azure's own metadata stands at a public address.
  [[168, 63, 129, 16], 32],
]

/** Of IPv6 only 2000::/3 is given out; within it documentation, benchmarks and Teredo are closed. */
const closedSix: readonly (readonly [AddressBytes, number])[] = [
  [[0x20, 0x01, 0x00, 0x00], 23],
  [[0x20, 0x01, 0x0d, 0xb8], 32],
  [[0x3f, 0xff, 0x00, 0x00], 20],
]

const isWithin = (bytes: AddressBytes, [block, bits]: readonly [AddressBytes, number]): boolean => {
  for (let bit = 0; bit < bits; bit += 1) {
    const mask = 128 >> (bit % 8)
    const at = Math.floor(bit / 8)
    if (((bytes[at] ?? 0) & mask) !== ((block[at] ?? 0) & mask)) return false
  }
  return true
}

/** Whether the address belongs to a server in the public internet; false for what is no address at all. */
export const isPublicAddress = (text: string): boolean => {
  const bytes = addressBytes(text)
  if (bytes === null) return false
  const four = carriedFour(bytes) ?? (bytes.length === 4 ? bytes : null)
  if (four) return !closedFour.some((block) => isWithin(four, block))
  return isWithin(bytes, [[0x20], 3]) && !closedSix.some((block) => isWithin(bytes, block))
}

/** The refusal to call an address; it does not say what stands there. */
export const closedAddress: Refusal = refuse(
  'outgoing.closed_address',
  say(
    'Địa chỉ này thuộc mạng nội bộ hoặc không có thật nên Vươn không gọi tới. Nếu đúng là máy chủ của đơn vị, hãy nhờ người vận hành thêm tên máy vào OUTGOING_PRIVATE_HOSTS.',
    'This address is inside a private network or does not exist, and Vươn does not call it. If it is a server of your own, ask the operator to add its name to OUTGOING_PRIVATE_HOSTS.',
  ),
)

const wrongAddress = refuse(
  'outgoing.wrong_address',
  say(
    'Hãy ghi địa chỉ đầy đủ dạng https://máy-chủ/đường-dẫn, không kèm tên hay mật khẩu.',
    'Write the whole address as https://server/path, without a name or password in it.',
  ),
)

/** Who may be called: hosts of the own network that the operator named, else the public internet only. */
export type OutgoingRule = { readonly privateHosts: readonly string[] }

/** Whether the operator named this host as one of the own network. */
export const isNamedPrivate = (hostname: string, { privateHosts }: OutgoingRule): boolean =>
  privateHosts.some((name) => name.toLowerCase() === hostname.toLowerCase())

/**
 * Why an address that somebody typed may not be called, or null: https only (http for named hosts), no
 * credentials inside, no closed address. A name is judged again by what it resolves to when it is called.
 */
export const refusalToCall = (address: string, rule: OutgoingRule): Refusal | null => {
  const url = URL.parse(address)
  if (url === null || url.username !== '' || url.password !== '') return wrongAddress
  const hostname = url.hostname.replaceAll(/^\[|\]$/g, '')
  const named = isNamedPrivate(hostname, rule)
  if (url.protocol !== 'https:' && !(named && url.protocol === 'http:')) return wrongAddress
  if (named) return null
  if (addressBytes(hostname) !== null) return isPublicAddress(hostname) ? null : closedAddress
  return hostname === 'localhost' || !hostname.includes('.') ? closedAddress : null
}
