/**
 * TCVN3 (also called ABC, fonts `.VnTime`, `.VnArial` …): one byte per letter, seen through Latin-1.
 * After TCVN 5712:1993. Toned capitals have no code of their own: the capital fonts (`.VnTimeH`) draw
 * the small letters' codes as capitals, so the case of a toned letter is lost in the text.
 */

const letters: readonly (readonly [codes: string, letters: string])[] = [
  ['¡¢£¤¥¦§', 'ĂÂÊÔƠƯĐ'],
  ['¨©ª«¬\u00AD®', 'ăâêôơưđ'],
  ['µ¶·¸¹', 'àảãáạ'],
  ['»¼½¾Æ', 'ằẳẵắặ'],
  ['ÇÈÉÊË', 'ầẩẫấậ'],
  ['ÌÎÏÐÑ', 'èẻẽéẹ'],
  ['ÒÓÔÕÖ', 'ềểễếệ'],
  ['×ØÜÝÞ', 'ìỉĩíị'],
  ['ßáâãä', 'òỏõóọ'],
  ['åæçèé', 'ồổỗốộ'],
  ['êëìíî', 'ờởỡớợ'],
  ['ïñòóô', 'ùủũúụ'],
  ['õö÷øù', 'ừửữứự'],
  ['úûüýþ', 'ỳỷỹýỵ'],
]

/** Every TCVN3 code with its Unicode letter (NFC). */
export const tcvn3Letters: ReadonlyMap<string, string> = new Map(
  letters.flatMap(([codes, names]) =>
    [...codes].map((code, place): [string, string] => [code, [...names][place] ?? code]),
  ),
)

/** Codes whose case is certain: those that exist in both cases. Toned letters exist in one case only. */
const certainUpper = /[A-Z¡¢£¤¥¦§]/
const certainLower = /[a-z¨©ª«¬\u00AD®]/
const certain = /[A-Za-z¡¢£¤¥¦§¨©ª«¬\u00AD®]/g
const wordOrGap = /([A-Za-z\u00A1-\u00FE]+)/

const isUpperBeyondDoubt = (text: string, lettersMin: number): boolean =>
  certainUpper.test(text) && !certainLower.test(text) && (text.match(certain)?.length ?? 0) >= lettersMin

const letterByLetter = (text: string): string => {
  let result = ''
  for (const code of text) result += tcvn3Letters.get(code) ?? code
  return result
}

/**
 * TCVN3 text as Unicode NFC. A text (of three certain letters or more) or a word (of two) that is otherwise
 * all capitals gets capital toned letters too: `NGUYÔN` is NGUYỄN although the code says ễ.
 */
export const fromTcvn3 = (text: string): string => {
  if (isUpperBeyondDoubt(text, 3)) return letterByLetter(text).toUpperCase().normalize('NFC')
  return text
    .split(wordOrGap)
    .map((part) => (isUpperBeyondDoubt(part, 2) ? letterByLetter(part).toUpperCase() : letterByLetter(part)))
    .join('')
    .normalize('NFC')
}
