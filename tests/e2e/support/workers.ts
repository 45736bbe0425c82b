import type { Page } from '@playwright/test'

import { expect } from './test'

/** So that a test can end the worker of the page as a full memory does. */
export async function holdWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const held: Worker[] = []
    addEventListener('kill-worker', () => {
      for (const worker of held.splice(0)) {
        worker.terminate()
        worker.dispatchEvent(new Event('error'))
      }
    })
    globalThis.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given)
        held.push(this)
      }
    }
  })
}

export async function killWorker(page: Page): Promise<void> {
  const workers = page.workers()
  expect(workers).toHaveLength(1)
  await page.evaluate(() => dispatchEvent(new Event('kill-worker')))
  await expect.poll(() => page.workers().length).toBe(0)
}
