/** An address as its numbers: four bytes, or sixteen. */
export type AddressBytes = readonly number[]

const bytesOfFour = (text: string): AddressBytes | null => {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part))) return null
  const bytes = parts.map(Number)
  return bytes.every((byte) => byte <= 255) ? bytes : null
}

const groupsIn = (text: string): readonly number[] | null => {
  if (text === '') return []
  const groups: number[] = []
  const words = text.split(':')
  for (const [at, word] of words.entries()) {
    const four = at === words.length - 1 && word.includes('.') ? bytesOfFour(word) : null
    if (four) groups.push((four[0] ?? 0) * 256 + (four[1] ?? 0), (four[2] ?? 0) * 256 + (four[3] ?? 0))
    else if (/^[\da-f]{1,4}$/i.test(word)) groups.push(Number.parseInt(word, 16))
    else return null
  }
  return groups
}

const bytesOfSix = (text: string): AddressBytes | null => {
  const [plain = ''] = text.split('%')
  const halves = plain.split('::')
  if (halves.length > 2) return null
  const [head, tail] = halves.map(groupsIn)
  if (!head || tail === null) return null
  const missing = 8 - head.length - (tail?.length ?? 0)
  if (tail === undefined ? missing !== 0 : missing < 1) return null
  const groups = [...head, ...Array.from({ length: missing }, () => 0), ...(tail ?? [])]
  return groups.flatMap((group) => [group >> 8, group & 255])
}

/** The numbers of an IPv4 or IPv6 address as written by a resolver or a socket; null for anything else. */
export const addressBytes = (text: string): AddressBytes | null =>
  text.includes(':') ? bytesOfSix(text) : bytesOfFour(text)

/** The IPv4 address that an IPv6 one carries within (mapped, translated by NAT64, 6to4), else null. */
export const carriedFour = (bytes: AddressBytes): AddressBytes | null => {
  if (bytes.length !== 16) return null
  const zeroUntil = bytes.findIndex((byte) => byte !== 0)
  if (zeroUntil === 10 && bytes[10] === 255 && bytes[11] === 255) return bytes.slice(12)
  // ::a.b.c.d, the long abolished "compatible" form; :: and ::1 are addresses of their own.
  if (zeroUntil === 12 || zeroUntil === 13) return bytes.slice(12)
  const [a, b, c, d] = bytes
  if (a === 0x00 && b === 0x64 && c === 0xff && d === 0x9b) return bytes.slice(12)
  return a === 0x20 && b === 0x02 ? bytes.slice(2, 6) : null
}

/** By what an asker's address is counted: IPv4 whole, IPv6 by its /64, which one customer has all of. */
export const countedAddress = (text: string): string => {
  const bytes = addressBytes(text)
  if (bytes === null) return text
  const four = carriedFour(bytes) ?? (bytes.length === 4 ? bytes : null)
  return four ? four.join('.') : bytes.slice(0, 8).join('.')
}
