import { expect, test } from 'vitest'
import { hashOfBackupCode, makeBackupCodes } from './backup-codes.ts'

const shape = { count: 10, length: 10, alphabet: '0123456789ABCDEFGHJKMNPQRSTVWXYZ' }

test('ten different codes are made, and none of them can be read from what is kept', async () => {
  const { codes, kept } = await makeBackupCodes(shape)
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
  expect(kept.hashes.every((hash) => hash.length === 32)).toBe(true)
  const [code = ''] = codes
  expect(await hashOfBackupCode(code, kept)).toEqual(kept.hashes[0])
  expect(await hashOfBackupCode('0000000000', kept)).toBeNull()
})

test('the same code in two sets is kept differently', async () => {
  const [one, two] = [await makeBackupCodes(shape), await makeBackupCodes(shape)]
  const [code = ''] = one.codes
  expect(await hashOfBackupCode(code, { ...two.kept, hashes: one.kept.hashes })).toBeNull()
})
