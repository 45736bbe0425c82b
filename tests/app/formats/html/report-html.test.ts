import { readFileSync } from 'node:fs'
import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'

import { findingsFile, type FindingsInput } from '#app/formats/findings-file'
import { darkColours } from '#app/formats/html/style'
import type { Language } from '#surveys/definition/survey'
import type { Report } from '#surveys/reports/report'

import { demoRelease } from '../../../surveys/reports/demo-release'
import { aReport } from '../docx/a-report'
import { findingsOf, hardRelease, long } from '../some-findings'

async function written(input: FindingsInput): Promise<string> {
  return Buffer.from(await findingsFile('html', input)).toString('utf8')
}

function ofReport(report: Report): Promise<string> {
  return written({ ...findingsOf(hardRelease()), report })
}

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
})

async function faultsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  )
}

// No language of ours yet; a survey may be asked in it.
const arabic = 'ar'

test.each<Language>(['en', 'fr', 'es', 'ru', 'zh', arabic])(
  'the page in %s is valid HTML and says how it is read',
  async (lang) => {
    const html = await ofReport(aReport(lang))

    expect(await faultsOf(html)).toEqual([])
    expect(html).toContain(`<html lang="${lang}" dir="${lang === arabic ? 'rtl' : 'ltr'}">`)
  },
  60_000,
)

test('with trends, a cut and all that may go wrong in a release it is valid as well', async () => {
  const cut = await demoRelease('access-to-health-2026')
  const asked = { kind: 'country', code: 'UG' } as const

  expect(await faultsOf(await written(findingsOf(hardRelease())))).toEqual([])
  expect(await faultsOf(await written(findingsOf(cut, 'ru', asked)))).toEqual([])
}, 360_000)

test('the validator finds what is wrong', async () => {
  expect(await faultsOf('<!DOCTYPE html><html><body><p><div></p></body></html>')).not.toEqual([])
})

test('nothing is fetched from anywhere, and nothing in it runs', async () => {
  const html = await written(findingsOf(hardRelease()))

  expect(html).not.toMatch(/<(script|link|img|iframe|object|embed|base|form)\b/i)
  expect(html).not.toMatch(/\b(src|srcset|action|on\w+)="|@import|javascript:/i)
  expect(html.match(/url\([^)]*\)/g)?.filter((url) => !url.startsWith('url(#')) ?? []).toEqual([])
  const links = [...html.matchAll(/\bhref="([^"]*)"/g)].map(([, href = '']) => href)
  expect(links.filter((href) => !href.startsWith('#'))).toEqual([])
})

test('markup in quotes is words, and marks that turn lines round are gone', async () => {
  const html = await written(findingsOf(hardRelease()))

  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;/style&gt;')
  expect(html).toContain('What, &lt;b&gt;exactly&lt;/b&gt;?')
  expect(html).toContain('onetwo')
  expect(html).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
})

test('a quote stands in its own language, with its translation', async () => {
  const html = await ofReport(aReport())

  expect(html).toContain('<p lang="zh" dir="ltr">他们让我等了一整天。</p>')
  expect(html).toContain('I waited a day.')
})

test('options of 600 characters are whole, and every chart has words for who cannot see it', async () => {
  const html = await written(findingsOf(hardRelease()))
  const charts = html.match(/<svg.*?<\/svg>/gs) ?? []

  expect(html).toContain(long)
  expect(charts.length).toBeGreaterThan(5)
  for (const chart of charts) {
    expect(chart).toMatch(
      /^<svg[^>]* role="img" aria-labelledby="([\w-]+) [\w-]+"[^>]*><title id="\1">/,
    )
  }
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('below each table stand its wording, its base, the rounding, the release and its hash', async () => {
  const { release } = hardRelease()
  const html = await written(findingsOf(hardRelease()))
  const tables = html.split('<table>').slice(1)

  expect(tables.length).toBeGreaterThan(5)
  for (const after of tables) {
    const below = after.slice(after.indexOf('</table>'))
    expect(below).toContain(`a-survey, release 1. SHA-256: ${release.hash}`)
    expect(below).toContain('All numbers are rounded to 5.')
    expect(below).toContain('Asked: “')
  }
})

test('what was done since stands in the page, its points as a list', async () => {
  const html = await ofReport(aReport('en', { outcome: ['We met.', '- One', '- Two'] }))

  expect(html).toMatch(/We met\.<\/p><ul><li>One<\/li><li>Two<\/li><\/ul>/)
})

test('a cut has room for the researcher’s own text', async () => {
  const cut = { breakdown: 'country', code: 'KE', label: 'Kenya' }

  expect(await ofReport(aReport('en', { cut }))).toContain('<h3>Law enforcement</h3>')
  expect(await ofReport(aReport())).not.toContain('<h3>Law enforcement</h3>')
})

test('by night the page and its charts have the colours of the platform, on paper those of the day', async () => {
  const html = await ofReport(aReport())
  const [night = ''] =
    /@media screen and \(prefers-color-scheme:dark\)\{:root\{[^}]*\}\}/.exec(html) ?? []
  const known = [...read('tokens.css').matchAll(dark), ...read('chart-colours.css').matchAll(dark)]
  const colours = known.flatMap(([, inside = '']) => [...inside.matchAll(/--([\w-]+): (#\w+)/g)])
  const wanted = colours.map(([, name = '', colour = '']) => [name.replace('chart-', ''), colour])

  for (const [name, colour] of Object.entries(darkColours)) {
    expect(wanted).toContainEqual([name, colour])
    expect(night).toContain(`--${name}:${colour}`)
  }
})

const dark = /@media \(prefers-color-scheme: dark\) \{\s*:root[^{]*\{([^}]*)\}/g

function read(name: string): string {
  return readFileSync(`app/ui/${name}`, 'utf8')
}

test('what was told in another language than that of the page says which', async () => {
  const html = await ofReport(aReport('zh', { spoken: { messages: 'zh', outcome: 'en' } }))

  expect(html).toMatch(/<div lang="en"><p>We met three ministries\.<\/p><\/div>/)
  expect(html.match(/<div lang=/g)).toHaveLength(1)
})
