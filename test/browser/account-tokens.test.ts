import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
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

const send = (page: Page, method: string, path: string, body: object) =>
  page.evaluate(
    async ([how, where, what]) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch(where ?? '', { method: how ?? '', headers, body: what ?? '' })).status
    },
    [method, path, JSON.stringify(body)],
  )

test('an administrator sees the tokens of a colleague on the account, and revokes one', async () => {
  const colleague = await newPage(browser)
  await signIn(colleague, 'reader')
  const lastDay = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  for (const name of ['Báo cáo hằng tháng', 'Cổng nội bộ'])
    expect(await send(colleague, 'POST', '/api/tokens', { name, actions: ['people.read'], lastDay })).toBe(
      200,
    )
  for (const [viewport, language] of [
    [office, 'vi'],
    [phone, 'en'],
  ] as const) {
    const page = await newPage(browser, { viewport })
    await signIn(page, 'administrator')
    // As somebody who chose the language on this machine.
    await page.evaluate((chosen) => localStorage.setItem('vuon.language', chosen), language)
    await page.goto('/accounts')
    const email = page.getByText(inject('browserWorld').accounts.reader?.email ?? '').first()
    await email.waitFor()
    // The reader stands first by name; on a phone a card has a button of its own.
    if (viewport === office) await email.click()
    else await page.getByRole('button', { name: /^Edit/ }).first().click()
    const words = {
      vi: { tokens: 'Mã truy cập cho chương trình', revoke: 'Thu hồi', done: 'Đã thu hồi mã' },
      en: { tokens: 'API tokens', revoke: 'Revoke', done: 'The token is revoked' },
    }[language]
    const part = page.getByRole('dialog').getByRole('region', { name: words.tokens })
    const name = language === 'vi' ? 'Báo cáo hằng tháng' : 'Cổng nội bộ'
    await part.getByText(name).waitFor()
    await part.scrollIntoViewIfNeeded()
    await look(page, `account-tokens-${language}`)
    await part.getByRole('button', { name: `${words.revoke}: ${name}` }).click()
    await page.getByRole('dialog').last().getByRole('button', { name: words.revoke, exact: true }).click()
    await page.getByText(words.done).waitFor()
    await part.getByText(name).waitFor({ state: 'detached' })
    await page.context().close()
  }
})

test('a new password offers to revoke the tokens: on through a link, off by oneself, unseen without tokens', async () => {
  const colleague = await newPage(browser)
  await signIn(colleague, 'programme-officer')
  const offer = colleague.getByRole('checkbox', { name: 'Thu hồi cả các mã truy cập' })
  await colleague.goto('/account/security')
  await colleague.getByLabel('Mật khẩu mới').waitFor()
  expect(await offer.count()).toBe(0)
  const lastDay = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  const token = { name: 'Báo cáo', actions: ['people.read'], lastDay }
  expect(await send(colleague, 'POST', '/api/tokens', token)).toBe(200)
  await colleague.reload()
  await offer.waitFor()
  expect(await offer.isChecked()).toBe(false)
  await look(colleague, 'password-tokens-vi')
  const guest = await newPage(browser, { viewport: phone, language: 'en' })
  await guest.goto('/password#mot-lien-ket-khong-co-that')
  const kept = guest.getByRole('checkbox', { name: 'Revoke the API tokens' })
  await kept.waitFor()
  expect(await kept.isChecked()).toBe(true)
  await look(guest, 'choose-password-en')
})
