import { strFromU8, unzipSync } from 'fflate'

import { troublesOf } from '../docx/opened'

export type Value = string | number | undefined

export interface OpenedSheet {
  name: string
  rows: Value[][]
  xml: string
}

/** The sheets of an Excel file as they were written, cell by cell; what is not XML is an error. */
export function openedBook(bytes: Uint8Array): OpenedSheet[] {
  const files = unzipSync(bytes)
  const read = (name: string) => xmlOf(name, strFromU8(files[name] ?? new Uint8Array()))
  const shared = [...read('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)]
  const texts = shared.map(([, inside = '']) => wordsIn(inside))
  const named = [
    ...read('xl/workbook.xml').matchAll(/<sheet [^>]*?sheetId="(\d+)" name="([^"]*)"/g),
  ]
  return named.map(([, id = '', name = '']) => {
    const xml = read(`xl/worksheets/sheet${id}.xml`)
    return { name: plain(name), rows: rowsIn(xml, texts), xml }
  })
}

function xmlOf(name: string, xml: string): string {
  const troubles = troublesOf(xml)
  if (troubles.length > 0) throw new Error(`${name}: ${troubles.join(', ')}`)
  return xml
}

function rowsIn(xml: string, texts: string[]): Value[][] {
  const rows: (Value[] | undefined)[] = []
  for (const [, at = '', cells = ''] of xml.matchAll(
    /<row r="(\d+)"[^>]*?(?:\/>|>(.*?)<\/row>)/gs,
  )) {
    const row: Value[] = []
    for (const cell of cells.matchAll(/<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const [, letters = '', attributes = '', inside = ''] = cell
      const [, value] = /<v>(.*?)<\/v>/.exec(inside) ?? []
      if (value === undefined) continue
      row[columnOf(letters)] = attributes.includes('t="s"') ? texts[Number(value)] : Number(value)
    }
    rows[Number(at) - 1] = row
  }
  return Array.from(rows, (row) => row ?? [])
}

function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function wordsIn(xml: string): string {
  return plain([...xml.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = '']) => text).join(''))
}

function plain(xml: string): string {
  return xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&(apos|#39);/g, "'")
    .replace(/&amp;/g, '&')
}
