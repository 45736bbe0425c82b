import { createHash } from 'node:crypto'
import { HtmlValidate } from 'html-validate'

import { canonical } from '#surveys/canonical'

import { codes } from './support/network'
import { development, expect, expectAccessible, takePictures, test } from './support/test'

const slug = 'past-meetings'
const findings = (lang: string) => `/${lang}/findings/${slug}`
const place = (lang: string) => `${findings(lang)}?for=africa`

// Languages differ in words only, so each kind of page is looked through in one of them.
// One region is looked through in the dark below.
for (const { lang, name, query } of [
  { lang: 'en', name: 'of everybody', query: '' },
  { lang: 'ru', name: 'by region', query: '?by=area' },
]) {
  test(`findings ${name} are accessible with everything unfolded`, async ({ page }) => {
    await page.goto(findings(lang) + query)
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true
    })

    await expectAccessible(page, `findings ${name}`)
    await takePictures(page, `findings-${lang}-${name}`)
  })
}

test('findings hold in the dark and from right to left', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(`${development}${place('ar')}`)

  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('heading', { level: 1 }).locator('[lang=en]')).toHaveCount(1)
  await expectAccessible(page, 'findings in the dark')
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

test('files are made where they are offered, and the release still has its hash', async ({
  request,
  page,
}) => {
  await page.goto(findings('fr'))
  const files = page.locator('a[download]')
  const paths = await files.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  expect(paths.map((path) => path.split('.').at(-1))).toEqual([
    'docx',
    'xlsx',
    'csv',
    'html',
    'json',
  ])

  for (const path of paths.filter((each) => /docx|csv/.test(each))) {
    const answer = await request.get(path)
    expect(answer.status()).toBe(200)
    expect(answer.headers()['content-disposition']).toMatch(/^attachment; filename="past-meetings/)
    const begins = (await answer.body()).subarray(0, 2).toString('latin1')
    if (path.endsWith('docx')) expect(begins).toBe('PK')
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
  for (const path of ['/en/findings', findings('zh'), `${findings('en')}?by=area`, place('fr')]) {
    const report = await validator.validateString(await (await request.get(path)).text())
    const found = report.results.flatMap(({ messages }) => messages)

    expect(found.map(({ ruleId, message, selector }) => [ruleId, message, selector])).toEqual([])
  }
})

test('search engines may show whole pages of findings, and nothing else', async ({ page }) => {
  const told = async (path: string) => {
    const answer = await page.goto(path)
    const meta = page.locator('meta[name=robots]')
    return [answer?.headers()['x-robots-tag'], (await meta.count()) > 0 ? 'noindex' : 'index']
  }

  expect(await told('/en/findings')).toEqual(['noarchive', 'index'])
  expect(await told(findings('en'))).toEqual(['noarchive', 'index'])
  expect(await told(place('en'))).toEqual(['noarchive', 'noindex'])
  expect(await told(`${findings('en')}?by=area`)).toEqual(['noarchive', 'noindex'])
  for (const path of ['/en', `/en/${codes.released}/paper`]) {
    expect(await told(path)).toEqual(['noindex', 'noindex'])
  }
})
