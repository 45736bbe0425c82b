import type { Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'

import { paths } from '#app/paths'

import { passphrase as holdersPassphrase } from '../support/published'
import { becomeColleague } from './support/colleague'
import { anotherDevice } from './support/life'
import { developmentNetwork } from './support/network'
import { development, expect, expectAccessible, expectNoSidewaysScroll, test } from './support/test'

const passphrase = 'seven lanterns borrow violet Tuesday gravel'
const phone = { width: 320, height: 640 }
const withoutScript =
  'without script no key can be made: passphrase and file never leave the browser'

async function becomeKeyHolder(page: Page, name: string, lang = 'en') {
  const somebody = { name: `${name} ${randomUUID()}`, roles: ['key-holder' as const], lang }
  await becomeColleague(page, developmentNetwork, { ...somebody, at: development })
  return somebody.name
}

for (const lang of ['ru', 'zh']) {
  test(`the pages of key holders in ${lang} are accessible and fit a telephone`, async ({
    page,
    javaScriptEnabled,
  }) => {
    await page.setViewportSize(phone)
    await becomeKeyHolder(page, 'Bo', lang)
    for (const path of [paths.keyHolders(), paths.newKey()]) {
      await page.goto(development + path)
      await expectNoSidewaysScroll(page)
      if (javaScriptEnabled) await expectAccessible(page, path)
    }
    await page.goto(development + paths.keyHolders())
    await page.locator('table a').first().click()
    await page.locator('#removal summary').click()
    await expectNoSidewaysScroll(page)
    if (javaScriptEnabled) await expectAccessible(page, 'the end of a key')
    await page.goto(development + paths.newKey())
    await expect(page.locator('[data-makes-key]')).toBeVisible({ visible: javaScriptEnabled })
    await expect(page.locator('[data-needs-script]')).toBeVisible({ visible: !javaScriptEnabled })
  })
}

test('what is wrong with a passphrase is said before a key is made', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(!javaScriptEnabled, withoutScript)
  await becomeKeyHolder(page, 'Bo')
  await page.goto(development + paths.newKey())
  const make = async (first: string, again: string) => {
    await page.locator('#passphrase').fill(first)
    await page.locator('#again').fill(again)
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-troubles]')).toBeFocused()
    return page.locator('[data-trouble]:visible').innerText()
  }

  expect(await make('', '')).toContain('Type the passphrase')
  expect(await make('umbrella', 'umbrella')).toContain('could be guessed')
  await expect(page.locator('[data-strength]')).toContainText('Weak')
  expect(await make(passphrase, `${passphrase}.`)).toContain('not the same')
  await expect(page.locator('[data-strength]')).toContainText('Very good')
})

test('a colleague makes a key, a present holder lets it in, and it opens what it should', async ({
  page: dana,
  browser,
  javaScriptEnabled,
}, { outputDir }) => {
  test.skip(!javaScriptEnabled, withoutScript)
  test.slow()
  const name = await becomeKeyHolder(dana, 'Dana')
  const file = join(outputDir, 'dana.json')

  await test.step('only the public half leaves the browser', async () => {
    const sent = await makeKey(dana, file)
    expect(sent).toMatch(/^publicKey=[\w-]{87}$/)
    await expect(dana.locator('main')).toContainText('Your key waits')
  })

  await test.step('another key holder shares all that can be opened', async () => {
    const eli = await anotherDevice(browser)
    await becomeKeyHolder(eli, 'Eli')
    await letIn(eli, name)
    await expect(eli.locator('.notice-success')).toBeVisible()
  })

  await test.step('its maker sees that it works', async () => {
    await dana.goto(development + paths.keyHolders())
    await dana.getByRole('link', { name: `Look at the key of ${name}` }).click()
    await dana.locator('#tried').setInputFiles(file)
    await dana.locator('#tried-passphrase').fill(passphrase)
    await dana.locator('[data-tries-key] button').click()
    await expect(dana.locator('[data-works]')).toBeVisible({ timeout: 30_000 })
    await expectAccessible(dana, 'own key')
  })
})

/** What is sent at the end. */
async function makeKey(page: Page, file: string): Promise<string | null> {
  await page.goto(development + paths.newKey())
  for (const field of ['passphrase', 'again']) await page.locator(`#${field}`).fill(passphrase)
  await page.locator('[data-make]').click()
  const link = page.locator('[data-file]')
  await expect(link).toBeVisible({ timeout: 30_000 })
  await expectAccessible(page, 'made key')
  const saved = page.waitForEvent('download')
  await link.click()
  await (await saved).saveAs(file)
  await page.locator('[data-made] button').click()
  await expect(page.locator('[data-trouble=file-missing]')).toBeVisible()
  await page.locator('#chosen').setInputFiles(file)
  const asked = page.waitForRequest((request) => request.method() === 'POST')
  await page.locator('[data-made] button').click()
  return (await asked).postData()
}

async function letIn(page: Page, name: string): Promise<void> {
  await page.goto(development + paths.keyHolders())
  await page.getByRole('link', { name: `Let the key of ${name} in` }).click()
  await page.setViewportSize(phone)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page, 'waiting key')
  const go = page.locator('[data-lets-in] button')
  await go.click()
  await expect(page.locator('[data-trouble=not-compared]')).toBeVisible()
  await page.locator('#compared').check()
  await page.locator('#own').setInputFiles(join(developmentNetwork.kept, 'amara.key'))
  await page.locator('#own-passphrase').fill('something else')
  await go.click()
  await expect(page.locator('[data-trouble=wrong-passphrase]')).toBeVisible({ timeout: 30_000 })
  await page.locator('#own-passphrase').fill(holdersPassphrase)
  await go.click()
  await page.waitForURL(/done=let-in/, { timeout: 30_000 })
}
