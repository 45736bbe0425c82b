import type { Page } from '@playwright/test'

import { comeTo, control, goOn } from '../support/life'
import { shownOn } from '../support/life-conditions'
import { codes } from '../support/network'
import { pathOf } from '../support/places'
import { expect, test } from '../support/test'

test.use({ provoked: /status of 422/ })
test.skip(({ javaScriptEnabled }) => javaScriptEnabled, 'With script they come at once.')

const survey = codes.everyType

test('without script each page shows what its answers call up, and none is lost', async ({
  page,
}) => {
  await comeTo(page, survey, 'place')
  await control(page, 'home').selectOption('FR')
  await onceMore(page, ['abroad', 'habit', 'known'])
  await expect(control(page, 'home')).toHaveValue('FR')
  await control(page, 'abroad', 'yes').check()
  await control(page, 'habit').fill('With tea')
  await onTo(page, 'part')

  await control(page, 'role', 'cooked').check()
  await onceMore(page, ['helped'])
  await control(page, 'helped', 'food').check()
  await onceMore(page, ['helped', 'food_good'])
  await control(page, 'food_good', 'no').check()
  await onceMore(page, ['helped', 'food_good', 'better_food'])
  await control(page, 'better_food').fill('More rice')
  await onTo(page, 'amounts')

  await control(page, 'ease', '2').check()
  await control(page, 'people').fill('100')
  await control(page, 'newcomers').fill('50')
  await control(page, 'first.year').fill('1995')
  await onceMore(page, ['hurdle', 'crowded', 'greeting', 'early', 'come_again'])
  await control(page, 'hurdle').fill('The stairs')
  await control(page, 'crowded', 'no').check()
  await control(page, 'greeting').fill('With a song')
  await control(page, 'come_again', 'unsure').check()
  await onTo(page, 'views')

  for (const row of ['talks', 'breaks', 'songs'])
    await control(page, `change.${row}`, 'less').check()
  for (const [n, option] of ['travel', 'music', 'rest'].entries()) {
    await control(page, `wishes.${option}`).selectOption(String(n + 1))
  }
  await control(page, 'idea').fill('A choir')
  await onceMore(page, ['talks', 'fare', 'dance', 'tell_others'])
  await control(page, 'talks').fill('The long ones')
  await control(page, 'fare').fill('Everything')
  await control(page, 'dance', 'no').check()
  await control(page, 'tell_others', 'yes').check()
  await onTo(page, 'next')

  await control(page, 'again', 'gladly').check()
  await control(page, 'meet_in', 'africa').check()
  await onceMore(page, ['why_there'])
  await control(page, 'why_there').fill('It is warm')
  await onTo(page, 'words')
  await onTo(page, 'check')

  const main = page.locator('main')
  for (const said of ['With tea', 'More rice', 'The stairs', 'With a song', 'The long ones']) {
    await expect(main).toContainText(said)
  }
  for (const said of ['Everything', 'It is warm', 'France', '1995', '100 people', 'A choir']) {
    await expect(main).toContainText(said)
  }
  await expect(main.getByText('No answer', { exact: true })).toHaveCount(1)
})

test('without script a change back sends a called-up question away again', async ({ page }) => {
  await comeTo(page, survey, 'part')
  await control(page, 'role', 'absent').check()
  await onceMore(page, ['last_time'])
  await control(page, 'last_time.month').selectOption('6')
  await control(page, 'last_time.year').fill('2025')
  await onceMore(page, ['last_time', 'missed'])
  await control(page, 'role', 'spoke').check()
  await onceMore(page, ['minutes', 'helped'])
  await control(page, 'minutes').fill('5')
  await onTo(page, 'amounts')
})

/** The same page again, without an error, with more to answer. */
async function onceMore(page: Page, shown: string[]): Promise<void> {
  const here = new URL(page.url()).pathname
  await goOn(page).click()
  await expect.poll(() => shownOn(page)).toEqual(shown)
  expect(new URL(page.url()).pathname).toBe(here)
  expect(new URL(page.url()).hash).toBe('#more')
  await expect(page.locator('.error-summary')).toHaveCount(0)
}

async function onTo(page: Page, step: string): Promise<void> {
  await goOn(page).click()
  await expect(page).toHaveURL(pathOf(survey, step))
}
