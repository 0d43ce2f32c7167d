import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookedAt } from './axe.ts'
import { launchChromium } from './chromium.ts'
import { newPage, phone, signIn } from './reader.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const serious = async (page: Page): Promise<string[]> => {
  const { violations } = await lookedAt(page)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

test('an administrator adds a ladder and a level by keyboard, is refused in place, and takes the level back', async () => {
  const page = await newPage(browser)
  await signIn(page, 'administrator')
  await page.goto('/ladders')
  await page.getByRole('button', { name: 'Thêm hệ bậc' }).press('Enter')
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Mã').fill('pro')
  await sheet.getByLabel('Tên tiếng Việt').fill('Hệ thử')
  await sheet.getByLabel('Tên tiếng Anh').fill('Trial ladder')
  await page.keyboard.press('Enter')
  await sheet.getByRole('alert').getByText('Mã gồm chữ in hoa').waitFor()
  expect(await serious(page)).toEqual([])
  await sheet.getByLabel('Mã').fill('THU')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Hệ thử' }).waitFor()
  await page.getByRole('button', { name: 'Thêm bậc: Hệ thử' }).press('Enter')
  await sheet.getByLabel('Mã', { exact: false }).first().fill('THU.A')
  await sheet.getByLabel('Tên tiếng Việt').fill('Bậc thử')
  await sheet.getByLabel('Tên tiếng Anh').fill('Trial level')
  await sheet.getByLabel('Viết tắt (tiếng Việt)').fill('BT')
  await sheet.getByLabel('Viết tắt (tiếng Anh)').fill('TL')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Sửa: THU.A' }).waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByText('Hệ này chưa có bậc nào.').waitFor()
  await page.context().close()
}, 60_000)

test('another order of a set from a day on is shown at once on a phone, and can be taken back', async () => {
  const page = await newPage(browser, { viewport: phone })
  await signIn(page, 'administrator')
  await page.goto('/ladders')
  const set = page.getByRole('region', { name: 'Lý luận chính trị' }).first()
  await set.getByRole('button', { name: 'Đổi thứ tự từ một ngày' }).press('Enter')
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Thứ tự mới áp dụng từ ngày').fill('1/1/2012')
  await sheet.getByRole('button', { name: 'Lên: Sơ cấp lý luận chính trị' }).press('Enter')
  await sheet.getByRole('button', { name: 'Bỏ: Cử nhân chính trị' }).press('Enter')
  expect(await serious(page)).toEqual([])
  await sheet.getByRole('button', { name: 'Lưu' }).press('Enter')
  await set.getByText('từ 01/01/2012').waitFor()
  const bachelor = set.getByRole('button', { name: 'Sửa ngày: POL.BA' })
  expect(await bachelor.isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await bachelor.waitFor()
  await set.getByText('Đang đếm lại nhóm này').waitFor({ state: 'detached' })
  await page.context().close()
}, 60_000)
