import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookedAt } from './axe.ts'
import { launchChromium } from './chromium.ts'
import { newPage, phone, signIn } from './reader.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchChromium()
  page = await newPage(browser)
  await signIn(page, 'programme-officer')
})
afterAll(() => browser.close())

const button = (name: string | RegExp) => page.getByRole('button', { name })
const tick = (index: number) => page.getByRole('checkbox', { name: 'Chọn dòng' }).nth(index)

const seriousFaults = async (on: Page) => {
  const { violations } = await lookedAt(on)
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)
}

test('a range and then all whom the filter finds are chosen, and a new filter begins with nobody', async () => {
  await page.goto('/people?levels=PRO.DR')
  await tick(0).click()
  await tick(2).click({ modifiers: ['Shift'] })
  await page.getByText('3 dòng đã chọn').waitFor()
  await tick(1).click()
  await page.getByText('2 dòng đã chọn').waitFor()
  const [, total] = /cả (\d+) người/.exec((await button(/^Chọn cả/).textContent()) ?? '') ?? []
  await button(/^Chọn cả/).click()
  await page.getByText(`${total} dòng đã chọn`).waitFor()
  await tick(0).click()
  await page.getByText(`${Number(total) - 1} dòng đã chọn`).waitFor()
  await page.getByRole('searchbox', { name: 'Tìm theo họ tên' }).fill('thi')
  await page.getByText('dòng đã chọn').waitFor({ state: 'detached' })
})

test('a round is previewed, run, and undone from the line that says what it came to', async () => {
  await page.goto('/people?levels=PRO.DR')
  await page.getByRole('checkbox', { name: 'Chọn tất cả' }).click()
  await button('Ghi xác minh văn bằng…').click()
  const sheet = page.getByRole('dialog', { name: 'Ghi xác minh văn bằng' })
  await sheet.getByRole('table', { name: 'Sẽ ghi' }).waitFor()
  await sheet.getByRole('heading', { name: 'Để nguyên' }).waitFor()
  expect(await seriousFaults(page)).toEqual([])
  const label = (await sheet.getByRole('button', { name: /^Ghi \d+ văn bằng/ }).textContent()) ?? ''
  await sheet.getByRole('button', { name: label }).click()
  const some = label.replace('Ghi ', '')
  await page.getByText(`Đã ghi xác minh ${some}.`).waitFor()
  await button('Hoàn tác').click()
  await page.getByText(`Đã trả ${some} về như trước.`).waitFor()
})

test('by keyboard alone: Space ticks, Shift and Space a range', async () => {
  await page.goto('/people?levels=PRO.DR')
  await page.getByRole('rowheader').first().press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+Space')
  await page.getByText('3 dòng đã chọn').waitFor()
})

test('whoever only reads has nothing to tick', async () => {
  const reader = await newPage(browser)
  await signIn(reader, 'reader')
  await reader.goto('/people?levels=PRO.DR')
  await reader.getByRole('row').nth(2).waitFor()
  expect(await reader.getByRole('checkbox').count()).toBe(0)
})

test('on a phone the same is at hand below the cards', async () => {
  const mobile = await newPage(browser, { viewport: phone })
  await signIn(mobile, 'unit-officer')
  await mobile.goto('/people')
  await mobile.getByRole('checkbox', { name: 'Chọn dòng' }).first().click()
  expect(await seriousFaults(mobile)).toEqual([])
  await mobile.getByRole('button', { name: 'Ghi xác minh văn bằng…' }).click()
  await mobile.getByText('Đã chọn 1 người.').waitFor()
  expect(await seriousFaults(mobile)).toEqual([])
})
