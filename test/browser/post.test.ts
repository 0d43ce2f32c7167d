import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
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

test('who forgot the password asks for a mail, and learns nothing about who has an account', async () => {
  for (const [email, language] of [
    ['khong.ai@vuon.example', 'vi'],
    [inject('browserWorld').accounts.reader?.email ?? '', 'en'],
  ] as const) {
    const page = await newPage(browser, { viewport: phone, language })
    await page.goto('/sign-in')
    await page
      .getByRole('link', { name: language === 'vi' ? 'Quên mật khẩu?' : 'Forgotten your password?' })
      .click()
    await page.waitForURL('**/forgotten')
    await page
      .getByRole('link', { name: language === 'vi' ? 'Về trang đăng nhập' : 'Back to sign-in' })
      .waitFor()
    await page.getByLabel(language === 'vi' ? 'Thư điện tử' : 'E-mail').fill(email)
    expect(await serious(page)).toEqual([])
    await page.getByRole('button', { name: language === 'vi' ? 'Gửi liên kết' : 'Send the link' }).click()
    await page
      .getByText(language === 'vi' ? 'Nếu địa chỉ này có tài khoản' : 'If there is an account')
      .waitFor()
    expect(await serious(page)).toEqual([])
    await page.context().close()
  }
})

const openAccount = async (page: Page, name: string, email: string, byMail: boolean) => {
  await page.goto('/accounts')
  await page.getByRole('button', { name: 'Mở tài khoản' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Họ và tên').fill(name)
  await sheet.getByLabel('Thư điện tử', { exact: true }).fill(email)
  if (byMail) await sheet.getByLabel('Gửi liên kết qua thư cho người này').check()
  await sheet.getByRole('button', { name: 'Mở tài khoản' }).click()
  return sheet
}

test('an invitation goes by mail, where administrators see it wait, or on a printed sheet with nothing else on it', async () => {
  const page = await newPage(browser)
  await signIn(page, 'administrator')
  const sheet = await openAccount(page, 'Võ Thị Thư Mời', 'thu.moi@vuon.example', true)
  await sheet.getByText('Đã đưa thư mời vào hàng gửi').waitFor()
  await page.goto('/mail')
  await page.getByText('thu.moi@vuon.example').waitFor()
  await page.getByText('Đang chờ gửi').first().waitFor()
  expect(await serious(page)).toEqual([])

  const printed = await openAccount(page, 'Võ Văn Giấy In', 'giay.in@vuon.example', false)
  const link = (await printed.locator('code').textContent()) ?? ''
  await page.emulateMedia({ media: 'print' })
  const paper = page.locator('article[aria-hidden="true"]')
  await paper.waitFor()
  expect(await paper.innerText()).toContain(link)
  expect(await paper.innerText()).toContain('Võ Văn Giấy In')
  expect(await page.locator('#root').isVisible()).toBe(false)
  expect(await printed.isVisible()).toBe(false)
  await page.context().close()
})

test('a token is made for reading, shown once, works for a program, and is out when it is revoked', async () => {
  const page = await newPage(browser)
  await signIn(page, 'unit-officer')
  await page.goto('/account')
  await page.getByRole('link', { name: 'Mở trang mã truy cập' }).click()
  await page.getByRole('button', { name: 'Lập mã' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Dùng để làm gì').fill('Báo cáo hằng tháng')
  expect(await sheet.getByLabel('Sửa hồ sơ').count()).toBe(0)
  await sheet.getByLabel('Xem hồ sơ').check()
  expect(await serious(page)).toEqual([])
  await sheet.getByRole('button', { name: 'Lập mã' }).click()
  const shown = page.getByRole('status').filter({ hasText: 'vuon_' })
  const token = (await shown.locator('code').first().textContent()) ?? ''
  const ask = async () => {
    const headers = { authorization: `Bearer ${token}` }
    return (await fetch(`${inject('browserWorld').address}/api/people`, { headers })).status
  }
  expect(await ask()).toBe(200)
  expect(await serious(page)).toEqual([])
  await page.reload()
  await page.getByText('Báo cáo hằng tháng').first().waitFor()
  expect(await page.getByText(token).count()).toBe(0)
  await page.getByRole('button', { name: 'Thu hồi: Báo cáo hằng tháng' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click()
  await page.getByText('Chưa có mã nào.').waitFor()
  expect(await ask()).toBe(401)
  await page.context().close()
})

test('an officer on leave delegates the own role, and ends it when back', async () => {
  const page = await newPage(browser, { viewport: phone })
  await signIn(page, 'unit-officer')
  await page.goto('/account/delegations')
  await page.getByRole('button', { name: 'Ủy quyền' }).click()
  const sheet = page.getByRole('dialog')
  await sheet
    .getByLabel('Thư điện tử của đồng nghiệp')
    .fill(inject('browserWorld').accounts.reader?.email ?? '')
  await sheet.getByRole('combobox', { name: 'Vai trò của tôi' }).click()
  await page.getByRole('option').first().click()
  const lastDay = sheet.getByLabel('Đến hết ngày')
  await lastDay.fill('31/12/2030')
  await lastDay.press('Tab')
  await sheet.getByRole('button', { name: 'Ủy quyền' }).click()
  await page.getByText('Đã ủy quyền; cả hai được báo qua thư').waitFor()
  await page.getByText(/^Cán bộ đơn vị cho /).waitFor()
  expect(await serious(page)).toEqual([])
  await page.getByRole('button', { name: /^Kết thúc: / }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc', exact: true }).click()
  await page.getByText('Bạn chưa ủy quyền cho ai.').waitFor()
  await page.context().close()
})
