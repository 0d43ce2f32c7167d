const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (letter: string): string =>
  `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/** Whether XML cannot hold a UTF-16 unit as it is, or would change it (a carriage return). */
const isUnholdable = (code: number): boolean =>
  (code < 32 && code !== 9 && code !== 10) || code === 0xfffe || code === 0xffff

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

/** Units that need a second look: controls, lone surrogates, the two that are no letters. */
const suspects = /[^\t\n\x20-\ud7ff\ue000-\ufffd]/

const escapeUnholdable = (text: string): string => {
  let result = ''
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const letter = text.charAt(at)
    if (isHigh(code) && isLow(text.charCodeAt(at + 1))) {
      result += letter + text.charAt(at + 1)
      at += 1
    } else result += isUnholdable(code) || isHigh(code) || isLow(code) ? escaped(letter) : letter
  }
  return result
}

/**
 * A text as the contents of an xlsx element: what XML cannot hold becomes `_x000D_`, and a text that looks
 * like such an escape is protected from being read as one.
 */
export const markupText = (text: string): string => {
  const guarded = text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text
  const holdable = suspects.test(guarded) ? escapeUnholdable(guarded) : guarded
  return /[&<>"]/.test(holdable) ? holdable.replace(/[&<>"]/g, (letter) => named[letter] ?? letter) : holdable
}
