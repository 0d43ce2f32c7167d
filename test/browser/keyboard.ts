import type { Page } from 'playwright-core'
import { expect } from 'vitest'

type Focused = { tag: string; name: string; shown: boolean }

/** Asked inside the page, whose types the tests do not know. */
const question = `(() => {
  const element = document.activeElement
  if (!element || element === document.body) return { tag: 'BODY', name: '', shown: false }
  const labels = [...(element.labels ?? [])].map((label) => label.innerText)
  const named = (element.getAttribute('aria-labelledby') ?? '').split(' ')
    .map((id) => document.getElementById(id)?.innerText ?? '')
  const name = element.getAttribute('aria-label') || labels.join(' ') || named.join(' ').trim() || element.innerText
  // A field within a frame of its own shows the focus on the frame, a hidden choice on its label.
  const around = [element, element.parentElement, ...(element.labels ?? [])].filter(Boolean)
  const frame = around.map((one) => getComputedStyle(one))
  const ring = frame.some((look) => look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) > 0)
  const shadow = frame.some((look) => look.boxShadow !== 'none')
  const inSight = around.map((one) => one.getBoundingClientRect())
    .some((place) => place.bottom > 0 && place.top < innerHeight && place.width > 0)
  // A field with a caret, or a place that only begins a page, needs no ring.
  const quiet = /^(INPUT|TEXTAREA|MAIN|H1)$/.test(element.tagName)
  return { tag: element.tagName, name: (name ?? '').trim(), shown: inSight && (ring || shadow || quiet) }
})()`

/** What has the focus, what it is called, and whether somebody can see that it has it. */
export const focused = (page: Page): Promise<Focused> => page.evaluate<Focused>(question)

/** Presses Tab until what is called so has the focus; the focus is seen at every stop on the way. */
export const tabTo = async (page: Page, wanted: string | RegExp, key = 'Tab'): Promise<void> => {
  const passed: string[] = []
  for (let stops = 0; stops < 80; stops += 1) {
    const { tag, name, shown } = await focused(page)
    if (tag !== 'BODY') {
      expect(shown, `the focus on ${tag} “${name}” is not to be seen`).toBe(true)
      if (typeof wanted === 'string' ? name === wanted : wanted.test(name)) return
    }
    passed.push(`${tag} ${name.slice(0, 30)}`)
    await page.keyboard.press(key)
  }
  throw new Error(`no ${wanted} is reached with ${key}; passed ${passed.join(', ')}`)
}

/** After a dialog or a new page: the focus stands somewhere, not lost at the top of the document. */
export const focusIsKept = async (page: Page, where: RegExp): Promise<void> => {
  await expect.poll(async () => (await focused(page)).tag, { timeout: 5000 }).not.toBe('BODY')
  await expect
    .poll(async () => `${(await focused(page)).tag} ${(await focused(page)).name}`, { timeout: 5000 })
    .toMatch(where)
}
