import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Resolves when nothing on the page moves any more; what turns for ever is not waited for. */
const stillness = `Promise.all(document.getAnimations()
  .filter((one) => one.effect?.getComputedTiming().iterations !== Infinity)
  .map((one) => one.finished.catch(() => null)))`

/** What axe finds on the page once it stands still: a dialog that fades in has no contrast yet. */
export const lookedAt = async (page: Page) => {
  await page.evaluate(stillness)
  return new AxeBuilder({ page }).analyze()
}
