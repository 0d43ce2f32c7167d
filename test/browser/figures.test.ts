import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { newPage, signIn } from './reader.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

describe('the programme officer', () => {
  test('sees 480 at home, opens the doctors, and reaches a person', async () => {
    const page = await newPage(browser)
    await signIn(page, 'programme-officer')
    await page.getByRole('heading', { name: 'Trang chủ', level: 1 }).waitFor()
    await page.getByRole('link', { name: /^480/ }).click()
    await page.getByText('480 dòng').waitFor()
    await page.goto('/reports?set=above-university&basis=holders-and-studying')
    await page.getByRole('link', { name: '10', exact: true }).first().click()
    await page.getByRole('heading', { name: 'Tiến sĩ', level: 1 }).waitFor()
    await page.getByText('10 dòng').waitFor()
    const first = page.getByRole('row').getByRole('link').first()
    const name = (await first.textContent()) ?? ''
    await first.click()
    await page.getByRole('heading', { name, level: 1 }).waitFor()
    await page.context().close()
  })

  test('asks for another day and another language, and both stay', async () => {
    const page = await newPage(browser)
    // The language is remembered with the account, so this reader is one of their own.
    await signIn(page, 'reader')
    const day = page.getByLabel('Tính đến')
    await day.fill('2010')
    await day.press('Enter')
    await page.getByText('Tính đến 31/12/2010').first().waitFor()
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2010-12-31')
    await page.getByRole('navigation').first().getByRole('link', { name: 'Báo cáo' }).click()
    await page.getByRole('heading', { name: 'Tổng hợp trình độ', level: 1 }).waitFor()
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2010-12-31')
    await page.getByText('EN', { exact: true }).click()
    await page.getByRole('heading', { name: 'Roll-up of qualifications', level: 1 }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.context().close()
  })

  test('takes the roll-up away as a workbook', async () => {
    const page = await newPage(browser)
    await signIn(page, 'programme-officer')
    await page.goto('/reports')
    await page.getByText('62 dòng').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải về Excel' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('Tổng hợp trình độ theo đơn vị 2015-08-27.xlsx')
    await page.context().close()
  })

  test('finds a unit from anywhere by keyboard alone', async () => {
    const page = await newPage(browser)
    await signIn(page, 'programme-officer')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: /Tìm/ }).last().waitFor()
    await page.keyboard.type('khoa hoc va cong nghe')
    await page
      .getByRole('option', { name: /Khoa học và Công nghệ/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /khoa học và công nghệ/i, level: 1 }).waitFor()
    await page.context().close()
  })
})

describe('whoever has only the own record', () => {
  test('begins there and finds no door to the registry', async () => {
    const page = await newPage(browser)
    await signIn(page, 'person')
    await page.getByRole('link', { name: 'Mở hồ sơ' }).click()
    await page.getByRole('heading', { name: 'Hồ sơ của tôi', level: 1 }).waitFor()
    await page.getByText('Nguyễn Thị Minh Châu').first().waitFor()
    expect(await page.getByRole('link', { name: 'Nhập dữ liệu' }).count()).toBe(0)
    await page.context().close()
  })
})

test('a wrong password is said in place, and nothing typed is lost', async () => {
  const page = await newPage(browser, { language: 'en' })
  await page.goto('/sign-in')
  await page.getByLabel('E-mail', { exact: true }).fill('somebody@vuon.example')
  await page.getByLabel('Password', { exact: true }).fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('alert').getByText('The e-mail or the password is wrong.').waitFor()
  expect(await page.getByLabel('E-mail', { exact: true }).inputValue()).toBe('somebody@vuon.example')
  await page.context().close()
})
