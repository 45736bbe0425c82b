import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'

import { monitoringFile } from '#app/formats/monitoring/monitoring-file'
import type { Monitoring } from '#surveys/monitoring/monitoring'

import { reviewed } from '../../operations/a-reviewed-network'
import { openedBook } from '../xlsx/opened-book'

const patience = 360_000

/** Every figure with its place, written out without any code of the file. */
function figuresIn({ indicators }: Monitoring): string[] {
  return indicators.flatMap(({ code: indicator, measures }) =>
    measures.flatMap(({ code: row, values }) =>
      values.map((value) => {
        const place = [indicator, row, value.year]
        if (!value.isKnown) return [...place, '', '', '', value.reason].join('|')
        return [...place, value.n, value.pct ?? '', value.base ?? '', ''].join('|')
      }),
    ),
  )
}

test(
  'read back by another program, the CSV holds every figure and no other',
  async () => {
    const made = await reviewed()
    const text = Buffer.from(await monitoringFile('csv', made, 'es')).toString('utf8')

    const rows = parse<Record<string, string>>(text, { columns: true })

    const read = rows.map(({ indicator, row, year, n, pct, base, not_known }) =>
      [indicator, row, year, n, pct, base, not_known].join('|'),
    )
    expect(read).toEqual(figuresIn(made))
    expect(text).not.toMatch(/Organisation no\.|example\.org/)
    const unknown = rows.filter(({ not_known }) => not_known !== '')
    expect(new Set(unknown.map(({ shown, n }) => `${shown}|${n}`))).toEqual(
      new Set(['no se sabe|']),
    )
  },
  patience,
)

test(
  'the Excel file holds every figure as a number, and a table for each indicator',
  async () => {
    const made = await reviewed(2026, { members: 350 })

    const [readMe, years, all] = openedBook(await monitoringFile('xlsx', made, 'en'))

    const [head = [], ...rows] = all?.rows ?? []
    const at = (name: string) => head.indexOf(name)
    const share = (pct: unknown) => (typeof pct === 'number' ? Math.round(pct * 100) : '')
    const read = rows.map((row) => {
      const place = ['indicator', 'row', 'year', 'n'].map((name) => row[at(name)])
      const rest = [share(row[at('pct')]), row[at('base')], row[at('not_known')]]
      return [...place, ...rest].map((cell) => cell ?? '').join('|')
    })
    expect(read).toEqual(figuresIn(made))
    expect(years?.rows).toContainEqual(['In all', 'at least 3', 'at least 4', 5, 350])
    expect(years?.rows).toContainEqual(['Stronger', '40% (60)', '26% (40)', 'not known', '–'])
    expect(readMe?.rows.flat()).toContain(
      'The year 2026 is not over: its figures are those known so far.',
    )
  },
  patience,
)

test(
  'the same figures give the same bytes, and JSON is the figures themselves',
  async () => {
    const made = await reviewed(2025)

    for (const format of ['csv', 'xlsx', 'json'] as const) {
      const [one, other] = [
        await monitoringFile(format, made, 'zh'),
        await monitoringFile(format, structuredClone(made), 'zh'),
      ]
      expect(Buffer.compare(one, other)).toBe(0)
    }
    const json = Buffer.from(await monitoringFile('json', made, 'fr')).toString('utf8')
    expect(JSON.parse(json)).toEqual(made)
  },
  patience,
)

test(
  'csv begins with the mark of UTF-8 and has semicolons where that is asked for',
  async () => {
    const made = await reviewed(2025)

    const bytes = await monitoringFile('csv', made, 'fr', { bom: true, semicolon: true })

    expect(Buffer.from(bytes).toString('utf8')).toMatch(/^\uFEFFindicator;indicator_label;row;/)
  },
  patience,
)
