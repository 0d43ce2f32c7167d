import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { newPage, signIn } from './reader.ts'

let browser: Browser
let page: Page
let sending: ReturnType<Page['getByRole']>
beforeAll(async () => {
  browser = await launchChromium()
  page = await newPage(browser)
  await signIn(page, 'unit-officer')
  await page.goto('/people?search=minh+chau')
  await page.getByRole('link', { name: 'Nguyễn Thị Minh Châu' }).click()
  await page.getByRole('tab', { name: 'Văn bằng' }).click()
  sending = page.getByRole('button', { name: 'Gửi tệp minh chứng' }).first()
  await sending.waitFor()
})
afterAll(() => browser.close())

const pdf = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n')
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const jpeg = Buffer.from('ffd8ffe000104a464946', 'hex')

const sends = async (name: string, mimeType: string, buffer: Buffer) => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), sending.click()])
  await chooser.setFiles({ name, mimeType, buffer })
}

describe('evidence on the page of a person', () => {
  test.each([
    ['an empty file', 'rong.pdf', 'application/pdf', Buffer.alloc(0), 'Tệp trống'],
    [
      'one that is too large',
      'lon.pdf',
      'application/pdf',
      Buffer.alloc(21 * 1024 * 1024, 7),
      'lớn quá 20 MB',
    ],
    [
      'a page that calls itself a PDF',
      'bang.pdf',
      'application/pdf',
      Buffer.from('<!doctype html><script>alert(1)</script>'),
      'không phải PDF hay ảnh',
    ],
    ['a PDF that calls itself a picture', 'bang.png', 'image/png', pdf, 'nội dung là application/pdf'],
  ])('%s is refused in a sentence, and nothing is kept', async (_what, name, type, content, sentence) => {
    await sends(name, type, content)
    await page.getByRole('alert').getByText(sentence).waitFor()
    expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0)
  })

  test.each([
    ['Bằng tốt nghiệp (bản quét).pdf', 'application/pdf', pdf],
    [`it's "50%" <b>&amp; ảnh;1.png`, 'image/png', png],
    ['😀 ảnh chụp.jpg', 'image/jpeg', jpeg],
  ])('%s is kept, and comes back byte by byte under its own name', async (name, type, content) => {
    await sends(name, type, content)
    const file = page.getByRole('button', { name, exact: true })
    await file.waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    const [download, response] = await Promise.all([
      page.waitForEvent('download'),
      page.waitForResponse(
        (answer) => answer.request().method() === 'GET' && /evidence\//.test(answer.url()),
      ),
      file.click(),
    ])
    const headers = response.headers()
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%~-]+$/,
    )
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-type']).toBe(type)
    // The browser itself puts '_' where a file system could not take a character.
    expect(download.suggestedFilename().replaceAll(/[_"<>:;]/g, '_')).toBe(name.replaceAll(/["<>:;]/g, '_'))
    const parts: Buffer[] = []
    for await (const part of await download.createReadStream()) parts.push(part as Buffer)
    expect(Buffer.concat(parts).equals(content)).toBe(true)
  })

  test('who took a file away stands in the history, and a removed one is gone', async () => {
    const name = '😀 ảnh chụp.jpg'
    await page.getByRole('button', { name: `Xóa: ${name}` }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Xóa' }).click()
    await page.getByRole('button', { name, exact: true }).waitFor({ state: 'detached' })
    await page.getByRole('tab', { name: 'Lịch sử' }).click()
    await page.getByText(`tải tệp minh chứng ${name}`).waitFor()
    await page.getByText(new RegExp(`bỏ minh chứng ${name}`)).waitFor()
  })
})
