import { expect, test } from 'vitest'

import { reportDocx } from '#app/formats/docx/report-docx'
import { chartSvg } from '#app/ui/chart/chart-svg'
import type { Language } from '#surveys/definition/survey'
import type { Report } from '#surveys/reports/report'

import { aQuestion, aReport, aRow, aTable, long } from './a-report'
import { documentIn, opened, textIn, troublesOf } from './opened'

// No language of ours yet; a survey may be asked in it.
const arabic: string = 'ar'

function written(report: Report): Promise<Uint8Array> {
  const draw = (chart: Parameters<typeof chartSvg>[0]) => chartSvg(chart, report.lang)
  return reportDocx(report, { network: 'The network', draw })
}

function withQuestion(more: Parameters<typeof aQuestion>[0], lang: Report['lang'] = 'en'): Report {
  return aReport(lang, { chapters: [{ id: 'care', title: 'Care', questions: [aQuestion(more)] }] })
}

test.each<Language>(['en', 'fr', 'es', 'ru', 'zh', arabic])(
  'every part of the file in %s is XML',
  async (lang) => {
    const files = opened(await written(aReport(lang)))

    const parts = Object.entries(files).filter(([name]) => /\.(xml|rels)$/.test(name))
    expect(parts.map(([name, xml]) => [name, troublesOf(xml)])).toEqual(
      parts.map(([name]) => [name, []]),
    )
  },
)

test('the same report gives the same bytes', async () => {
  const first = await written(aReport('ru'))
  await new Promise((resolve) => setTimeout(resolve, 1100))

  expect(Buffer.compare(first, await written(aReport('ru')))).toBe(0)
})

test('no file inside carries a day or a time', async () => {
  const files = opened(await written(aReport()))

  expect(files['docProps/core.xml']).not.toMatch(/\d{4}-\d\d-\d\dT/)
})

test('every table repeats its head on each page', async () => {
  const tables = documentIn(await written(aReport())).match(/<w:tbl>.*?<\/w:tbl>/g) ?? []

  expect(tables.length).toBeGreaterThan(0)
  for (const table of tables)
    expect(table).toMatch(/^.*?<w:tr><w:trPr>.*?<w:tblHeader\/>.*?<\/w:trPr>/)
})

test('every picture is there and has words for who cannot see it', async () => {
  const files = opened(await written(aReport()))
  const pictures = files['word/document.xml']?.match(/<w:drawing>.*?<\/w:drawing>/g) ?? []

  expect(pictures).toHaveLength(1)
  expect(pictures[0]).toContain('descr="Were you refused care? Bars. Most: Yes, 61 %.')
  expect(Object.keys(files).filter((name) => name.endsWith('.emf'))).toHaveLength(1)
  expect(files['[Content_Types].xml']).toContain('Extension="emf"')
})

test('every look that is used has a style with that name', async () => {
  const files = opened(await written(aReport('en', { cut: aCut })))
  const used = files['word/document.xml']?.matchAll(/<w:(?:pStyle|tblStyle|rStyle) w:val="(\w+)"/g)
  const known = files['word/styles.xml']?.matchAll(/w:styleId="(\w+)"/g)

  const names = new Set([...(known ?? [])].map(([, name]) => name))
  expect([...(used ?? [])].filter(([, name]) => !names.has(name))).toEqual([])
})

const aCut = { breakdown: 'country', code: 'KE', label: 'Kenya' }

test.each([
  ['en', 'en-GB'],
  ['ru', 'ru-RU'],
  ['zh', 'zh-CN'],
])('a file in %s says so to Word', async (lang, tag) => {
  const files = opened(await written(aReport(lang)))

  expect(files['word/styles.xml']).toMatch(
    new RegExp(`<w:lang w:val="${tag}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`),
  )
  expect(files['docProps/core.xml']).toContain(`<dc:language>${tag}</dc:language>`)
  expect(files['word/styles.xml']).toContain('w:eastAsia="Microsoft YaHei"')
})

test('below a table stand its base, its wording, its wave, its release and the hash', async () => {
  const text = textIn(documentIn(await written(aReport())))

  expect(text).toContain(
    [
      'About 400 answered. Numbers are rounded to 5.',
      'Asked: “Were you refused care?”',
      `access-to-health-2026, wave 2026, release 1. SHA-256: ${aReport().hash}`,
    ].join(' '),
  )
})

