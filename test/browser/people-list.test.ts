import { read, utils } from '@e965/xlsx'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { newPage, signIn } from './reader.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchChromium()
  page = await newPage(browser)
  await signIn(page, 'programme-officer')
})
afterAll(() => browser.close())

const asked = () => Object.fromEntries(new URL(page.url()).searchParams)
const menu = (name: string) => page.getByRole('button', { name, exact: true })

test('a view is kept under a name, chosen, brought up to date, renamed, deleted, and brought back', async () => {
  await page.goto('/people?levels=PRO.DR&sort=born')
  await menu('Góc nhìn').press('Enter')
  await page.getByLabel('Lưu bộ lọc đang xem thành góc nhìn').fill('Tiến sĩ lớn tuổi')
  await page.keyboard.press('Enter')
  await menu('Tiến sĩ lớn tuổi').first().waitFor()
  await page.keyboard.press('Escape')

  await page.goto('/people')
  await menu('Góc nhìn').press('Enter')
  await menu('Tiến sĩ lớn tuổi').press('Enter')
  await page.waitForURL(/levels=PRO.DR/)
  expect(asked()).toEqual({ levels: 'PRO.DR', sort: 'born' })

  await page.goto('/people?levels=PRO.DR&sex=female')
  await menu('Góc nhìn').press('Enter')
  await page.getByRole('button', { name: 'Cập nhật theo bộ lọc đang xem: Tiến sĩ lớn tuổi' }).press('Enter')
  await page.getByText('Đã cập nhật góc nhìn').waitFor()
  await page.getByRole('button', { name: 'Đổi tên: Tiến sĩ lớn tuổi' }).press('Enter')
  await page.getByRole('textbox', { name: 'Tên góc nhìn' }).fill('Nữ tiến sĩ')
  await page.keyboard.press('Enter')
  await menu('Nữ tiến sĩ').first().waitFor()

  await page.getByRole('button', { name: 'Bỏ: Nữ tiến sĩ' }).press('Enter')
  await page.getByText('Chưa có góc nhìn nào').waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await menu('Nữ tiến sĩ').first().waitFor()
})

test('the list goes to Excel as it is seen: whom, in what order, which columns, and what it says of itself', async () => {
  await page.goto('/people?levels=PRO.DR&sort=name-desc')
  await page.getByRole('grid').waitFor()
  await menu('Cột').click()
  await page.getByRole('checkbox', { name: 'Giới tính' }).uncheck()
  await page.keyboard.press('Escape')
  const [download] = await Promise.all([page.waitForEvent('download'), menu('Tải về Excel').click()])
  expect(download.suggestedFilename()).toBe('Danh sách nhân sự 2015-08-27.xlsx')
  const parts: Buffer[] = []
  for await (const part of await download.createReadStream()) parts.push(part as Buffer)
  const [sheet = {}] = Object.values(read(Buffer.concat(parts)).Sheets)
  const rows: unknown[][] = utils.sheet_to_json(sheet, { header: 1, raw: false })
  const head = rows.findIndex(([cell]) => cell === 'Họ và tên')
  expect(rows[head]).toEqual(['Họ và tên', 'Ngày sinh', 'Đơn vị', 'Chức vụ', 'Trình độ cao nhất', 'Đang học'])
  const above = rows.slice(0, head).flat().join('\n')
  expect(above).toContain('Tính đến ngày: 27/08/2015')
  expect(above).toContain('Điều kiện lọc: Tiến sĩ')
  const first = await page.getByRole('row').getByRole('link').first().textContent()
  expect(rows[head + 1]?.[0]).toBe(first)
  const [, total] = /^(\d+) dòng/.exec((await page.getByText(/^\d+ dòng$/).textContent()) ?? '') ?? []
  expect(rows.length - head - 1).toBe(Number(total))
})
