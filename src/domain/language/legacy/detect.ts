import { say, type Text } from '../say.ts'
import { isSyllable } from './syllable.ts'
import { fromTcvn3 } from './tcvn3.ts'
import { fromVni } from './vni.ts'

/** How the letters of a text are meant: as they are, or by the table of an old Vietnamese font. */
export type LegacyEncoding = 'unicode' | 'tcvn3' | 'vni'

/** What a column of texts is written in, how sure that is (0 to 1), and why, for the person who confirms it. */
export type LegacyDetection = {
  readonly encoding: LegacyEncoding
  readonly confidence: number
  readonly reason: Text
}

/** Letters that only Unicode Vietnamese has: no old encoding, seen through Latin-1, reaches beyond U+00FF. */
const unicodeLetters =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]|[\u0300-\u0323]/
const latin1Marks = /[\u00A1-\u00FE]/
const words = /[A-Za-z\u00A1-\u00FE]+/g

const tcvn3Font = /^\.?Vn[A-Z0-9]/
const tcvn3CapitalFont = /^\.?Vn.*H$/
const vniFont = /^VNI[\s-]/i

/** The encoding that a font's name stands for, if it is one of the old Vietnamese fonts. */
export const encodingOfFont = (fontName: string): 'tcvn3' | 'vni' | null => {
  if (vniFont.test(fontName)) return 'vni'
  return fontName.startsWith('.') && tcvn3Font.test(fontName) ? 'tcvn3' : null
}

/**
 * Text in an old encoding as Unicode NFC; text that already holds Unicode Vietnamese letters, and plain
 * ASCII, stay as they are. The font's name, when known, tells the capital fonts (`.VnTimeH`), whose text
 * is all capitals whatever its codes say.
 */
export const convertLegacy = (text: string, encoding: LegacyEncoding, fontName?: string): string => {
  if (encoding === 'unicode' || unicodeLetters.test(text)) return text.normalize('NFC')
  if (encoding === 'vni') return fromVni(text)
  const converted = fromTcvn3(text)
  return fontName !== undefined && tcvn3CapitalFont.test(fontName) ? converted.toUpperCase() : converted
}

/** The share of words with marked letters that read as Vietnamese syllables, and how many such words there are. */
const readAs = (samples: readonly string[], convert: (text: string) => string) => {
  let marked = 0
  let fitting = 0
  for (const sample of samples) {
    for (const [word] of sample.matchAll(words)) {
      // A sign on its own (×, ½, ©) is a sign, whatever letter an old font would draw for it.
      if (word.length < 2 || !latin1Marks.test(word)) continue
      marked += 1
      if (isSyllable(convert(word))) fitting += 1
    }
  }
  return { marked, share: marked === 0 ? 0 : fitting / marked }
}

const untouched = (confidence: number, reason: Text): LegacyDetection => ({
  encoding: 'unicode',
  confidence,
  reason,
})

const names = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' } as const

const commonFont = (fontNames: readonly string[]) => {
  const votes = { tcvn3: 0, vni: 0 }
  let example = ''
  for (const fontName of fontNames) {
    const encoding = encodingOfFont(fontName)
    if (encoding === null) continue
    votes[encoding] += 1
    if (votes[encoding] >= Math.max(votes.tcvn3, votes.vni)) example = fontName
  }
  if (votes.tcvn3 + votes.vni === 0) return null
  return { encoding: votes.tcvn3 >= votes.vni ? ('tcvn3' as const) : ('vni' as const), example }
}

const byContent = (legacy: readonly string[]): LegacyDetection => {
  const plain = readAs(legacy, (word) => word)
  const tcvn3 = readAs(legacy, fromTcvn3)
  const vni = readAs(legacy, fromVni)
  const best =
    tcvn3.share >= vni.share ? { encoding: 'tcvn3' as const, ...tcvn3 } : { encoding: 'vni' as const, ...vni }
  if (best.marked === 0 || best.share < 0.6 || best.share <= plain.share) {
    return untouched(0.7, say('Chữ đã đọc được như hiện có.', 'The text already reads as it is.'))
  }
  const percent = Math.round(best.share * 100)
  const confidence = Math.min(0.95, best.share * (1 - plain.share) + (best.marked >= 20 ? 0.1 : 0))
  return {
    encoding: best.encoding,
    confidence: Math.max(0.5, confidence),
    reason: say(
      `${percent}% số từ có dấu chỉ đọc được thành tiếng Việt theo bảng mã ${names[best.encoding]}.`,
      `${percent}% of the marked words read as Vietnamese only by the ${names[best.encoding]} table.`,
    ),
  }
}

/**
 * What a column is written in, by the names of its fonts (the surest sign) or else by how many of its words
 * read as Vietnamese under each table. Plain ASCII and Unicode Vietnamese are always left untouched.
 */
export const detectLegacy = (
  samples: readonly string[],
  fontNames: readonly string[] = [],
): LegacyDetection => {
  const marked = samples.filter((sample) => unicodeLetters.test(sample) || latin1Marks.test(sample))
  if (marked.length === 0) {
    return untouched(1, say('Chỉ có chữ không dấu.', 'There are only plain letters.'))
  }
  const legacy = marked.filter((sample) => !unicodeLetters.test(sample))
  if (legacy.length * 2 < marked.length) {
    return untouched(1, say('Chữ đã là Unicode tiếng Việt.', 'The text is already Vietnamese Unicode.'))
  }
  const font = commonFont(fontNames)
  if (font === null) return byContent(legacy)
  const table = font.encoding === 'tcvn3' ? fromTcvn3 : fromVni
  const plain = readAs(legacy, (word) => word)
  const read = readAs(legacy, table)
  const changesNothing = legacy.every((sample) => table(sample) === sample)
  if (changesNothing || plain.share > read.share) {
    return untouched(
      0.6,
      say(
        `Phông chữ là ${font.example} nhưng chữ đã đọc được như hiện có.`,
        `The font is ${font.example}, but the text already reads as it is.`,
      ),
    )
  }
  return {
    encoding: font.encoding,
    confidence: read.share >= 0.6 ? 0.99 : 0.8,
    reason: say(
      `Phông chữ ${font.example} dùng bảng mã ${names[font.encoding]}.`,
      `The font ${font.example} uses the ${names[font.encoding]} encoding.`,
    ),
  }
}
