/** SHA-256 of a text (as UTF-8) or of bytes, in hexadecimal; given from outside, for this floor has no machinery. */
export type Digest = (content: string | Uint8Array) => string

/** What stands before hashed content, so that no entry can be taken for an inner node or a seal (RFC 6962, 2.1). */
export const leafPrefix = '\u0000'
export const nodePrefix = 1
export const sealPrefix = '\u0002'

/** What stands where nothing goes before: the hash before the first seal. */
export const noHash = '0'.repeat(64)

export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)
