import { hash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from './canonical.ts'
import { merklePath, merkleRoot, rootAlong } from './merkle.ts'

const digest = (content: string | Uint8Array): string => hash('sha256', content, 'hex')
const leaf = fc.uint8Array({ minLength: 1, maxLength: 8 }).map(digest)

/** RFC 6962, 2.1, word for word: split at the largest power of two below the count. */
const asWritten = (leaves: readonly string[]): string => {
  const [only = ''] = leaves
  if (leaves.length === 1) return only
  let half = 1
  while (half * 2 < leaves.length) half *= 2
  const [left, right] = [asWritten(leaves.slice(0, half)), asWritten(leaves.slice(half))]
  return digest(Buffer.concat([Buffer.from([1]), Buffer.from(left, 'hex'), Buffer.from(right, 'hex')]))
}

describe('a Merkle tree', () => {
  test('has the root that RFC 6962 writes down', () => {
    fc.assert(
      fc.property(fc.array(leaf, { minLength: 1, maxLength: 70 }), (leaves) => {
        expect(merkleRoot(digest, leaves)).toBe(asWritten(leaves))
      }),
    )
  })

  test('every leaf leads to the root along its own path, and nothing else does', () => {
    const tree = fc.array(leaf, { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(tree, fc.nat(), leaf, (leaves, pick, stranger) => {
        const [index, count] = [pick % leaves.length, leaves.length]
        const path = merklePath(digest, leaves, index)
        const root = merkleRoot(digest, leaves)
        expect(rootAlong(digest, leaves[index] ?? '', { index, count, path })).toBe(root)
        if (stranger !== leaves[index])
          expect(rootAlong(digest, stranger, { index, count, path })).not.toBe(root)
        if (count > 1)
          expect(rootAlong(digest, leaves[index] ?? '', { index, count, path: path.slice(1) })).not.toBe(root)
      }),
    )
  })
})

describe('canonical JSON', () => {
  test('does not depend on the order in which names were written', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const value: unknown = JSON.parse(text)
        const shuffled = (one: unknown): unknown =>
          Array.isArray(one)
            ? one.map(shuffled)
            : typeof one === 'object' && one !== null
              ? Object.fromEntries(
                  Object.entries(one)
                    .reverse()
                    .map(([name, field]) => [name, shuffled(field)]),
                )
              : one
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(value)
      }),
    )
  })

  test('is written as RFC 8785 writes its example', () => {
    const value = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    )
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
    expect(canonicalJson({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude02': 5, '\u00f6': 6 })).toBe(
      '{"\\r":2,"1":4,"ö":6,"€":1,"😂":5,"\ufb33":3}',
    )
  })
})