test('the contents lead to every heading of the first two levels', async () => {
  const xml = documentIn(await written(aReport()))
  const headings = xml.match(/<w:pStyle w:val="Heading[12]"\/>/g) ?? []
  const places = new Set(
    [...xml.matchAll(/<w:bookmarkStart w:name="(\w+)"/g)].map(([, name]) => name),
  )
  const links = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="(\w+)"/g)].map(([, name]) => name)

  expect(links).toHaveLength(headings.length)
  expect(links.filter((name) => !places.has(name))).toEqual([])
})

test('every place and every picture has a number of its own', async () => {
  const xml = documentIn(await written(aReport()))
  const numbers = (tag: string) => [...xml.matchAll(new RegExp(`<${tag} [^>]*?id="(\\d+)"`, 'g'))]
  const [starts, ends, pictures] = ['w:bookmarkStart', 'w:bookmarkEnd', 'wp:docPr'].map((tag) =>
    numbers(tag).map(([, number]) => number),
  )

  expect(starts?.length).toBeGreaterThan(1)
  expect(new Set(starts).size).toBe(starts?.length)
  expect(ends).toEqual(starts)
  expect(new Set(pictures).size).toBe(pictures?.length)
})

test('a quote keeps its own language, and what is no text of XML is left out', async () => {
  const quotes = [
    { text: '<b>&\u0007\ud800=1+1\nsecond', lang: 'fr' as const, from: 'Africa' },
    { text: 'انتظر (ساعة)', lang: arabic, from: 'Africa' },
  ]
  const xml = documentIn(await written(withQuestion({ quotes })))

  expect(textIn(xml)).toContain('<b>&=1+1\nsecond\nAfrica')
  expect(xml).toContain('<w:lang w:val="fr-FR"')
  expect(xml).toMatch(/<w:pStyle w:val="Quote"\/>(?:(?!<\/w:pPr>).)*<w:bidi\/>/)
})

test('long answers and many of them stay whole', async () => {
  const forty = Array.from({ length: 40 }, (_, index) => `Option ${index + 1}`)
  const rows = Array.from({ length: 12 }, (_, index) => aRow(`Region ${index + 1}`, forty))
  const wide = aTable({ columns: ['Region', ...forty], rows })
  const tall = aTable({
    columns: ['Answer', 'People'],
    rows: [aRow(long, ['5']), ...forty.map((each) => aRow(each, ['=1+1']))],
  })
  const view = { breakdown: null, label: 'All', charts: [], tables: [wide, tall], notes: [] }
  const xml = documentIn(await written(withQuestion({ views: [view] })))

  expect(xml).not.toContain('w:orient="landscape"')
  expect(textIn(xml)).toContain(`\n${long}\n5\n`)
  for (const option of forty) expect(textIn(xml)).toContain(`\n${option}\n`)
})

test('only the file of one place has room for a case study', async () => {
  const whole = textIn(documentIn(await written(aReport())))
  const cut = textIn(documentIn(await written(aReport('en', { cut: aCut }))))

  expect(whole).not.toContain('Law enforcement')
  for (const title of ['The law', 'Law enforcement', 'Programmes', 'Community response'])
    expect(cut).toContain(`\n${title}\n`)
})

test('a question of which only the base is published has no empty table', async () => {
  const xml = documentIn(await written(withQuestion({ views: [], quotes: [] })))

  expect(xml).not.toContain('<w:tbl>')
  expect(textIn(xml)).toContain('Asked of everybody.')
})

test('every table has its name and what is below it for who cannot see it', async () => {
  const xml = documentIn(await written(aReport()))
  const caption = '<w:tblCaption w:val="Refused care"/>'

  expect(xml.match(/<w:tbl>/g)).toHaveLength(1)
  expect(xml).toContain(`${caption}<w:tblDescription w:val="About 400 answered.`)
})

test('no paragraph has two looks', async () => {
  const xml = documentIn(await written(aReport()))

  expect(xml).toContain('<w:pStyle w:val="ListBullet"/>')
  expect(xml).not.toMatch(/<w:pStyle [^>]*><w:pStyle /)
})

test('what was told in another language than that of the file says which', async () => {
  const report = aReport('zh', { spoken: { messages: 'zh', outcome: 'en' } })

  const xml = documentIn(await written(report))

  const [before = '', after = ''] = xml.split('We met three ministries.')
  expect(after).not.toBe('')
  expect(before.slice(before.lastIndexOf('<w:r>'))).toContain('<w:lang w:val="en-GB"')
})
