import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { installedChromium, launchChromium } from './chromium.ts'

test('a browser starts on this machine and shows Vietnamese', async () => {
  const browser = await launchChromium()
  const page = await browser.newPage()
  await page.setContent('<h1>Trình độ: bác sĩ chuyên khoa II</h1>')
  expect(await page.locator('h1').textContent()).toContain('bác sĩ')
  expect((await page.screenshot()).length).toBeGreaterThan(1000)
  await browser.close()
})

test('a browser of the machine is found on the path', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vuon-path-'))
  writeFileSync(join(folder, 'chromium'), '', { mode: 0o755 })
  expect(installedChromium({ PATH: folder })).toBe(join(folder, 'chromium'))
  rmSync(folder, { recursive: true })
})
