import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import type { TextEncoding } from '../cell.ts'

const sampleBytes = 256 * 1024

/** Vowels that a separate tone mark of windows-1258 may follow. */
const vowelWithMark = /[aăâeêioôơuưy][\u0300\u0301\u0303\u0309\u0323]/gi
const anyMark = /\u0300|\u0301|\u0303|\u0309|\u0323/g

/**
 * Whether single-byte text is windows-1258: read so, its tone marks stand after vowels. Western text, and
 * old Vietnamese font encodings, would leave them after consonants.
 */
const isVietnameseCodepage = (sample: Buffer): boolean => {
  const text = iconv.decode(sample, 'windows-1258')
  const marks = text.match(anyMark)?.length ?? 0
  const fitting = text.match(vowelWithMark)?.length ?? 0
  return marks > 0 && fitting >= marks * 0.98
}

/** Zero bytes at odd places are UTF-16 with the low byte first, at even places with the high byte first. */
const utf16WithoutMark = (sample: Buffer): TextEncoding | null => {
  const zeros = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (even + odd === 0) return null
  return odd >= even ? 'utf-16le' : 'utf-16be'
}

/** The encoding of a plain text file, by its mark or by its content. UTF-8 must be valid to the last byte. */
export const findEncoding = (file: Buffer): TextEncoding => {
  if (file[0] === 0xff && file[1] === 0xfe) return 'utf-16le'
  if (file[0] === 0xfe && file[1] === 0xff) return 'utf-16be'
  const sample = file.subarray(0, sampleBytes)
  const wide = utf16WithoutMark(sample.subarray(0, 4096))
  if (wide) return wide
  if (isUtf8(file)) return 'utf-8'
  return isVietnameseCodepage(sample) ? 'windows-1258' : 'windows-1252'
}

const pieceBytes = 256 * 1024

/** The text of a file piece by piece, without its byte order mark. */
export function* decodeText(file: Buffer, encoding: TextEncoding): Generator<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true })
  for (let at = 0; at < file.length; at += pieceBytes) yield decoder.write(file.subarray(at, at + pieceBytes))
  yield decoder.end() ?? ''
}
