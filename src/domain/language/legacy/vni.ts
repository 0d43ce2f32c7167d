/**
 * VNI for Windows (fonts `VNI-Times`, `VNI-Helve` …): a letter followed by a second character that carries
 * tone and shape, seen through Latin-1. `ơ`, `ư`, `đ`, `i` with a tone and `ỵ` have one code of their own.
 */

/** Small letter pairs: base, marks in the order of the letters, letters. */
const pairs: readonly (readonly [base: string, marks: string, letters: string])[] = [
  ['a', 'øûõùï', 'àảãáạ'],
  ['a', 'êèúüéë', 'ăằẳẵắặ'],
  ['a', 'âàåãáä', 'âầẩẫấậ'],
  ['e', 'øûõùï', 'èẻẽéẹ'],
  ['e', 'âàåãáä', 'êềểễếệ'],
  ['o', 'øûõùï', 'òỏõóọ'],
  ['o', 'âàåãáä', 'ôồổỗốộ'],
  ['ô', 'øûõùï', 'ờởỡớợ'],
  ['u', 'øûõùï', 'ùủũúụ'],
  ['ö', 'øûõùï', 'ừửữứự'],
  ['y', 'øûõù', 'ỳỷỹý'],
]
const singles: readonly (readonly [codes: string, letters: string])[] = [
  ['ôöñ', 'ơưđ'],
  ['ìæóíò', 'ìỉĩíị'],
  ['î', 'ỵ'],
]

const smallEntries: readonly (readonly [string, string])[] = [
  ...pairs.flatMap(([base, marks, letters]) =>
    [...marks].map((mark, place) => [base + mark, [...letters][place] ?? ''] as const),
  ),
  ...singles.flatMap(([codes, letters]) =>
    [...codes].map((code, place) => [code, [...letters][place] ?? ''] as const),
  ),
]

/** Every VNI code (one or two characters) with its Unicode letter (NFC), small and capital. */
export const vniLetters: ReadonlyMap<string, string> = new Map([
  ...smallEntries,
  ...smallEntries.map(([code, letter]) => [code.toUpperCase(), letter.toUpperCase()] as const),
  // A capital whose mark was typed small ("Aùnh") is met in real files and means nothing else.
  ...smallEntries
    .filter(([code]) => code.length === 2)
    .map(([code, letter]) => [code.charAt(0).toUpperCase() + code.charAt(1), letter.toUpperCase()] as const),
])

/** VNI text as Unicode NFC; the longer code wins (`ôù` is ớ, not ơ and a stray mark). */
export const fromVni = (text: string): string => {
  let result = ''
  for (let at = 0; at < text.length; ) {
    const pair = text.slice(at, at + 2)
    const letter = pair.length === 2 ? vniLetters.get(pair) : undefined
    if (letter !== undefined) {
      result += letter
      at += 2
      continue
    }
    const code = text.charAt(at)
    result += vniLetters.get(code) ?? code
    at += 1
  }
  return result.normalize('NFC')
}
