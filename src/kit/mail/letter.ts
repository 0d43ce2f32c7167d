/** What a letter says: paragraphs, one of which may be an address to open. */
export type LetterText = {
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** Facts under the paragraphs, to be copied line by line. */
  readonly lines?: readonly string[] | undefined
  /** An address to open, under the paragraphs, with the word on its button. */
  readonly link?: { readonly address: string; readonly word: string } | undefined
  /** Quiet lines at the end: who sends this and why. */
  readonly foot: readonly string[]
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const safe = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? '')

/** The letter as plain text. */
export const asText = ({ paragraphs, lines = [], link, foot }: LetterText): string =>
  [
    ...paragraphs,
    ...(lines.length > 0 ? [lines.join('\n')] : []),
    ...(link ? [link.address] : []),
    `-- \n${foot.join('\n')}`,
  ].join('\n\n')

const style = {
  page: 'font:16px/1.5 sans-serif;color:#1B2430;max-width:36rem',
  button: 'display:inline-block;padding:10px 16px;border-radius:4px;background:#0F5C63;color:#fff',
  quiet: 'color:#55606E;font-size:13px',
  lines: 'font:13px/1.6 monospace;white-space:pre-wrap;overflow-wrap:anywhere',
}

/** The letter as HTML that needs nothing from elsewhere: no picture, no script, no style sheet. */
export const asHtml = ({ paragraphs, lines = [], link, foot }: LetterText, language: string): string => {
  const body = paragraphs.map((paragraph) => `<p>${safe(paragraph)}</p>`)
  if (lines.length > 0) body.push(`<pre style="${style.lines}">${lines.map(safe).join('\n')}</pre>`)
  if (link) {
    const address = safe(link.address)
    body.push(`<p><a href="${address}" style="${style.button}">${safe(link.word)}</a></p>`)
    body.push(`<p style="${style.quiet}">${address}</p>`)
  }
  body.push(`<p style="${style.quiet}">${foot.map(safe).join('<br>')}</p>`)
  return `<!doctype html><html lang="${language}"><body style="${style.page}">${body.join('')}</body></html>`
}
