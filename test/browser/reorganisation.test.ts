import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { newPage, signIn } from './reader.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** Goes on with the Tab key until the element has the focus, as somebody without a mouse does. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await target.waitFor()
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element.matches(':focus'))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key never reaches ${target}.`)
}

const typeInto = async (page: Page, label: string, text: string): Promise<void> => {
  await tabTo(page, page.getByLabel(label, { exact: false }).first())
  await page.keyboard.type(text)
}

test('two divisions are merged, looked at beforehand and taken apart again by keyboard alone', async () => {
  const page = await newPage(browser)
  await signIn(page, 'administrator')
  await page.goto('/units?asOf=2025-12-31')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('SKHCN-BCVT')
  await page.getByRole('option', { name: /Phòng Bưu chính - Viễn thông/ }).waitFor()
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('link', { name: 'Sáp nhập', exact: true }))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Sáp nhập' }).waitFor()
  await typeInto(page, 'Cùng sáp nhập với', 'SKHCN-CNTT')
  await page.getByRole('option', { name: /SKHCN-CNTT/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await typeInto(page, 'Tên đơn vị', 'Phòng Chuyển đổi số')
  await typeInto(page, 'Mã', 'SKHCN-CDS')
  await typeInto(page, 'Có hiệu lực từ ngày', '1/9/2026')
  await typeInto(page, 'Số, ký hiệu văn bản', '12-QĐ/SKHCN')
  await page.keyboard.press('Enter')
  const figures = page.getByRole('table', { name: /Số người trước và sau/ })
  await figures.waitFor()
  const counts = await figures.getByRole('row').allInnerTexts()
  expect(counts.at(-1)).toContain('Phòng Chuyển đổi số')
  await tabTo(page, page.getByRole('button', { name: 'Thực hiện' }))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Phòng Chuyển đổi số' }).waitFor()
  await tabTo(page, page.getByRole('listitem').getByRole('button', { name: 'Hoàn tác' }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await tabTo(page, dialog.getByRole('button', { name: 'Hoàn tác' }))
  await page.keyboard.press('Enter')
  await page.getByText('Đã hoàn tác.').waitFor()
  await page.getByRole('heading', { level: 1, name: 'Phòng Bưu chính - Viễn thông' }).waitFor()
  await page.context().close()
})
