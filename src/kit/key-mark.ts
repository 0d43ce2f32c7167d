import { hkdfSync } from 'node:crypto'

/**
 * Tells whether two key files are the same without giving anything of the key away; kept beside data that the
 * key seals.
 */
export const keyMarkOf = (keyFile: Buffer): string =>
  Buffer.from(hkdfSync('sha256', keyFile.toString('utf8').trim(), '', 'vuon key mark 1', 16)).toString('hex')
