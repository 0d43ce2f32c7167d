import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { today } from '../../src/app/clock.ts'
import { openHouse } from '../../src/app/house.ts'
import { operatorContext } from '../../src/app/operator.ts'
import { buildServer } from '../../src/app/server.ts'
import { startOwnServer } from '../../src/database/own-server/server.ts'
import { FOREVER } from '../../src/domain/time/day.ts'
import { openAccount } from '../../src/features/access/actions.ts'
import { newProvider, type TestProvider } from '../world/provider.ts'
import { lookedAt } from './axe.ts'
import { launchChromium } from './chromium.ts'
import { office, phone } from './reader.ts'

const freePort = (): Promise<number> =>
  new Promise((free) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => free(port))
    })
  })

const keeper = { email: 'quan.tri@office.vn', password: 'một mật khẩu rất dài của quản trị' }
let browser: Browser
let provider: TestProvider
let address: string
let end: () => Promise<void>

/** An installation of its own: it knows a provider, which runs in a process of its own. */
beforeAll(async () => {
  browser = await launchChromium()
  const port = await freePort()
  address = `http://127.0.0.1:${port}`
  provider = await newProvider({ publicAddress: address })
  const dataFolder = mkdtempSync(join(tmpdir(), 'vuon-sign-on-'))
  const database = await startOwnServer({ dataFolder })
  const signOn = provider.configuration
  const house = await openHouse({ ...database, dataFolder, origins: [], signOn })
  const { actor } = operatorContext(house, 'vi')
  await house.registry.transaction().execute(async (tx) => {
    const whole = { unitId: null, from: today(), to: FOREVER }
    const account = { name: 'Quản Trị', personId: null, ...keeper }
    await openAccount(tx, actor, account, [{ ...whole, role: 'administrator' }])
    const officer = { name: 'Nguyễn Văn An', email: 'an@office.vn', password: null, personId: null }
    await openAccount(tx, actor, officer, [])
  })
  const webFolder = resolve(import.meta.dirname, '../../dist/web')
  const server = await buildServer(house, { webFolder, version: 'test' })
  await server.listen({ host: '127.0.0.1', port })
  end = async () => {
    await server.close()
    await house.close()
    await database.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
})
afterAll(async () => {
  await browser.close()
  provider.end()
  await end()
})

const pageOf = async (viewport = office, language: 'vi' | 'en' = 'vi'): Promise<Page> => {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB'
  const context = await browser.newContext({ viewport, locale, baseURL: address })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  return page
}

const serious = async (page: Page): Promise<string[]> => {
  const { violations } = await lookedAt(page)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

const isWide = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')

/** Looked at where a folder is named. */
const look = async (page: Page, name: string) => {
  const folder = process.env.VUON_PICTURES
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

const signInAsKeeper = async (page: Page) => {
  await page.goto('/sign-in')
  await page.getByLabel('Thư điện tử', { exact: true }).fill(keeper.email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(keeper.password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

test('somebody signs in at the provider and comes back to the page they wanted', async () => {
  for (const [viewport, language, button, name] of [
    [office, 'vi', 'Đăng nhập bằng Tài khoản cơ quan', 'office'],
    [phone, 'en', 'Sign in with Tài khoản cơ quan', 'phone'],
  ] as const) {
    await provider.is({ sub: 'an', email: 'an@office.vn', email_verified: true })
    const page = await pageOf(viewport, language)
    await page.goto('/sign-in?next=%2Faccount')
    await page.getByRole('link', { name: button }).waitFor()
    expect(await serious(page)).toEqual([])
    await look(page, `sign-in-${name}`)
    await page.getByRole('link', { name: button }).click()
    await page.waitForURL('**/account')
    await page.getByText('an@office.vn').waitFor()
    await page.context().close()
  }
})

test('whoever has no account is told so on the page for signing in', async () => {
  await provider.is({ sub: 'ai', email: 'ai@office.vn', email_verified: true })
  const page = await pageOf(phone)
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Đăng nhập bằng Tài khoản cơ quan' }).click()
  await page.getByRole('alert').getByText('Bạn chưa có tài khoản Vươn.').waitFor()
  expect(await serious(page)).toEqual([])
  await look(page, 'refused-phone')
  await page.context().close()
})

test('an administrator sees the provider, lets a group give a role, and makes a token for a directory', async () => {
  const page = await pageOf()
  await signInAsKeeper(page)
  await page.goto('/accounts')
  await page.getByRole('link', { name: 'Đăng nhập một lần và cấp tài khoản tự động' }).click()
  await page.getByText(provider.configuration.issuer).waitFor()
  await page.getByText('Chưa có nhóm nào cho vai trò.').waitFor()
  await page.getByRole('button', { name: 'Thêm dòng' }).click()
  await page.getByLabel('Tên hoặc mã nhóm').fill('Quản trị hệ thống')
  await page.getByRole('combobox', { name: 'Vai trò' }).click()
  await page.getByRole('option', { name: 'Quản trị viên' }).click()
  await page.getByRole('button', { name: 'Thêm dòng' }).click()
  await page.getByRole('alert').getByText('Ai vào được nhóm này').waitFor()
  expect(await serious(page)).toEqual([])
  await look(page, 'mapping-office')
  await page.getByLabel('Tôi hiểu').check()
  await page.getByRole('button', { name: 'Thêm dòng' }).click()
  await page.getByRole('button', { name: 'Bỏ: Quản trị hệ thống' }).waitFor()
  await page.getByLabel('Mã dùng cho').fill('Entra ID')
  await page.getByRole('button', { name: 'Lập mã' }).click()
  await page.getByText(/^vuonscim_[\w-]{43}$/).waitFor()
  await page.getByLabel('Tự mở tài khoản cho thư điện tử thuộc tên miền').fill('office.vn')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Đã lưu').waitFor()
  expect(await serious(page)).toEqual([])
  await look(page, 'state-office')
  await page.setViewportSize(phone)
  expect(await isWide(page)).toBe(false)
  expect(await serious(page)).toEqual([])
  await look(page, 'state-phone')
  await page.context().close()
})
