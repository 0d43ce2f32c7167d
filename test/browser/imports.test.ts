import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { newPage, signIn } from './reader.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** A staff list as an office makes it, with one impossible date and one level that nobody knows. */
const list = [
  'DANH SÁCH CÁN BỘ, CÔNG CHỨC;;;;;',
  'Sở Khoa học và Công nghệ;;;;;',
  'STT;Họ và tên;Ngày sinh;Giới tính;Trình độ chuyên môn;Chuyên ngành',
  '1;Nguyễn Văn Thử Nghiệm;05/02/1980;Nam;Thạc sĩ;Quản lý công',
  '2;Trần Quốc Sai;31/02/1979;Nam;Tiến sỹ;Hóa học',
  '3;Phạm Thị Bậc Lạ;12/1990;Nữ;Siêu nhân;Công nghệ thông tin',
  ';Tổng cộng: 3 người;;;;',
].join('\n')

test('an officer brings a staff list in, mends what is marked, runs it and undoes it', async () => {
  const page = await newPage(browser)
  await signIn(page, 'unit-officer')
  await page.goto('/imports')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'danh-sach.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
  const unit = page.getByRole('combobox', { name: 'Đơn vị mặc định' })
  await unit.fill('SKHCN')
  await page
    .getByRole('option', { name: /Sở Khoa học và Công nghệ/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByText('Là thông tin').waitFor()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByText('Không rõ “Siêu nhân” là trình độ nào.').waitFor()
  await page.getByRole('button', { name: 'Đại học', exact: true }).click()
  await page.getByText('Không rõ “Siêu nhân”').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '1979', exact: true }).click()
  await page.getByText('Tháng 2 năm 1979 không có ngày 31').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('button', { name: 'Ghi vào hệ thống' }).click()
  await page.getByRole('button', { name: 'Hoàn tác' }).first().waitFor()
  await page.goto('/people?search=thu+nghiem')
  await page.getByRole('link', { name: 'Nguyễn Văn Thử Nghiệm' }).waitFor()
  await page.goto('/imports')
  await page.getByRole('link', { name: 'danh-sach.csv' }).click()
  await page.getByRole('button', { name: 'Hoàn tác' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.goto('/people?search=thu+nghiem')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  expect(await page.getByRole('link', { name: 'Nguyễn Văn Thử Nghiệm' }).count()).toBe(0)
  await page.context().close()
})
