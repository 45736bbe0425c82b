import type { Page } from '@playwright/test'

import type { FieldValues } from '#surveys/definition/fields'

import { everyType, comeToEveryType } from '../support/every-type'
import { loading, press, switchTo, type, typedOn, walkOn } from '../support/journey'
import { codes } from '../support/network'
import { anchorOf, pathOf } from '../support/places'
import { expect, test } from '../support/test'

test.use({ provoked: /Failed to load resource.*422/ })

const others = ['fr', 'es', 'ru', 'zh'] as const
const { everyType: code, longest } = codes

/** Half typed, and much of it wrong. */
const halfTyped: Record<string, FieldValues> = {
  place: { home: ['KE'] },
  part: { role: ['other'], 'role.other': ['I “half”'] },
  amounts: { ease: ['3'], people: ['many'], newcomers: ['101'], 'first.year': ['19'] },
  views: { 'change.songs': ['less'], 'wishes.rest': ['1'], idea: ['  a half idea'] },
  next: { meet_in: ['africa'] },
  words: { message: ['m'.repeat(1001)] },
}

for (const [step, typed] of Object.entries(halfTyped)) {
  test(`on the page ${step}, half typed and wrong, another language changes nothing else`, async ({
    page,
  }) => {
    await comeToEveryType(page, 'en', step)
    await type(page, typed)

    for (const lang of others) {
      await switchTo(page, lang)
      await expectSame(page, lang, pathOf(code, step).replace('/en/', ''))
      expect(await typedOn(page)).toEqual(typed)
    }
  })
}

test('on the check page another language shows the same answers and sends nothing', async ({
  page,
}) => {
  await comeToEveryType(page, 'en', 'check')
  const lines = await page.locator('.checked-lines dd').count()

  for (const lang of others) {
    await switchTo(page, lang)
    await expectSame(page, lang, `${code}/check`)
    await expect(page.locator('.checked-lines dd')).toHaveCount(lines)
    await expect(page.locator('main')).toContainText('The road.')
  }
  await switchTo(page, 'en')
  await walkOn(page, everyType('en'), 'thanks')
})

test('on the page for coming back later another language makes no code', async ({ page }) => {
  await comeToEveryType(page, 'en', 'part')
  await press(page, 'later')

  for (const lang of others) {
    await switchTo(page, lang)
    await expectSame(page, lang, `${code}/later`)
    await expect(page.locator('.digits')).toHaveCount(0)
  }
  await page.locator('main a').last().click()
  await expect(page).toHaveURL(/\/zh\/z9t4\/2(#more)?$/)
})

test('the introduction is one link away in every language', async ({ page }) => {
  await page.goto(`/en/${code}`)

  for (const lang of others) {
    await page.locator(`nav a[hreflang=${lang}]`).click()
    await expectSame(page, lang, code)
  }
})

const codePages = [
  { step: `${longest}/code`, field: 'code', typed: '7k2m 9qx' },
  { step: `${code}/return`, field: 'code', typed: '1234 56' },
  { step: `${code}/withdraw`, field: 'receipt', typed: '9876 5' },
]
for (const { step, field, typed } of codePages) {
  test(`on ${step} what was typed stays in another language, and Enter sends it`, async ({
    page,
  }) => {
    await page.goto(`/en/${step}`)
    await page.locator(`#${field}`).fill(typed)

    for (const lang of others) {
      await switchTo(page, lang)
      await expectSame(page, lang, step)
      await expect(page.locator(`#${field}`)).toHaveValue(typed)
    }
    await loading(page, () => page.locator(`#${field}`).press('Enter'))
    await expect(page).toHaveURL(new RegExp(`/zh/${step}$`))
    await expect(page.locator('.error-summary')).toBeVisible()
  })
}

const lines = { amounts: 'first', views: 'idea', next: 'why_there' }
for (const [step, question] of Object.entries(lines)) {
  test(`Enter in a line of text on the page ${step} goes on in the same language`, async ({
    page,
  }) => {
    const field = `#${anchorOf(code, question)}`
    await comeToEveryType(page, 'ru', step)
    if (step === 'next') await type(page, { meet_in: ['africa'] })
    if (await page.locator(field).isHidden()) await press(page, 'go')
    await page.locator(field).fill('1999')

    await loading(page, () => page.locator(field).press('Enter'))

    await expect(page).toHaveURL(new RegExp(`/ru/${code}/`))
    await expect(page.locator('.error-summary')).toBeVisible()
    await expect(page.locator(field)).toHaveValue('1999')
  })
}

/** The same page in another language, which blames nobody for what is not finished. */
async function expectSame(page: Page, lang: string, path: string) {
  await expect(page).toHaveURL(new RegExp(`/${lang}/${path}(\\?|$)`))
  await expect(page.locator('html')).toHaveAttribute('lang', lang)
  await expect(page.locator('.error-summary')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
}
