import { expect, test } from 'vitest'

import { findingsFile, type FindingsInput } from '#app/formats/findings-file'
import type { ReportTable } from '#surveys/reports/report'

import { demoRelease } from '../../../surveys/reports/demo-release'
import { demoFile } from '../demo-files'
import { numbersIn } from '../numbers-in'
import { findingsOf, hardRelease, long } from '../some-findings'
import { openedBook, type OpenedSheet, type Value } from './opened-book'

async function opened(input: FindingsInput): Promise<OpenedSheet[]> {
  return openedBook(await findingsFile('xlsx', input))
}

/** The rows of the long sheet by the names of their columns. */
function longRows(sheets: OpenedSheet[]): Record<string, Value>[] {
  const [head = [], ...rows] = sheets.at(-2)?.rows ?? []
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [String(name), row[at]])))
}

function numbersOf(rows: Record<string, Value>[]): string[] {
  return rows
    .filter(({ question }) => question !== undefined)
    .map(({ question, part, breakdown, row, measure, option, n, pct, value, base }) => {
      const share = typeof pct === 'number' ? Math.round(pct * 100) : undefined
      const told = [question, part, breakdown, row, measure, option, n ?? value, share, base]
      return told.map((each) => each ?? '').join('|')
    })
}

const slugs = ['member-survey-2024', 'member-survey-2025', 'access-to-health-2026']

test.each(slugs)(
  'read back, the Excel file of %s holds every number of the release and no other',
  async (slug) => {
    const rows = longRows(openedBook(await demoFile('xlsx', slug, 'zh')))

    expect(numbersOf(rows)).toEqual(numbersIn((await demoRelease(slug)).release))
  },
  240_000,
)

test('every table of the report stands on the sheet of its question, numbers as numbers', async () => {
  const input = findingsOf(hardRelease())
  const sheets = await opened(input)

  const asked = input.report.chapters.flatMap(({ questions }) => questions)
  expect(asked.length).toBeGreaterThan(4)
  for (const [at, question] of asked.entries()) {
    const sheet = sheets[at + 1]
    expect(sheet?.name).toBe(`${String(question.number)} ${question.id}`)
    for (const table of question.views.flatMap((view) => view.tables)) {
      expect(tableIn(sheet, table)).toEqual(wanted(table))
    }
  }
})

function tableIn(sheet: OpenedSheet | undefined, table: ReportTable): Value[][] {
  const rows = sheet?.rows ?? []
  const at = rows.findIndex(
    ([first], row) => first === table.caption && rows[row + 1]?.[0] === table.columns[0],
  )
  return rows.slice(at + 2, at + 2 + table.rows.length)
}

function wanted({ rows, columns }: ReportTable): Value[][] {
  return rows.map(({ label, cells }) => [
    label,
    ...columns.slice(1).flatMap((_, at): Value[] => {
      const isBoth = rows.some((row) => {
        return row.cells[at]?.n !== undefined && row.cells[at].pct !== undefined
      })
      const { n, pct, value, text } = cells[at] ?? { text: '' }
      const share = pct === undefined ? undefined : pct / 100
      if (!isBoth) return [n ?? share ?? value ?? text]
      return n === undefined ? [text, text] : [n === 0 ? '–' : (share ?? '–'), n]
    }),
  ])
}

test('0 is a number that is shown as 0–4, and shares are shares', async () => {
  const bytes = await findingsFile('xlsx', findingsOf(hardRelease()))
  const { strFromU8, unzipSync } = await import('fflate')
  const styles = strFromU8(unzipSync(bytes)['xl/styles.xml'] ?? new Uint8Array())

  expect(styles).toContain('formatCode="#,##0;-#,##0;&quot;0–4&quot;"')
  expect(styles).toContain('formatCode="0%"')
})

