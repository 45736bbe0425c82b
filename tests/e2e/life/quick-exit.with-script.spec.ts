import { paths } from '#app/paths'

import { comeTo, control, goOn, lend } from '../support/life'
import { codes } from '../support/network'
import { pathOf } from '../support/places'
import { expect, test } from '../support/test'

const survey = codes.everyType

test('with script every page of the journey is blank before the network has answered', async ({
  page,
}) => {
  const seen: string[] = []
  await page.exposeFunction('tell', (what: string) => seen.push(what))
  await page.addInitScript(tellWhenBlank)
  await page.route(`**${paths.exit()}`, async (route) => {
    await expect.poll(() => seen.at(-1)).toContain('blank')
    seen.push('asked')
    await route.fallback()
  })
  const { client } = await comeTo(page, survey, 'words')
  for (const step of ['words', 'check', 'later', 'return', 'withdraw', 'privacy', 'paper']) {
    await lend(client, page.context())
    await page.goto(pathOf(survey, step))
    await page.locator('[data-quick-exit]').first().click()
    await expect(page).toHaveURL(paths.exit())
  }
  expect(seen).toEqual(Array(7).fill(['blank “”', 'asked']).flat())
})

/** Runs in the page, where the empty page of the way out is none to tell of. */
function tellWhenBlank() {
  const { tell } = window as unknown as { tell: (what: string) => void }
  const look = () => {
    if (document.body.innerHTML === '') tell(`blank “${document.title}”`)
  }
  addEventListener('DOMContentLoaded', () =>
    new MutationObserver(look).observe(document.body, { childList: true }),
  )
}

test('the way out is taken even while a page is being sent', async ({ page, context }) => {
  await comeTo(page, survey, 'words')
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(`**${pathOf(survey, 'words')}`, async (route) => {
    if (route.request().method() === 'POST') await held
    return route.fallback()
  })
  await control(page, 'message').fill('On its way')
  await goOn(page).click()
  await page.locator('[data-quick-exit]').first().click()
  await expect(page).toHaveURL(paths.exit())
  letGo()
  await page.waitForTimeout(500)

  await expect(page).toHaveURL(paths.exit())
  expect(await context.cookies()).toEqual([])
})
