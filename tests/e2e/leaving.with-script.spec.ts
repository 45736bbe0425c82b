import { expect, test } from './support/test'

test('with script the page is blank before the next one has come, and Back does not return to it', async ({
  page,
}) => {
  const seen: string[] = []
  await page.exposeFunction('tell', (what: string) => seen.push(what))
  await page.addInitScript(() => {
    const tell = (window as unknown as { tell: (what: string) => void }).tell
    const look = () => {
      if (document.body.innerHTML === '') tell(`blank at ${location.pathname} “${document.title}”`)
    }
    addEventListener('DOMContentLoaded', () =>
      new MutationObserver(look).observe(document.body, { childList: true }),
    )
  })
  await page.goto('about:blank')
  await page.goto('/en')

  await page.locator('[data-quick-exit]').first().click()

  await expect(page).toHaveURL(/\/exit$/)
  expect(seen).toEqual(['blank at /en “”'])
  await page.goBack()
  await expect(page).toHaveURL('about:blank')
})
