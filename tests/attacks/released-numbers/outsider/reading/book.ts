import { readMarkup, tagsIn, textOf, textWhole, type Tag } from './markup'
import type { Line } from './csv'
import { textsIn } from './zip'

export interface Sheet {
  name: string
  rows: Value[][]
  /** Hidden sheets, rows and columns, notes, formulas, rules and links, by what they are called. */
  hidden: string[]
}

export type Value = string | number | undefined

/** The sheets of an Excel file as they are stored, what is hidden in them too. */
export function readBook(bytes: Uint8Array): Sheet[] {
  const files = textsIn(bytes)
  const xml = (name: string) => readMarkup(files[name] ?? '')
  const shared = tagsIn(xml('xl/sharedStrings.xml'), /^si$/).map((si) =>
    tagsIn(si, /^t$/).map((t) => textWhole(t)).join(''),
  ) // prettier-ignore
  const links = tagsIn(xml('xl/_rels/workbook.xml.rels'), /^Relationship$/)
  const targets = new Map(links.map(({ attributes: { Id = '', Target = '' } }) => [Id, Target]))
  return tagsIn(xml('xl/workbook.xml'), /^sheet$/).map(({ attributes }) => {
    const sheet = xml(`xl/${targets.get(attributes['r:id'] ?? '') ?? ''}`)
    const state = attributes.state ?? 'visible'
    const hidden = state === 'visible' ? hiddenIn(sheet) : [state, ...hiddenIn(sheet)]
    return { name: attributes.name ?? '', rows: rowsIn(sheet, shared), hidden }
  })
}

/** The sheet that holds a number in every row, as the CSV file does. */
export function longLines(sheets: Sheet[]): Line[] {
  const long = sheets.find(({ rows }) => rows[0]?.includes('rounding'))
  const [head = [], ...rows] = long?.rows ?? []
  return rows.map((row) =>
    Object.fromEntries(head.map((name, at) => [String(name), said(String(name), row[at])])),
  )
}

function said(column: string, value: Value): string {
  if (value === undefined) return ''
  return String(column === 'pct' && typeof value === 'number' ? Math.round(value * 1e6) / 1e4 : value)
} // prettier-ignore

function hiddenIn(sheet: Tag): string[] {
  const strange = tagsIn(sheet, /^(f|conditionalFormatting|dataValidation|legacyDrawing|hyperlink|drawing)$/)
  const hidden = tagsIn(sheet, /^(col|row)$/, /^(worksheet|cols|sheetData|)$/).filter(
    ({ attributes }) => attributes.hidden !== undefined || Number(attributes.width ?? attributes.ht ?? 1) === 0,
  )
  return [...strange, ...hidden].map(({ name }) => name)
} // prettier-ignore

function rowsIn(sheet: Tag, shared: string[]): Value[][] {
  const rows: Value[][] = []
  for (const row of tagsIn(sheet, /^row$/)) {
    const cells: Value[] = []
    for (const cell of tagsIn(row, /^c$/)) {
      const value = tagsIn(cell, /^v$/)[0]
      const place = columnOf(cell.attributes.r ?? '')
      if (!value) continue
      const text = textOf(value)
      cells[place] = cell.attributes.t === 's' ? shared[Number(text)] : Number(text)
    }
    rows[Number(row.attributes.r) - 1] = cells
  }
  return Array.from(rows, (row: Value[] | undefined) => Array.from(row ?? []))
}

function columnOf(place: string): number {
  return Array.from(place.replace(/\d/g, '')).reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0) - 1
} // prettier-ignore
