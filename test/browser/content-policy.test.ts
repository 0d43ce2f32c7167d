import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { newPage, office, signIn } from './reader.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const listed = readFileSync(resolve(import.meta.dirname, '../../src/app/browser/routes.tsx'), 'utf8')
const plain = [...listed.matchAll(/path: '([^'$]+)'(, open: true)?/g)].flatMap(([, path = '', open]) =>
  open ? [] : [path],
)

/** Everything that the page's own policy stops, with where it stood. */
const watched = async (page: Page): Promise<() => readonly string[]> => {
  const stopped = new Set<string>()
  await page.exposeFunction('tellStopped', (what: string) => void stopped.add(what))
  await page.addInitScript(`document.addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event
    tellStopped([location.pathname, effectiveDirective, blockedURI, sourceFile, lineNumber, sample].join(' '))
  })`)
  return () => [...stopped]
}

const shown = async (page: Page, path: string) => {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
}

test('no screen needs what the strict policy stops: no inline script, no style without the nonce', async () => {
  const page = await newPage(browser, { viewport: office, language: 'vi' })
  const stopped = await watched(page)
  await page.goto('/sign-in')
  await page.getByRole('button').first().waitFor()
  await signIn(page, 'administrator', 'vi')
  for (const path of plain) await shown(page, path)
  await shown(page, '/people')
  const person = page.locator('a[href^="/people/"]').first()
  await person.click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await shown(page, '/units')
  await page.locator('a[href^="/units/"]').first().click()
  await page.waitForLoadState('networkidle')
  expect(stopped()).toEqual([])
  await page.context().close()
})

test('dialogs, menus, charts and their hints keep their look under the policy', async () => {
  const page = await newPage(browser, { viewport: office, language: 'vi' })
  const stopped = await watched(page)
  await signIn(page, 'administrator', 'vi')
  await shown(page, '/reports')
  const charts = page.locator('svg')
  for (const chart of (await charts.all()).slice(0, 40))
    await chart.hover({ force: true, timeout: 500 }).catch(() => {})
  await shown(page, '/gallery')
  for (const button of (await page.getByRole('main').getByRole('button').all()).slice(0, 60)) {
    await button.click({ timeout: 500 }).catch(() => {})
    await page.keyboard.press('Escape')
  }
  expect(stopped()).toEqual([])
  await page.context().close()
})

test('what slips into a page is not run: neither a script, nor a handler, nor a style in markup', async () => {
  const page = await newPage(browser, { viewport: office, language: 'vi' })
  const stopped = await watched(page)
  await page.goto('/sign-in')
  await page.getByRole('button').first().waitFor()
  const ran = await page.evaluate<{ slipped: boolean; colour: string; body: string }>(`(() => {
    const place = document.createElement('div')
    place.innerHTML =
      '<img src="x:" onerror="globalThis.slipped = 1"><p id="coloured" style="color: rgb(1, 2, 3)">a</p>' +
      '<style>body { color: rgb(1, 2, 3) }</style>'
    const script = document.createElement('script')
    script.textContent = 'globalThis.slipped = 2'
    document.body.append(place, script)
    const colour = getComputedStyle(document.getElementById('coloured')).color
    return { slipped: 'slipped' in globalThis, colour, body: getComputedStyle(document.body).color }
  })()`)
  expect(ran.slipped).toBe(false)
  expect(ran.colour).not.toBe('rgb(1, 2, 3)')
  expect(ran.body).not.toBe('rgb(1, 2, 3)')
  await expect.poll(() => stopped().length).toBeGreaterThanOrEqual(3)
  await page.context().close()
})

test('a chart that is taken away as a picture keeps the styles inside it', async () => {
  const page = await newPage(browser, { viewport: office, language: 'vi' })
  const stopped = await watched(page)
  await page.goto('/sign-in')
  await page.getByRole('button').first().waitFor()
  const pixel = await page.evaluate<number[]>(`(async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><style>rect { fill: rgb(1, 200, 3) }</style><rect width="4" height="4"/></svg>'
    const image = new Image()
    image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    await image.decode()
    const canvas = document.createElement('canvas')
    const context = canvas.getContext('2d')
    context.drawImage(image, 0, 0)
    return [...context.getImageData(1, 1, 1, 1).data]
  })()`)
  expect(pixel).toEqual([1, 200, 3, 255])
  expect(stopped()).toEqual([])
  await page.context().close()
})
