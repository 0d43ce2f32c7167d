import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesOf, noLine } from './lines.ts'

async function* inPieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const read = async (bytes: Buffer, size = 3): Promise<string[]> => {
  const lines: string[] = []
  for await (const line of linesOf(inPieces(bytes, size))) lines.push(line)
  return lines
}

describe('lines of a stream', () => {
  test('are the same however the bytes arrive, and end by a line feed alone', async () => {
    const texts = fc.array(fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', '\u2028')))
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 9 }), async (lines, size) => {
        const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''))
        expect(await read(bytes, size)).toEqual(lines)
      }),
    )
    expect(await read(Buffer.from('a\r\nb'))).toEqual(['a\r', 'b'])
  })

  test('bytes that are no text are a line like no other', async () => {
    expect(await read(Buffer.from([0x61, 0x0a, 0xff, 0xfe, 0x0a, 0x62]))).toEqual(['a', noLine, 'b'])
  })
})
