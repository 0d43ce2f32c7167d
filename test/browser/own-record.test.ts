import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookedAt } from './axe.ts'
import { launchChromium } from './chromium.ts'
import { newPage, phone, signIn } from './reader.ts'

let browser: Browser
let person: Page
let officer: Page
beforeAll(async () => {
  browser = await launchChromium()
  person = await newPage(browser)
  await signIn(person, 'person')
  officer = await newPage(browser, { viewport: phone })
  await signIn(officer, 'programme-officer')
})
afterAll(() => browser.close())

const serious = async (page: Page): Promise<string[]> => {
  const { violations } = await lookedAt(page)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

describe('the own record', () => {
  test('is opened from home, and a correction is asked for beside what it is about', async () => {
    await person.getByRole('link', { name: 'Mở hồ sơ' }).click()
    await person.getByRole('button', { name: 'Đề nghị sửa: Nhân thân' }).click()
    await person.getByRole('combobox', { name: 'Thông tin cần sửa' }).click()
    await person.getByRole('option', { name: /Ngày sinh/ }).click()
    await person.getByLabel('Đúng ra phải là').fill('05/1980')
    await person.getByRole('button', { name: 'Gửi đề nghị' }).click()
    await person.getByText('Đúng ra phải là: 05/1980').waitFor()
    expect(await serious(person)).toEqual([])
  })

  test('the unit sees it on home with its due day and refuses it with a reason', async () => {
    await officer.goto('/')
    await officer.getByText('1 đang chờ').waitFor()
    await officer.getByRole('link', { name: 'Mở danh sách đề nghị' }).click()
    await officer.getByRole('button', { name: 'Trả lời: Nguyễn Thị Minh Châu' }).click()
    await officer.getByRole('combobox', { name: 'Cách trả lời' }).click()
    await officer.getByRole('option', { name: 'Không chấp nhận' }).click()
    expect(await serious(officer)).toEqual([])
    const sheet = officer.getByRole('dialog')
    await sheet.getByRole('button', { name: 'Trả lời' }).click()
    await sheet.getByText('Hãy ghi lý do').first().waitFor()
    await officer.getByLabel('Lý do hoặc lời nhắn').fill('Căn cước ghi như hồ sơ.')
    await sheet.getByRole('button', { name: 'Trả lời' }).click()
    await officer.getByText('Không có đề nghị nào đang chờ.').waitFor()
  })

  test('the person reads the answer, opens the sensitive facts and finds that opening written down', async () => {
    await person.goto('/')
    await person.getByText('Nhân thân · Ngày sinh').waitFor()
    await person.getByRole('link', { name: 'Mở hồ sơ' }).first().click()
    await person.getByText('Trả lời mới').waitFor()
    await person.getByText('Căn cước ghi như hồ sơ.').waitFor()
    await person.getByRole('button', { name: 'Đã xem' }).click()
    await person.getByText('Trả lời mới').waitFor({ state: 'detached' })
    await person.getByRole('button', { name: 'Hiện thông tin nhạy cảm' }).click()
    await person.getByText('bạn · Xem thông tin nhạy cảm').waitFor()
  })

  test('everything is taken away as a page that stands by itself', async () => {
    await person.getByRole('button', { name: 'Tải toàn bộ dữ liệu về tôi' }).click()
    const [download] = await Promise.all([
      person.waitForEvent('download'),
      person.getByRole('menuitem', { name: /HTML/ }).click(),
    ])
    expect(download.suggestedFilename()).toBe('Dữ liệu về Nguyễn Thị Minh Châu.html')
    const parts: Buffer[] = []
    for await (const part of await download.createReadStream()) parts.push(part as Buffer)
    const copy = await newPage(browser)
    await copy.setContent(Buffer.concat(parts).toString())
    await copy.getByRole('heading', { level: 1, name: 'Nguyễn Thị Minh Châu' }).waitFor()
    expect(await serious(copy)).toEqual([])
  })
})
