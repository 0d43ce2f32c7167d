import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asHtml, asText } from './letter.ts'
import { isMailAddress, isOneLine, mailboxIn } from './mailbox.ts'

describe('a mail address', () => {
  test('is one address and nothing else', () => {
    for (const address of ['an.nguyen@don-vi.vn', "o'neil+vuon@a.example", 'a@localhost'])
      expect(isMailAddress(address)).toBe(true)
    for (const other of [
      'a@b.vn,c@d.vn',
      'a@b.vn\r\nBcc: c@d.vn',
      'a b@c.vn',
      '<a@b.vn>',
      'a@b..vn',
      'a@-b.vn',
      '"a\r\nRCPT TO:<x@y.vn>"@b.vn',
      `${'a'.repeat(65)}@b.vn`,
    ])
      expect(isMailAddress(other)).toBe(false)
  })

  test('never holds what ends a header or a command, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        if (isMailAddress(text)) expect(text).not.toMatch(/[\r\n<>,;\s]/)
        const mailbox = mailboxIn(`${text} <a@b.vn>`)
        if (mailbox) expect(isOneLine(mailbox.name)).toBe(true)
      }),
    )
  })
})

describe('a letter', () => {
  const letter = {
    subject: 'Thư thử',
    paragraphs: ['Chào <b>"An" & \'Bình\'</b>'],
    link: { address: 'https://x.vn/password#a"b', word: 'Mở' },
    foot: ['Vươn'],
  }
  test('is the same in text and in HTML, where nothing of it becomes markup', () => {
    expect(asText(letter)).toContain('https://x.vn/password#a"b')
    const html = asHtml(letter, 'vi')
    expect(html).toContain('Chào &lt;b&gt;&quot;An&quot; &amp; &#39;Bình&#39;&lt;/b&gt;')
    expect(html).not.toMatch(/<b>|src=|<script|<link/)
  })
})