test('no cell is a formula, whatever it looks like, and no words are lost', async () => {
  const sheets = await opened(findingsOf(hardRelease()))
  const cells = sheets.flatMap(({ rows }) => rows.flat())

  expect(sheets.filter(({ xml }) => /<f[ >]/.test(xml))).toEqual([])
  expect(cells).toEqual(expect.arrayContaining(['=HYPERLINK("http://x","a")', '=1+1']))
  expect(cells).toEqual(expect.arrayContaining(['<script>alert(1)</script> & </style>', long]))
  expect(cells).toContain('onetwo')
})

test('words that Excel would read as a sign by its number are kept from it', async () => {
  const cells = (await opened(findingsOf(hardRelease()))).flatMap(({ rows }) => rows.flat())

  expect(cells).toContain('+1; "said", _x005F_x0041_')
})

test('each sheet has a name that Excel takes, and its head stays when it is scrolled', async () => {
  const sheets = openedBook(await demoFile('xlsx', 'access-to-health-2026', 'zh'))
  const names = sheets.map(({ name }) => name)

  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
  expect(names.filter((name) => name.length > 31 || /[[\]/\\:*?]/.test(name))).toEqual([])
  expect(sheets.filter(({ xml }) => !xml.includes('state="frozen"'))).toEqual([])
  expect(sheets.filter(({ xml }) => /xSplit="0"|ySplit="0"/.test(xml))).toEqual([])
}, 720_000)

test('the codebook says what each code stands for in every language of the survey', async () => {
  const released = await demoRelease('access-to-health-2026')
  const sheet = openedBook(await demoFile('xlsx', 'access-to-health-2026', 'zh')).at(-1)
  const [head, ...rows] = sheet?.rows ?? []

  expect(head).toEqual(['question', 'number', 'what', 'code', 'en', 'fr', 'es', 'ru', 'zh'])
  expect(rows.filter((row) => row.length !== 9 || row.slice(4).some((label) => !label))).toEqual([])
  const codes = new Set(rows.map(([question, , , code]) => `${String(question)} ${String(code)}`))
  const used = released.release.tables.flatMap(({ question, part, options = [] }) => [
    ...options.map(({ code }) => `${question} ${code}`),
    ...(part === undefined ? [] : [`${question} ${part}`]),
  ])
  expect(used.filter((code) => !codes.has(code))).toEqual([])
}, 720_000)

test('the same findings give the same Excel file in every language, whenever it is made', async () => {
  const made = () =>
    Promise.all(
      (['en', 'fr', 'es', 'ru', 'zh'] as const).map((lang) =>
        findingsFile('xlsx', findingsOf(hardRelease(), lang)),
      ),
    )
  const first = await made()
  await new Promise((resolve) => setTimeout(resolve, 2100))

  for (const [at, bytes] of (await made()).entries())
    expect(Buffer.compare(bytes, first[at] ?? new Uint8Array())).toBe(0)
})

test('on paper each sheet is as wide as few pages, with its head and number, and no line is wider', async () => {
  const bytes = await demoFile('xlsx', 'access-to-health-2026', 'zh')
  const sheets = openedBook(bytes)
  const { strFromU8, unzipSync } = await import('fflate')
  const book = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array())

  for (const { xml } of sheets) {
    expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    expect(xml).toMatch(/orientation="landscape" fitToWidth="[1-3]" fitToHeight="0"/)
    expect(xml).toContain('<oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter>')
  }
  expect(book.match(/_xlnm\.Print_Titles/g)).toHaveLength(sheets.length)
  const areas = [
    ...book.matchAll(/Print_Area" localSheetId="(\d+)">'.+?'!\$A\$1:\$([A-Z]+)\$(\d+)</g),
  ]
  expect(areas.map(([, at]) => Number(at))).toEqual([...sheets.keys()])
  expect(areas.at(-2)?.slice(2)).toEqual(['AA', '60'])
  for (const [at, { rows }] of sheets.entries())
    if (at !== sheets.length - 2) expect(areas[at]?.[3]).toBe(String(rows.length))
})
