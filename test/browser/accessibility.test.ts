import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookedAt } from './axe.ts'
import { launchChromium } from './chromium.ts'
import { newPage, office, phone, signIn } from './reader.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** What axe finds on the page that would keep somebody out. */
const serious = async (page: Page): Promise<string[]> => {
  const { violations } = await lookedAt(page)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

/** The address of every screen that stands by itself; those of one record are looked at in the journeys. */
const listed = readFileSync(resolve(import.meta.dirname, '../../src/app/browser/routes.tsx'), 'utf8')
const plain = [...listed.matchAll(/path: '([^'$]+)'(, open: true)?/g)].flatMap(([, path = '', open]) =>
  open || path === '/gallery' ? [] : [path],
)

describe.each([
  ['an office screen in Vietnamese', office, 'vi'],
  ['a phone in English', phone, 'en'],
] as const)('on %s', (_name, viewport, language) => {
  test('axe finds nothing serious on any screen', async () => {
    const page = await newPage(browser, { viewport, language })
    await page.goto('/sign-in')
    await page.getByRole('button').first().waitFor()
    expect(await serious(page)).toEqual([])
    await signIn(page, 'administrator', language)
    for (const path of plain) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      expect(await serious(page), path).toEqual([])
    }
    await page.context().close()
  })
})
