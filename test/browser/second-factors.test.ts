import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { newApp } from '../world/authenticator-app.ts'
import { lookedAt } from './axe.ts'
import { launchChromium } from './chromium.ts'
import { newPage, office, phone, signIn } from './reader.ts'

let browser: Browser
let administrator: Page
beforeAll(async () => {
  browser = await launchChromium()
  administrator = await newPage(browser)
  await signIn(administrator, 'administrator')
})
afterAll(() => browser.close())

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor()

/** What axe finds on the page that would keep somebody out. */
const serious = async (page: Page): Promise<string[]> => {
  const { violations } = await lookedAt(page)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

/** Asks the server as the administrator would. */
const asAdministrator = (method: string, path: string, body: object) =>
  administrator.evaluate(
    async ([verb, where, text]) => {
      const init = { method: verb, body: text, headers: { 'content-type': 'application/json' } }
      const response = await fetch(`/api${where}`, init as RequestInit)
      return (await response.json()) as { accountId: string; link: { token: string } }
    },
    [method, path, JSON.stringify(body)] as const,
  )

/** Passkeys need a name for the machine: the bare address that other journeys use has none. */
const named = () => inject('browserWorld').address.replace('127.0.0.1', 'localhost')

type Colleague = { page: Page; email: string; password: string }

/** A new colleague who has chosen a password and is in. */
const colleague = async (
  who: string,
  options: Parameters<typeof newPage>[1] & { role?: string } = {},
): Promise<Colleague> => {
  const email = `${who}-${crypto.randomUUID().slice(0, 8)}@vuon.example`
  const password = 'một câu dài để đăng nhập'
  const { language = 'vi' } = options
  const grants = options.role ? [{ role: options.role, from: '2020-01-01' }] : []
  const { link } = await asAdministrator('POST', '/accounts', { name: who, email, language, grants })
  const page = await newPage(browser, options)
  await page.goto(`${named()}/password#${link.token}`)
  await page.getByLabel(/^(Mật khẩu mới|New password)/).fill(password)
  await page.getByRole('button', { name: /^(Chọn mật khẩu|Choose a password)$/ }).click()
  await page.waitForURL((url) => url.pathname === '/')
  return { page, email, password }
}

/** A security key or fingerprint reader that Chromium pretends to have. */
const virtualAuthenticator = async (page: Page): Promise<CDPSession> => {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return session
}

const enterWithPassword = async ({ page, email, password }: Colleague) => {
  await page.goto(`${named()}/sign-in`)
  await page.getByLabel('Thư điện tử', { exact: true }).fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}

const signOut = async (page: Page) => {
  await page.getByRole('button', { name: /^Tài khoản: / }).click()
  // The way out ends in a fresh page.
  const fresh = page.waitForEvent('load')
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
  await fresh
  await heading(page, 'Đăng nhập')
}

describe('an authenticator app', () => {
  test('is set up, asked for at the door, stood in for by a backup code, and turned off', async () => {
    const who = await colleague('mai')
    const { page, password } = who
    await page.getByRole('button', { name: /^Tài khoản: / }).click()
    await page.getByRole('menuitem', { name: 'Đăng nhập và bảo mật' }).click()
    await heading(page, 'Đăng nhập và bảo mật')
    await page.getByRole('button', { name: 'Thiết lập' }).click()
    await page.getByRole('img', { name: /Mã QR/ }).waitFor()
    const key = (await page.locator('form code').textContent())?.replaceAll(' ', '') ?? ''
    const app = newApp(key)
    expect(await serious(page)).toEqual([])
    await page.getByLabel('Mã sáu số').fill(app.next())
    await page.getByRole('button', { name: 'Bật', exact: true }).click()
    await page.getByRole('button', { name: 'Tôi đã cất danh sách' }).waitFor()
    expect(await serious(page)).toEqual([])
    const codes = await page.locator('li code').allTextContents()
    expect(codes).toHaveLength(10)
    await page.getByRole('button', { name: 'Tôi đã cất danh sách' }).click()
    await page.getByText('Số mã còn dùng được: 10').waitFor()

    await signOut(page)
    await enterWithPassword(who)
    await heading(page, 'Xác nhận bước hai')
    expect(await serious(page)).toEqual([])
    await page.reload()
    await heading(page, 'Xác nhận bước hai')
    await page.getByLabel('Mã sáu số').fill('000000')
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel('Mã sáu số').fill(app.next())
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    await heading(page, 'Trang chủ')

    await signOut(page)
    await enterWithPassword(who)
    await page.getByRole('button', { name: 'Dùng mã dự phòng' }).click()
    await page.getByLabel('Mã dự phòng').fill(codes[0] ?? '')
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    await heading(page, 'Trang chủ')

    await page.goto(`${named()}/account/security`)
    await page.getByText('Số mã còn dùng được: 9').waitFor()
    await page.getByText('bằng mật khẩu và mã dự phòng').waitFor()
    await page.getByRole('button', { name: 'Tắt', exact: true }).click()
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
    await page.getByLabel('Mã sáu số hoặc mã dự phòng').fill(codes[1] ?? '')
    await page.getByRole('button', { name: 'Tắt', exact: true }).click()
    await page.getByText('Đã tắt ứng dụng tạo mã').waitFor()
    await page.getByRole('button', { name: 'Thiết lập' }).waitFor()
    await page.context().close()
  })

  test('who left the page for a while proves who they are before changing how they sign in', async () => {
    const { page, password } = await colleague('nga', { viewport: phone, language: 'en' })
    await page.goto(`${named()}/account/security`)
    await page.route('**/api/second-factor/offer', async (route, request) => {
      // The server asks after ten minutes; the journey does not wait so long.
      const error = { code: 'session.confirm_first', message: 'Confirm who you are.' }
      await route.fulfill({ status: 428, json: { error } })
      await page.unroute('**/api/second-factor/offer')
      expect(request.method()).toBe('POST')
    })
    await page.getByRole('button', { name: 'Set up' }).click()
    const dialog = page.getByRole('dialog', { name: 'Confirm who you are' })
    await dialog.getByLabel('Password', { exact: true }).fill('not the password')
    await dialog.getByRole('button', { name: 'Confirm' }).click()
    await dialog.getByRole('alert').waitFor()
    expect(await serious(page)).toEqual([])
    await dialog.getByLabel('Password', { exact: true }).fill(password)
    await dialog.getByRole('button', { name: 'Confirm' }).click()
    await page.getByRole('img', { name: /QR code/ }).waitFor()
    expect(await serious(page)).toEqual([])
    await page.context().close()
  })
})

describe('a passkey', () => {
  test('is added with a name, signs in without a password, is the second step, is renamed and removed', async () => {
    const who = await colleague('oanh', { viewport: office })
    const { page } = who
    const session = await virtualAuthenticator(page)
    await page.goto(`${named()}/account/security`)
    await page.getByLabel('Tên khóa').fill('Máy bàn phòng 203')
    await page.getByRole('button', { name: 'Thêm khóa truy cập' }).click()
    await page.getByRole('button', { name: 'Tôi đã cất danh sách' }).click()
    await page.getByText('Máy bàn phòng 203', { exact: true }).waitFor()
    expect(await serious(page)).toEqual([])

    await signOut(page)
    await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click()
    await heading(page, 'Trang chủ')

    await signOut(page)
    await enterWithPassword(who)
    await heading(page, 'Xác nhận bước hai')
    await page.getByRole('button', { name: 'Dùng khóa truy cập' }).click()
    await heading(page, 'Trang chủ')

    await page.goto(`${named()}/account/security`)
    await page.getByText('bằng khóa truy cập', { exact: false }).last().waitFor()
    await page.getByRole('button', { name: 'Đổi tên: Máy bàn phòng 203' }).click()
    await page.getByLabel('Tên khóa').first().fill('Máy mới')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.getByRole('button', { name: 'Gỡ: Máy mới' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Gỡ' }).click()
    await page.getByText('Đã gỡ khóa truy cập').waitFor()
    await signOut(page)
    await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click()
    await page.getByRole('alert').waitFor()
    await session.detach()
    await page.context().close()
  })

  test('is not offered where the page has no name, and the page says so', async () => {
    const page = await newPage(browser, { language: 'en' })
    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
    expect(await page.getByRole('button', { name: 'Sign in with a passkey' }).count()).toBe(0)
    await page.context().close()
  })
})

describe('a role that must have a second factor', () => {
  test('sends its accounts to set one up before anything else, and then lets them in', async () => {
    const { page } = await colleague('quang', { role: 'reader', viewport: phone })
    await administrator.goto('/accounts')
    const rule = administrator.getByRole('region', { name: 'Vai trò phải có bước xác nhận thứ hai' })
    await rule.getByLabel('Người xem').check()
    await rule.getByRole('button', { name: 'Lưu quy định' }).click()
    await administrator.getByText('Đã đổi quy định').waitFor()
    try {
      await page.goto(`${named()}/people`)
      await heading(page, 'Thiết lập bước xác nhận thứ hai')
      expect(await page.getByRole('navigation').count()).toBe(0)
      await page.getByRole('button', { name: 'Thiết lập' }).click()
      const key = (await page.locator('form code').textContent())?.replaceAll(' ', '') ?? ''
      expect(await serious(page)).toEqual([])
      await page.getByLabel('Mã sáu số').fill(newApp(key).codeApart(0))
      await page.getByRole('button', { name: 'Bật', exact: true }).click()
      await page.getByRole('button', { name: 'Tôi đã cất danh sách' }).click()
      await heading(page, 'Nhân sự')
    } finally {
      await rule.getByLabel('Người xem').uncheck()
      await rule.getByRole('button', { name: 'Lưu quy định' }).click()
      await administrator.getByRole('button', { name: 'Lưu quy định', disabled: true }).waitFor()
    }
    await page.context().close()
  })

  test('an administrator removes the second factor of a colleague who lost the phone', async () => {
    const who = await colleague('rang')
    await virtualAuthenticator(who.page)
    await who.page.goto(`${named()}/account/security`)
    await who.page.getByRole('button', { name: 'Thêm khóa truy cập' }).click()
    await who.page.getByRole('button', { name: 'Tôi đã cất danh sách' }).click()
    await administrator.goto('/accounts')
    await administrator.getByLabel('Tìm theo tên hoặc thư điện tử').fill(who.email)
    await administrator.getByText(who.email).first().click()
    await administrator.getByRole('button', { name: 'Gỡ bước xác nhận thứ hai' }).click()
    const dialog = administrator.getByRole('dialog', { name: 'Gỡ bước xác nhận thứ hai?' })
    await dialog.getByRole('button', { name: 'Gỡ bước xác nhận thứ hai' }).click()
    await administrator.getByText('Đã gỡ bước xác nhận thứ hai').waitFor()
    await who.page.goto(`${named()}/people`)
    await heading(who.page, 'Đăng nhập')
    await enterWithPassword(who)
    await who.page.getByRole('navigation').first().waitFor()
    await who.page.context().close()
  })
})
