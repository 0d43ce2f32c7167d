import type { Browser, Page } from 'playwright-core'
import { inject } from 'vitest'

export const office = { width: 1366, height: 768 }
export const phone = { width: 390, height: 844 }

/** Opens a page as somebody who has never been here, in the language given. */
export const newPage = async (
  browser: Browser,
  options: { viewport?: { width: number; height: number }; language?: 'vi' | 'en' } = {},
): Promise<Page> => {
  const { viewport = office, language = 'vi' } = options
  const context = await browser.newContext({
    viewport,
    locale: language === 'vi' ? 'vi-VN' : 'en-GB',
    baseURL: inject('browserWorld').address,
    acceptDownloads: true,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  return page
}

/** Signs in through the door, as people do. */
export const signIn = async (page: Page, role: string, language: 'vi' | 'en' = 'vi'): Promise<void> => {
  const account = inject('browserWorld').accounts[role]
  const [email, password, enter] =
    language === 'vi' ? ['Thư điện tử', 'Mật khẩu', 'Đăng nhập'] : ['E-mail', 'Password', 'Sign in']
  await page.goto('/sign-in')
  await page.getByLabel(email, { exact: true }).fill(account?.email ?? '')
  await page.getByLabel(password, { exact: true }).fill(account?.password ?? '')
  await page.getByRole('button', { name: enter }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  await page.getByRole('heading', { level: 1 }).waitFor()
}
