import type { Page } from '@playwright/test'

import { paths } from '#app/paths'

import { comeTo, control, goOn } from '../support/life'
import { codes } from '../support/network'
import { pathOf } from '../support/places'
import { expect, test } from '../support/test'

const survey = codes.everyType

test('the counter says how much room is left, also after coming back', async ({ page }) => {
  await comeTo(page, survey, 'words')
  const counter = page.locator('.counter[aria-hidden]')
  await control(page, 'message').fill('x'.repeat(990))
  await expect(counter).toContainText('10')
  await control(page, 'message').fill('☂️'.repeat(501))
  await expect(counter).toHaveClass(/counter-over/)
  await control(page, 'message').fill('x'.repeat(995))
  await goOn(page).click()
  await expect(page).toHaveURL(paths.check('en', survey))
  await page.goto(pathOf(survey, 'words'))

  await expect(counter).toContainText('5')
})

test('the browser asks before typed words are lost, and they stay with who stays', async ({
  page,
}) => {
  await comeTo(page, survey, 'words')
  const asked = answerDialogs(page, 'stay')
  await control(page, 'message').pressSequentially('Do not lose me')
  await page.close({ runBeforeUnload: true })

  await expect.poll(() => asked).toEqual(['beforeunload'])
  await expect(page).toHaveURL(pathOf(survey, 'words'))
  await expect(control(page, 'message')).toHaveValue('Do not lose me')
})

test('the browser asks nothing where nothing was typed', async ({ page }) => {
  await comeTo(page, survey, 'words')
  const asked = answerDialogs(page, 'leave')
  await control(page, 'message').click()
  const closed = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })

  await closed
  expect(asked).toEqual([])
})

for (const name of ['go', 'back', 'later', 'lang', 'aside']) {
  test(`the browser asks nothing when typed words are sent by “${name}”`, async ({ page }) => {
    await comeTo(page, survey, 'words')
    const asked = answerDialogs(page, 'leave')
    await control(page, 'message').pressSequentially('Sent along')
    const before = page.url()
    await page.locator(`:is(main, nav, footer) button[name=${name}]`).last().click()
    await page.waitForURL((url) => url.href !== before)
    await page.goto(pathOf(survey, 'words'))

    await expect(control(page, 'message')).toHaveValue('Sent along')
    expect(asked).toEqual([])
  })
}

test('nothing holds up the way out, whatever was typed', async ({ page }) => {
  await comeTo(page, survey, 'words')
  const asked = answerDialogs(page, 'stay')
  await control(page, 'message').pressSequentially('Somebody comes in')
  await page.locator('[data-quick-exit]').first().click()

  await expect(page).toHaveURL(paths.exit())
  expect(asked).toEqual([])
})

function answerDialogs(page: Page, wish: 'stay' | 'leave'): string[] {
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void (wish === 'stay' ? dialog.dismiss() : dialog.accept())
  })
  return asked
}
