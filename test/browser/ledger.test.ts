import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

test('an administrator sees the last seal and the roots of days, and takes the proof of an entry along', async () => {
  for (const [language, viewport] of [
    ['vi', office],
    ['en', phone],
  ] as const) {
    const page = await newPage(browser, { language, viewport })
    await signIn(page, 'administrator', language)
    await page.goto('/ledger')
    await page
      .getByRole('heading', { level: 1, name: language === 'vi' ? 'Sổ niêm phong' : 'Sealed ledger' })
      .waitFor()
    await page.getByText(language === 'vi' ? 'khớp' : 'the same', { exact: true }).waitFor()
    await look(page, `ledger-${language}`)
    await page.goto('/history')
    const proof = page
      .getByRole('button', { name: language === 'vi' ? 'Tải bằng chứng' : 'Download the proof' })
      .first()
    await proof.waitFor()
    await look(page, `history-${language}`)
    const [file] = await Promise.all([page.waitForEvent('download'), proof.click()])
    expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toMatchObject({ proof: 'vuon-ledger' })
    await page.context().close()
  }
})

test('a record is shown as it was known on a day, and before it was begun that is said', async () => {
  for (const [language, viewport] of [
    ['vi', office],
    ['en', phone],
  ] as const) {
    const page = await newPage(browser, { language, viewport })
    await signIn(page, 'programme-officer', language)
    await page.goto('/people')
    await page.locator('a[href^="/people/"]').first().waitFor()
    const href = (await page.locator('a[href^="/people/"]').first().getAttribute('href')) ?? ''
    await page.goto(`${href.split('?')[0]}?tab=history`)
    await page.getByRole('button', { name: language === 'vi' ? 'Như đã biết ngày…' : 'As known on…' }).click()
    const sheet = page.getByRole('dialog')
    const day = sheet.getByLabel(language === 'vi' ? 'Cuối ngày' : 'At the end of the day')
    await day.fill('27/8/2015')
    await day.press('Enter')
    await sheet.getByText(language === 'vi' ? /Lúc ấy sổ chưa có/ : /Nobody knew this person/).waitFor()
    await day.fill('1/1/2090')
    await day.press('Enter')
    await sheet.getByRole('heading', { level: 3 }).first().waitFor()
    await look(page, `as-known-${language}`)
    await page.context().close()
  }
})
