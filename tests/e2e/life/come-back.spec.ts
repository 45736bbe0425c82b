import { languages } from '#app/i18n/languages'
import { paths } from '#app/paths'

import {
  anotherDevice,
  comeTo,
  control,
  fieldsFor,
  goOn,
  grouped,
  takeReturnCode,
  typedOn,
} from '../support/life'
import { codes, network } from '../support/network'
import { pathOf } from '../support/places'
import { expect, test } from '../support/test'

const survey = codes.everyType

test('a return code is made and shown only for who asks for it, in groups of digits', async ({
  page,
}) => {
  await comeTo(page, survey, 'part')
  await expect(page.getByText('You do not have to finish today')).toBeVisible()
  await page.getByRole('button', { name: 'Save and come back later' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Come back later')
  await expect(page.locator('main')).not.toContainText(/\d{4} \d{4}/)

  expect(await takeReturnCode(page)).toMatch(grouped)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your return code')
  await expect(page.locator('main')).not.toContainText('no longer works')

  await page.goto(page.url())
  await expect(page.locator('.digits')).toHaveCount(0)
  await expect(page.locator('main')).toContainText('You have a code already')
})

test('coming back later is offered on each page, and keeps what was just typed', async ({
  page,
}) => {
  await comeTo(page, survey, 'amounts')
  await control(page, 'people').fill('about forty')
  await page.getByRole('button', { name: 'Save and come back later' }).click()
  await page.getByRole('link', { name: 'Go on with my answers' }).click()

  await expect(page).toHaveURL(pathOf(survey, 'amounts'))
  await expect(control(page, 'people')).toHaveValue('about forty')
})

test('the last day of a return code is said in words in every language', async ({ page }) => {
  await comeTo(page, survey, 'place')
  const last = new Date(`${network.survey(survey).closes}T00:00:00Z`)
  for (const lang of languages) {
    await page.goto(paths.later(lang, survey))
    const words = { dateStyle: 'long', timeZone: 'UTC' } as const
    const written = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, words).format(last)
    // As they are written in full: the first of a month in French, the year in Russian.
    const said = written
      .replace(/^1 (?=\p{L}+ \d+$)/u, lang === 'fr' ? '1er ' : '1 ')
      .replace(/г\.$/, 'года')

    await expect(page.locator('main')).toContainText(said)
    await takeReturnCode(page)
    await expect(page.locator('main')).toContainText(said)
  }
})

test('on another phone a return code leads to the first page not seen, with all answers', async ({
  page,
  browser,
}) => {
  const { answers } = await comeTo(page, survey, 'views')
  await page.goto(paths.later('en', survey))
  const code = await takeReturnCode(page)

  const other = await anotherDevice(browser)
  await other.goto(paths.intro('fr', survey))
  await other.locator(`main a[href="${paths.return('fr', survey)}"]`).click()
  await control(other, 'code').fill(code)
  await goOn(other).click()

  await expect(other).toHaveURL(pathOf(survey, 'views', 'fr'))
  for (const seen of ['place', 'part', 'amounts']) {
    await other.goto(pathOf(survey, seen, 'fr'))
    expect(await typedOn(other)).toEqual(fieldsFor(survey, seen, answers))
  }
  await other.context().close()
})

test('a number that was typed stays when the language is switched', async ({ page }) => {
  await page.goto(paths.return('en', survey))
  await control(page, 'code').fill('1234 5678 90')
  await page.getByRole('button', { name: 'Русский' }).click()

  await expect(page).toHaveURL(paths.return('ru', survey))
  await expect(control(page, 'code')).toHaveValue('1234 5678 90')
  await expect(page.locator('.error-summary')).toHaveCount(0)
})
