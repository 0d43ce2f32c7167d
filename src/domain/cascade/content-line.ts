const octetsMax = 75

const octetsOf = (letter: string): number => {
  const point = letter.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}

/** Text as a value of iCalendar (RFC 5545, 3.3.11): line breaks, commas, semicolons and backslashes are marked. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\n')
    // Control characters have no place in a calendar (RFC 5545, 3.1), not even marked.
    .replace(/[\p{Cc}]/gu, (letter) => (letter === '\n' || letter === '\t' ? letter : ''))
    .replace(/[\\;,]/g, (letter) => `\\${letter}`)
    .replace(/\n/g, '\\n')

/**
 * One content line, folded so that no part is longer than 75 octets (RFC 5545, 3.1). It is cut between letters of
 * UTF-8, never within one, so that every part is text by itself.
 */
export const contentLine = (name: string, value: string): string => {
  let folded = ''
  let octets = 0
  for (const letter of `${name}:${value}`) {
    const more = octetsOf(letter)
    if (octets + more > octetsMax) {
      folded += '\r\n '
      octets = 1
    }
    folded += letter
    octets += more
  }
  return `${folded}\r\n`
}
