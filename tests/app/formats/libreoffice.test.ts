import { readdirSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { reportWords } from '#app/i18n/report-words'
import type { Language } from '#surveys/definition/survey'

import { demoRelease } from '../../surveys/reports/demo-release'
import { demoFile, demoInput } from './demo-files'
import { numbersIn } from './numbers-in'
import { aDesk, fontsOf, isOfficeThere, pagesOf } from './office'

const patience = 900_000
const desk = aDesk()
afterAll(desk.clear)

const health = 'access-to-health-2026'
const members = 'member-survey-2025'
const earlier = 'member-survey-2024'
const languages: Language[] = ['en', 'fr', 'es', 'ru', 'zh']

type Made = ['docx' | 'xlsx', string, Language]

const every = ([health, members, earlier] as const).flatMap((slug) =>
  languages.flatMap((lang): Made[] => [
    ['docx', slug, lang],
    ['xlsx', slug, lang],
  ]),
)

// Every kind in every language; all thirty files take some minutes.
const some = every.filter(([kind, slug]) => slug === (kind === 'docx' ? health : members))
const made = process.env['EVERY_OFFICE_FILE'] ? every : some

const nameOf = ([kind, slug, lang]: Made, ending?: string) =>
  `${slug}-${lang}-${kind}.${ending ?? kind}`

const printed = new Map<string, string[]>()
const printedPages = (each: Made) => printed.get(nameOf(each)) ?? []

beforeAll(async () => {
  if (!isOfficeThere) return
  for (const each of made) desk.put(nameOf(each), await demoFile(...each))
  desk.convert(
    made.map((each) => nameOf(each)),
    'pdf',
  )
  for (const each of made) printed.set(nameOf(each), pagesOf(desk.path(nameOf(each, 'pdf'))))
}, patience)

test.skipIf(!isOfficeThere).each(made)(
  'LibreOffice prints the %s file of %s in %s: no page is empty, no field is broken',
  async (...each) => {
    const [kind, slug, lang] = each
    const pages = printedPages(each)
    const { report } = await demoInput(slug, lang)
    const text = squeezed(pages.join(''))

    expect(pages.length).toBeGreaterThan(40)
    expect(pages.length).toBeLessThan(kind === 'docx' ? 200 : 160)
    expect(pages.flatMap((page, at) => (squeezed(page).length < 60 ? [at + 1] : []))).toEqual([])
    expect(text).toContain(squeezed(report.title))
    expect(text).toContain(squeezed(reportWords(lang).say('column.answer')))
    for (const { wording } of report.chapters.flatMap(({ questions }) => questions))
      expect(text).toContain(squeezed(wording).slice(0, 40))
    expect(text).toContain(report.hash)
    expect(text).toContain('0–4')
    expect(text).not.toMatch(/#(REF|NAME|VALUE|DIV)|Err:5|PAGEREF|Error:/)
  },
)

test.skipIf(!isOfficeThere).each(made)(
  'the fonts of the %s file of %s in %s are in the printed file',
  (...each) => {
    const fonts = fontsOf(desk.path(nameOf(each, 'pdf')))

    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.filter(({ isInside }) => !isInside)).toEqual([])
    if (each[2] === 'zh') expect(fonts.map(({ name }) => name).join()).toMatch(/CJK|Hei|Song|Han/)
  },
)

test.skipIf(!isOfficeThere).each(made.filter(([kind]) => kind === 'docx'))(
  'the contents of the %s file of %s in %s lead to the pages where the chapters stand',
  async (...each) => {
    const pages = printedPages(each)
    const { chapters } = (await demoInput(each[1], each[2])).report

    for (const { title } of chapters) {
      const entry = new RegExp(`^\\s*${escaped(title)}\\s+(\\d+)$`, 'm')
      const [, page = '0'] = entry.exec(pages.slice(1, 4).join('\n')) ?? []
      expect(squeezed(pages[Number(page) - 1] ?? '')).toContain(squeezed(title))
    }
  },
)

// Comma, quotation marks, UTF-8, every sheet in a file of its own, values as they are.
const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'

test.skipIf(!isOfficeThere)(
  'LibreOffice reads every number of the release out of the Excel file',
  async () => {
    desk.put('members.xlsx', await demoFile('xlsx', members, 'en'))
    desk.convert(['members.xlsx'], everySheet)
    const file = readdirSync(desk.folder).find((name) => name === 'members-All numbers.csv')
    const rows: Record<string, string>[] = parse(desk.read(file ?? ''), { columns: true })

    const numbers = rows
      .filter(({ question }) => question !== '')
      .map(({ question, part, breakdown, row, measure, option, n, pct, value, base }) => {
        const share = pct?.replace(/%$/, '')
        const told = [question, part, breakdown, row, measure, option]
        return [...told, n === '' ? value : n, share, base].join('|')
      })
    expect(numbers).toEqual(numbersIn((await demoRelease(members)).release))
  },
  patience,
)

function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
