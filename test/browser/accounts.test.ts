import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { newPage, signIn } from './reader.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor()

const enterWith = async (page: Page, email: string, password: string) => {
  await page.goto('/sign-in')
  await page.getByLabel('Thư điện tử', { exact: true }).fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
}

test('an account lives its life: opened with a role on a unit, its link used once, its password changed, its role ended', async () => {
  const office = await newPage(browser)
  await signIn(office, 'administrator')
  await office.goto('/accounts')
  await office.getByRole('button', { name: 'Mở tài khoản' }).click()
  const sheet = office.getByRole('dialog')
  await sheet.getByLabel('Họ và tên').fill('Lê Thị Thử Tài Khoản')
  await sheet.getByLabel('Thư điện tử').fill('thu.tai.khoan@vuon.example')
  await sheet.getByRole('combobox', { name: 'Vai trò' }).click()
  await office.getByRole('option', { name: 'Cán bộ đơn vị' }).click()
  await sheet.getByRole('combobox', { name: 'Đơn vị' }).fill('SKHCN')
  await office
    .getByRole('option', { name: /Sở Khoa học và Công nghệ/ })
    .first()
    .click()
  await sheet.getByRole('button', { name: 'Mở tài khoản' }).click()
  const link = (await sheet.locator('code').textContent()) ?? ''
  expect(link).toMatch(/\/password#/)
  await office.keyboard.press('Escape')

  const person = await newPage(browser)
  await person.goto(new URL(link).pathname + new URL(link).hash)
  await heading(person, 'Chọn mật khẩu')
  await person.getByLabel('Mật khẩu mới').fill('một câu dễ nhớ của tôi')
  await person.getByRole('button', { name: 'Chọn mật khẩu' }).click()
  await heading(person, 'Trang chủ')
  const again = await newPage(browser)
  await again.goto(new URL(link).pathname + new URL(link).hash)
  await again.getByLabel('Mật khẩu mới').fill('một câu khác hẳn')
  await again.getByRole('button', { name: 'Chọn mật khẩu' }).click()
  await again.getByRole('alert').waitFor()

  await person.goto('/account/security')
  await person.getByLabel('Mật khẩu hiện tại').fill('một câu dễ nhớ của tôi')
  await person.getByLabel('Mật khẩu mới').fill('nay đã là câu khác rồi')
  await person.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await person.getByText('Đã đổi mật khẩu').waitFor()
  await enterWith(again, 'thu.tai.khoan@vuon.example', 'nay đã là câu khác rồi')
  await heading(again, 'Trang chủ')
  await person.getByRole('button', { name: 'Đăng xuất khỏi mọi nơi' }).click()
  await person.getByRole('dialog').getByRole('button', { name: 'Đăng xuất khỏi mọi nơi' }).click()
  await heading(person, 'Đăng nhập')
  await again.goto('/people')
  await heading(again, 'Đăng nhập')

  await office.getByText('Lê Thị Thử Tài Khoản').first().click()
  await office.getByRole('button', { name: 'Thôi vai trò: Cán bộ đơn vị' }).click()
  await office.getByRole('dialog').last().getByRole('button', { name: 'Thôi vai trò', exact: true }).click()
  await office.getByText('Đã hết hạn').waitFor()
  await enterWith(again, 'thu.tai.khoan@vuon.example', 'nay đã là câu khác rồi')
  await heading(again, 'Trang chủ')
  expect(await again.getByRole('navigation').first().getByRole('link', { name: 'Nhân sự' }).count()).toBe(0)
})

test('an administrator who is alone is told that they may grant themselves a role, and does', async () => {
  const office = await newPage(browser)
  await signIn(office, 'administrator')
  await office.goto('/accounts')
  await office.getByText('quan-tri@vuon.example').first().click()
  const sheet = office.getByRole('dialog')
  await sheet.getByText('Bạn là quản trị viên duy nhất').waitFor()
  await sheet.getByRole('button', { name: 'Giao vai trò' }).click()
  await sheet.getByRole('combobox', { name: 'Vai trò' }).click()
  await office.getByRole('option', { name: 'Người xem' }).click()
  await sheet.getByLabel('Toàn hệ thống').check()
  await sheet.getByRole('button', { name: 'Giao vai trò' }).click()
  await office.getByText('Đã giao vai trò').waitFor()
  await sheet.getByRole('button', { name: 'Thôi vai trò: Người xem' }).waitFor()
})
