import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { focusIsKept, tabTo } from './keyboard.ts'
import { newPage } from './reader.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

test('an officer does a morning of work without a mouse, and always sees where they are', async () => {
  const page = await newPage(browser)
  const press = (...keys: string[]) =>
    keys.reduce((past, key) => past.then(() => page.keyboard.press(key)), Promise.resolve())
  const heading = (name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor()
  const account = inject('browserWorld').accounts['unit-officer']

  // In through the door.
  await page.goto('/sign-in')
  await heading('Đăng nhập')
  await tabTo(page, 'Thư điện tử')
  await page.keyboard.type(account?.email ?? '')
  await tabTo(page, 'Mật khẩu')
  await page.keyboard.type(account?.password ?? '')
  await press('Enter')
  await heading('Trang chủ')

  // Find somebody by a few letters, and open them.
  await press('Control+k')
  await focusIsKept(page, /^INPUT Tìm người/)
  await page.keyboard.type('minh chau')
  await page
    .getByRole('option', { name: /Nguyễn Thị Minh Châu/ })
    .first()
    .waitFor()
  await press('Enter')
  await heading('Nguyễn Thị Minh Châu')
  await focusIsKept(page, /^(MAIN|H1)/)

  // Write down a qualification.
  await tabTo(page, 'Tổng quan')
  await press('ArrowRight')
  await focusIsKept(page, /^BUTTON Văn bằng/)
  await page.getByRole('heading', { name: 'Văn bằng, chứng chỉ', level: 2 }).waitFor()
  await tabTo(page, 'Thêm')
  await press('Enter')
  await page.getByRole('dialog', { name: 'Văn bằng, chứng chỉ' }).waitFor()
  await tabTo(page, /^Trình độ/)
  await page.keyboard.type('Ứng dụng CNTT nâng')
  await page
    .getByRole('option', { name: /nâng cao/ })
    .first()
    .waitFor()
  await press('ArrowDown', 'Enter')
  await tabTo(page, /^Chuyên ngành/)
  await page.keyboard.type('Tin học văn phòng bàn phím')
  await press('Enter')
  await page
    .getByText(/Tin học văn phòng bàn phím/)
    .first()
    .waitFor()
  await focusIsKept(page, /^BUTTON Thêm/)

  // The roll-up, on another day.
  await tabTo(page, 'Báo cáo', 'Shift+Tab')
  await press('Enter')
  await heading('Tổng hợp trình độ')
  await focusIsKept(page, /^(MAIN|H1)/)
  await page.getByRole('treegrid').waitFor()
  await tabTo(page, 'Tính đến', 'Shift+Tab')
  await press('Control+a')
  await page.keyboard.type('2014')
  await press('Enter')
  await page.getByText('Tính đến 31/12/2014').first().waitFor()
  expect(new URL(page.url()).searchParams.get('asOf')).toBe('2014-12-31')
  await focusIsKept(page, /^INPUT Tính đến/)

  // A figure's people, and one of them.
  await page.getByRole('treegrid').waitFor()
  await page.getByRole('gridcell').first().waitFor()
  await tabTo(page, /^[1-9]\d*\s+người$/)
  await press('Enter')
  await page.getByRole('grid', { name: 'Những người trong con số' }).waitFor()
  await focusIsKept(page, /^(MAIN|H1)/)
  const first = page.getByRole('row').getByRole('link').first()
  const name = (await first.textContent()) ?? ''
  await tabTo(page, name)
  await press('Enter')
  await heading(name)
  await focusIsKept(page, /^(MAIN|H1)/)

  // Out again.
  await tabTo(page, /^Tài khoản:/, 'Shift+Tab')
  await press('Enter')
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).waitFor()
  await tabTo(page, 'Đăng xuất', 'ArrowDown')
  await press('Enter')
  await heading('Đăng nhập')
  await page.context().close()
})
