import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookedAt } from './axe.ts'
import { launchChromium } from './chromium.ts'
import { newPage, office, phone, signIn } from './reader.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const shots = process.env.VUON_SHOTS
const look = async (page: Page, name: string): Promise<void> => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` })
  const { violations } = await lookedAt(page)
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

test('an administrator sees the last seal and the roots of days, and takes the proof of an entry along', async () => {
  for (const viewport of [office, phone]) {
    const page = await newPage(browser, { viewport })
    await signIn(page, 'administrator')
    await page.goto('/ledger')
    await page.getByRole('heading', { level: 1, name: 'Sổ niêm phong' }).waitFor()
    await page.getByText('khớp', { exact: true }).waitFor()
    await look(page, `ledger-${viewport.width}`)
    await page.goto('/history')
    const proof = page.getByRole('button', { name: 'Tải bằng chứng' }).first()
    await proof.waitFor()
    await look(page, `history-${viewport.width}`)
    const [file] = await Promise.all([page.waitForEvent('download'), proof.click()])
    expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toMatchObject({ proof: 'vuon-ledger' })
    await page.context().close()
  }
})

test('the roots print on a sheet of A4: nothing but them, whole hashes, where from and as of when', async () => {
  // The width of A4 between margins of 1 cm, at 96 dots an inch.
  const page = await newPage(browser, { viewport: { width: 718, height: 1047 } })
  await signIn(page, 'administrator')
  await page.goto('/ledger')
  await page.getByText('khớp', { exact: true }).waitFor()
  await page.emulateMedia({ media: 'print' })
  await page.getByText(/^In từ /).waitFor()
  expect(await page.getByRole('button').count()).toBe(0)
  expect(await page.getByRole('navigation').count()).toBe(0)
  for (const part of await page.locator('code, td, th, p').all()) {
    const box = await part.boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(718)
  }
  if (shots) await page.screenshot({ path: `${shots}/ledger-print.png` })
  await page.context().close()
})

test('a record is shown as it was known on a day, and before it was begun that is said', async () => {
  for (const viewport of [office, phone]) {
    const page = await newPage(browser, { viewport })
    await signIn(page, 'programme-officer')
    await page.goto('/people')
    await page.locator('a[href^="/people/"]').first().waitFor()
    const href = (await page.locator('a[href^="/people/"]').first().getAttribute('href')) ?? ''
    await page.goto(`${href.split('?')[0]}?tab=history`)
    await page.getByRole('button', { name: 'Như đã biết ngày…' }).click()
    const sheet = page.getByRole('dialog')
    const day = sheet.getByLabel('Cuối ngày')
    await day.fill('27/8/2015')
    await day.press('Enter')
    await sheet.getByText(/Lúc ấy sổ chưa có/).waitFor()
    await day.fill('1/1/2090')
    await day.press('Enter')
    await sheet.getByRole('heading', { level: 3 }).first().waitFor()
    await look(page, `as-known-${viewport.width}`)
    await page.context().close()
  }
})
