import { markOfKey } from '../database/key-mark.ts'

/**
 * Tells whether two key files are the same without giving anything of the key away; kept beside data that the
 * key seals.
 */
export const keyMarkOf = (keyFile: Buffer): string => markOfKey(keyFile.toString('utf8').trim())
