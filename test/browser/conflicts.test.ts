import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookedAt } from './axe.ts'
import { launchChromium } from './chromium.ts'
import { newPage, phone, signIn } from './reader.ts'

let browser: Browser
let officer: Page
let other: Page
beforeAll(async () => {
  browser = await launchChromium()
  officer = await newPage(browser)
  await signIn(officer, 'programme-officer')
  other = await newPage(browser, { viewport: phone })
  await signIn(other, 'programme-officer')
})
afterAll(() => browser.close())

const serious = async (page: Page): Promise<string[]> => {
  const { violations } = await lookedAt(page)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

const edit = async (page: Page, address: string): Promise<void> => {
  await page.goto(address)
  await page.getByRole('button', { name: 'Sửa', exact: true }).first().click()
  await page.getByRole('dialog').getByLabel('Họ và tên').waitFor()
}

describe('two officers on one record', () => {
  let address = ''
  test('the second keeps what they typed, sees what stands by now, and chooses', async () => {
    const [first] = await officer.evaluate(async () => {
      const answer = await fetch('/api/people?limit=1')
      return ((await answer.json()) as { people: { personId: string }[] }).people
    })
    address = `/people/${first?.personId}`
    await edit(officer, address)
    await edit(other, address)
    await officer.getByRole('dialog').getByLabel('Họ và tên').fill('Nguyễn Thị Trước')
    await officer.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click()
    await officer.getByRole('dialog').waitFor({ state: 'detached' })
    const sheet = other.getByRole('dialog')
    await sheet.getByLabel('Họ và tên').fill('Nguyễn Thị Sau')
    await sheet.getByRole('button', { name: 'Lưu' }).click()
    await sheet.getByText('Nay là: Nguyễn Thị Trước').waitFor()
    expect(await sheet.getByRole('textbox', { name: 'Họ và tên' }).inputValue()).toContain('Sau')
    expect(await serious(other)).toEqual([])
    await sheet.getByText('Bạn ghi: Nguyễn Thị Sau').click()
    await sheet.getByRole('button', { name: 'Lưu' }).click()
    await sheet.waitFor({ state: 'detached' })
    await other.getByRole('heading', { name: 'Nguyễn Thị Sau' }).waitFor()
  })

  test('what is typed outlives a closed tab, and is offered again', async () => {
    await edit(officer, address)
    await officer.getByRole('dialog').getByLabel('Họ và tên').fill('Nguyễn Thị Nháp')
    await officer.waitForResponse((answer) => answer.url().endsWith('/api/drafts'))
    const again = await officer.context().newPage()
    await officer.close()
    await edit(again, address)
    const sheet = again.getByRole('dialog')
    await sheet.getByText('Bạn có bản nháp lúc').waitFor()
    await sheet.getByRole('button', { name: 'Dùng tiếp' }).click()
    expect(await sheet.getByLabel('Họ và tên').inputValue()).toBe('Nguyễn Thị Nháp')
    expect(await serious(again)).toEqual([])
    await sheet.getByRole('button', { name: 'Lưu' }).click()
    await sheet.waitFor({ state: 'detached' })
    await edit(again, address)
    await again.waitForTimeout(500)
    expect(await again.getByText('Bạn có bản nháp lúc').count()).toBe(0)
  })
})
