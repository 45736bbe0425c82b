import { languages } from '#app/i18n/languages'

import { codes } from './support/network'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './support/test'

const slug = 'past-meetings'
const findings = (lang: string) => `/${lang}/findings/${slug}`

const place = (lang: string) => `${findings(lang)}?for=africa`

test('findings fit a narrow phone in every language', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 })
  for (const lang of languages) {
    await page.goto(place(lang))
    await page.locator('summary').last().click()

    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expectNoSidewaysScroll(page)
  }
})

test('a question is seen by region without script, at the same place of the page', async ({
  page,
}) => {
  await page.goto(findings('en'))
  const question = page.locator('#q-ease')
  await question.getByRole('link', { name: 'By region' }).click()

  await expect(page).toHaveURL(/\?by=area&of=ease#q-ease$/)
  await expect(question).toBeInViewport()
  await expect(question.locator('[aria-current]')).toHaveText('By region')
  await expect(page.locator('#q-role [aria-current]')).toHaveText('All answers')
})

test('the whole page is seen by region, and another language keeps that', async ({ page }) => {
  await page.goto(findings('en'))
  await page.locator('#numbers ~ .findings-ways').getByRole('link', { name: 'By region' }).click()
  await expect(page.locator('#q-role [aria-current]')).toHaveText('By region')

  await page.getByRole('link', { name: 'Français' }).click()

  await expect(page).toHaveURL(`${findings('fr')}?by=area`)
  await expect(page.locator('#q-role [aria-current]')).toHaveText('Par région')
})

test('what there is no breakdown by shows all answers', async ({ page }) => {
  await page.goto(`${findings('en')}?by=nothing`)

  await expect(page.locator('#numbers ~ .findings-ways [aria-current]')).toHaveText('All answers')
})

test('each table opens without script and is named', async ({ page }) => {
  await page.goto(findings('en'))
  const question = page.locator('#q-role')
  await question.locator('summary').click()

  await expect(question.getByRole('table')).toBeVisible()
  await expect(question.locator('caption')).not.toBeEmpty()
  await expect(question.locator('thead th[scope=col]').first()).toBeVisible()
})

test('a region is seen beside everybody, and every way leads on with it', async ({ page }) => {
  await page.goto(findings('en'))
  await page.locator('#numbers ~ .findings-ways').getByRole('link', { name: 'Africa' }).click()
  await expect(page).toHaveURL(place('en'))
  await expect(page).toHaveTitle(/^Our meetings \(Africa\): findings/)
  await expect(page.locator('.notice')).toContainText('Africa, beside those of all answers')
  await expect(page.locator('#q-role tbody th').first()).toHaveText('All answers')
  await expect(page.locator('#q-role tbody th').nth(1)).toHaveText('Africa')
  await expect(page.locator('.findings-citation')).toContainText('numbers for Africa')
  const files = page.locator('a[download]')
  const paths = await files.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  expect(paths.filter((path) => path.endsWith('?for=africa'))).toHaveLength(4)

  await page.getByRole('link', { name: 'Español' }).click()
  await expect(page).toHaveURL(place('es'))
  await page.goBack()
  await expect(page).toHaveURL(place('en'))
  await page.getByRole('link', { name: /^Show all answers/ }).click()

  await expect(page).toHaveURL(`${findings('en')}#numbers`)
  await expect(page.locator('.notice')).toHaveCount(0)
})

test('a country without numbers of its own shows a wider place, and says why', async ({ page }) => {
  await page.goto(`${findings('fr')}?for=ke`)

  await expect(page.locator('.notice')).toContainText(
    'Ces résultats ne montrent aucun pays séparément (Kenya)',
  )
  await expect(page.locator('.findings-place')).not.toBeEmpty()
})

test('places are reached by keyboard, in the order in which they stand', async ({ page }) => {
  await page.goto(findings('en'))
  const links = page.locator('.findings-breakdowns a')
  const names = await links.allTextContents()
  await links.first().focus()
  const met: (string | null)[] = []
  while (met.length < names.length) {
    met.push(await page.locator(':focus').textContent())
    await page.keyboard.press('Tab')
  }

  expect(met).toEqual(names)
})

test('what the network wrote is shown as words, in the language it is in', async ({ page }) => {
  await page.goto(findings('ru'))

  await expect(page.locator('.quote blockquote[lang=fr]')).toHaveText(
    'Merci <b>à toutes</b> & à bientôt ?',
  )
  await expect(page.locator('.quote-translation')).toContainText('Спасибо всем!')
  await expect(page.locator('.findings-part li [lang=en]').first()).toHaveText(
    'The room was too small.',
  )
  await expect(page.getByText('We rented a larger room.')).toBeVisible()
})

test('the first page leads to the list, and the list to the findings', async ({ page }) => {
  await page.goto('/en')
  await page.getByRole('link', { name: 'Read the findings' }).click()
  await page.getByRole('link', { name: 'Our meetings' }).click()

  await expect(page).toHaveURL(findings('en'))
  await expect(page).toHaveTitle(/^Our meetings: findings/)
})

test('the list is accessible and fits a narrow phone', async ({ page, javaScriptEnabled }) => {
  await page.setViewportSize({ width: 320, height: 568 })
  await page.goto('/zh/findings')

  if (javaScriptEnabled) await expectAccessible(page, 'list of findings')
  await expectNoSidewaysScroll(page)
})

test.describe('where there are none', () => {
  test.use({ provoked: /404/ })

  test('an address of nothing is a page that is not there', async ({ page }) => {
    const nothing = ['nothing', 'nothing.json', 'nothing.docx', `${slug}/more`, codes.closed]
    const nowhere = ['', '.csv', '.html'].map((file) => `${slug}${file}?for=ZZ`)
    for (const path of [...nothing, ...nowhere]) {
      const answer = await page.goto(`/en/findings/${path}`)

      expect([path, answer?.status()]).toEqual([path, 404])
      expect(answer?.headers()['x-robots-tag']).toBe('noindex')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    }
  })
})

test('on paper there are charts and tables, and nothing to click', async ({ page }) => {
  await page.goto(findings('en'))
  await page.emulateMedia({ media: 'print' })

  await expect(page.locator('#q-role table')).toBeVisible()
  await expect(page.locator('#q-role svg').first()).toBeVisible()
  for (const hidden of [
    '.page-head',
    '.findings-contents',
    '.findings-ways',
    '.page-foot',
    'a[download]',
  ]) {
    await expect(page.locator(hidden).first()).toBeHidden()
  }
})
