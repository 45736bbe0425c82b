import { createHash } from 'node:crypto'
import { HtmlValidate } from 'html-validate'

import { languages } from '#app/i18n/languages'
import { canonical } from '#surveys/canonical'

import { codes } from './support/network'
import {
  development,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  takePictures,
  test,
} from './support/test'

const slug = 'past-meetings'
const findings = (lang: string) => `/${lang}/findings/${slug}`

const seen = [
  ...languages.map((lang) => ({ lang, name: 'of everybody', query: '' })),
  { lang: 'en', name: 'by region', query: '?by=area' },
  { lang: 'ru', name: 'with one question by region', query: '?by=area&of=ease' },
]

for (const { lang, name, query } of seen) {
  test(`findings in ${lang}, ${name}, are accessible and fit a narrow phone`, async ({
    page,
    javaScriptEnabled,
  }) => {
    await page.goto(findings(lang) + query)

    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true
    })
    if (javaScriptEnabled) await expectAccessible(page, `findings ${name}`)
    await takePictures(page, `findings-${lang}-${name}`)
    await page.setViewportSize({ width: 320, height: 568 })
    await expectNoSidewaysScroll(page)
  })
}

test('findings hold in the dark and from right to left', async ({ page, javaScriptEnabled }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(`${development}${findings('ar')}`)

  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('heading', { level: 1 }).locator('[lang=en]')).toHaveCount(1)
  if (javaScriptEnabled) await expectAccessible(page, 'findings in the dark')
  await takePictures(page, 'findings-dark')
})

test('headings go down one step at a time', async ({ page }) => {
  await page.goto(findings('en'))
  const levels = await page
    .locator('h1, h2, h3, h4')
    .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))))

  expect(levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1)).toEqual([])
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
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
  await page.locator('#numbers ~ .ways').getByRole('link', { name: 'By region' }).click()
  await expect(page.locator('#q-role [aria-current]')).toHaveText('By region')

  await page.getByRole('link', { name: 'Français' }).click()

  await expect(page).toHaveURL(`${findings('fr')}?by=area`)
  await expect(page.locator('#q-role [aria-current]')).toHaveText('Par région')
})

test('what there is no breakdown by shows all answers', async ({ page }) => {
  await page.goto(`${findings('en')}?by=nothing`)

  await expect(page.locator('#numbers ~ .ways [aria-current]')).toHaveText('All answers')
})

test('each table opens without script and is named', async ({ page }) => {
  await page.goto(findings('en'))
  const question = page.locator('#q-role')
  await question.locator('summary').click()

  await expect(question.getByRole('table')).toBeVisible()
  await expect(question.locator('caption')).not.toBeEmpty()
  await expect(question.locator('thead th[scope=col]').first()).toBeVisible()
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

  for (const path of ['nothing', 'nothing.json', 'nothing.docx', `${slug}/more`, codes.closed]) {
    test(`findings/${path} is a page that is not there`, async ({ page }) => {
      const answer = await page.goto(`/en/findings/${path}`)

      expect(answer?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    })
  }
})

test('every file is there, and the release still has its hash', async ({ request, page }) => {
  await page.goto(findings('fr'))
  const files = page.locator('a[download]')
  const paths = await files.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  expect(paths.map((path) => path.split('.').at(-1))).toEqual(['docx', 'xlsx', 'csv', 'json'])

  for (const path of paths) {
    const answer = await request.get(path)
    expect(answer.status()).toBe(200)
    expect(answer.headers()['content-disposition']).toMatch(/^attachment; filename="past-meetings/)
    const begins = (await answer.body()).subarray(0, 2).toString('latin1')
    if (/docx|xlsx/.test(path)) expect(begins).toBe('PK')
  }
  const { hash, ...release } = (await (await request.get(`${findings('fr')}.json`)).json()) as {
    hash: string
  }
  expect(createHash('sha256').update(canonical(release)).digest('hex')).toBe(hash)
})

test('the feed is found, is Atom, and leads to the page', async ({ page, request }) => {
  await page.goto(findings('en'))
  const feed = page.locator('head link[rel=alternate][type="application/atom+xml"]')
  const answer = await request.get((await feed.getAttribute('href')) ?? '')
  expect(answer.headers()['content-type']).toBe('application/atom+xml; charset=utf-8')

  const read = await page.evaluate(
    (text) => {
      const atom = new DOMParser().parseFromString(text, 'application/xml')
      const [entry] = atom.getElementsByTagNameNS('http://www.w3.org/2005/Atom', 'entry')
      return {
        broken: atom.getElementsByTagName('parsererror').length,
        root: atom.documentElement.namespaceURI,
        children: [...(entry?.children ?? [])].map(({ localName }) => localName),
        summary: entry?.querySelector('summary')?.textContent ?? '',
        to: entry?.querySelector('link')?.getAttribute('href') ?? '',
      }
    },
    await answer.text(),
  )

  expect(read).toMatchObject({ broken: 0, root: 'http://www.w3.org/2005/Atom' })
  expect(read.children).toEqual(['id', 'title', 'updated', 'link', 'link', 'summary'])
  expect(read.summary).toContain('- <b>Singing</b> & talking helped.')
  expect(new URL(read.to).pathname).toBe(findings('en'))
})

test('findings set no cookie, ask nobody else, and are kept for some minutes', async ({
  page,
  context,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).host))
  const answer = await page.goto(findings('en'))
  const headers = answer?.headers() ?? {}

  expect(await context.cookies()).toEqual([])
  expect(new Set(asked).size).toBe(1)
  expect(headers['cache-control']).toBe('public, max-age=300')
  const etag = headers.etag ?? ''
  const again = await page.request.get(findings('en'), { headers: { 'If-None-Match': etag } })
  expect(again.status()).toBe(304)
})

test('on paper there are charts and tables, and nothing to click', async ({ page }) => {
  await page.goto(findings('en'))
  await page.emulateMedia({ media: 'print' })

  await expect(page.locator('#q-role table')).toBeVisible()
  await expect(page.locator('#q-role svg').first()).toBeVisible()
  for (const hidden of ['.page-head', '.findings-contents', '.ways', '.page-foot', 'a[download]']) {
    await expect(page.locator(hidden).first()).toBeHidden()
  }
})

test('findings are valid HTML', async ({ request }) => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
    // A region is a div, for sections have a distance of their own.
    rules: {
      'prefer-native-element': 'off',
      'require-sri': ['error', { target: 'crossorigin' }],
    },
  })
  for (const path of ['/en/findings', findings('zh'), `${findings('en')}?by=area`]) {
    const report = await validator.validateString(await (await request.get(path)).text())
    const found = report.results.flatMap(({ messages }) => messages)

    expect(found.map(({ ruleId, message, selector }) => [ruleId, message, selector])).toEqual([])
  }
})
