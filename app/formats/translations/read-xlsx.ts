import { strFromU8, unzipSync } from 'fflate'

import { fail, ok, type Result } from '#surveys/result'
import { sayable } from '#surveys/translation/desk-text'
import type { Incoming } from '#surveys/translation/judge-import'

import { mostTexts, type Expected, type FileProblem, type Read } from './sheet'
import { allParts, partsOf, readXml, wordsOf, type XmlPart } from './xml'

interface Cell {
  text: string
  isFormula: boolean
}

type Row = Map<string, Cell>

/** Texts out of the first sheet of an Excel file; a formula is never reckoned, only refused. */
export function readXlsx(bytes: Uint8Array, { language, mark }: Expected): Read {
  const rows = firstSheet(bytes)
  if (!rows.ok) return rows
  const [head = new Map<string, Cell>(), ...rest] = rows.value
  const columns = columnsIn(head, language)
  const missing = (['key', 'en', 'own'] as const).filter((name) => columns[name] === undefined)
  if (missing.length > 0) {
    const called = missing.map((name) => (name === 'own' ? language : name))
    return fail({ code: 'columns-missing', columns: called })
  }
  const named = rest
    .map((row) => rowReader(row, columns))
    .filter((cell) => cell('key').text.trim() !== '')
  // A few kilobytes may hold as many rows as memory takes, each with the longest of texts.
  if (named.length > mostTexts) return fail({ code: 'too-much' })
  return ok(named.map((cell) => incoming(cell, mark)))
}

type Columns = Record<'key' | 'en' | 'own' | 'state', string | undefined>

/** Where what stands, by the words above it. A language may be called as another column is: Kupia is “key”. */
function columnsIn(head: Row, language: string): Columns {
  const named = [...head].map(([column, { text }]) => ({ column, name: text.trim().toLowerCase() }))
  const first = (name: string) => named.find((each) => each.name === name)?.column
  const own = named.findLast(({ name }) => name === language.toLowerCase())?.column
  const key = first('key')
  return { key, en: first('en'), state: first('state'), own: own === key ? undefined : own }
}

type CellOf = (name: keyof Columns) => Cell

function rowReader(row: Row, columns: Columns): CellOf {
  return (name) => row.get(columns[name] ?? '') ?? { text: '', isFormula: false }
}

function incoming(cell: CellOf, mark: Expected['mark']): Incoming {
  const key = cell('key').text.trim()
  const used = [cell('key'), cell('en'), cell('own')]
  const state = sayable.find((each) => each === cell('state').text.trim()) ?? 'open'
  const read: Pick<Incoming, 'key' | 'state'> = { key, state }
  if (used.some(({ isFormula }) => isFormula)) return { ...read, text: '', unreadable: 'formula' }
  return { ...read, text: cell('own').text, madeFrom: mark(cell('en').text) }
}

function firstSheet(bytes: Uint8Array): Result<Row[], FileProblem> {
  const parts = unzipped(bytes)
  if (!parts) return fail({ code: 'xlsx-broken' })
  if (parts === 'too-much') return fail({ code: 'too-much' })
  const name = Object.keys(parts).find((each) => /^xl\/worksheets\/sheet1\.xml$/i.test(each))
  const sheet = name === undefined ? undefined : parts[name]
  if (!sheet) return fail({ code: 'xlsx-broken' })
  const shared = sharedTexts(parts['xl/sharedStrings.xml'])
  if (!shared.ok) return shared
  const read = readXml(decoded(sheet))
  if (!read.ok) return read
  return ok(allParts(read.value, 'row').map((row) => rowOf(row, shared.value)))
}

// A zip of some kilobytes may hold gigabytes: its own list of sizes is asked before anything opens.
const mostBytes = 64 * 1024 * 1024

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> | 'too-much' | undefined {
  let sum = 0
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isWanted = /^xl\/(sharedStrings|worksheets\/sheet1)\.xml$/i.test(name)
        if (isWanted) sum += originalSize
        return isWanted && sum <= mostBytes
      },
    })
    return sum > mostBytes ? 'too-much' : parts
  } catch {
    return undefined
  }
}

function decoded(bytes: Uint8Array): string {
  return strFromU8(bytes).replace(/^\uFEFF/, '')
}

function sharedTexts(bytes: Uint8Array | undefined): Result<string[], FileProblem> {
  if (!bytes) return ok([])
  const read = readXml(decoded(bytes))
  return read.ok ? ok(partsOf(read.value, 'si').map(textOf)) : read
}

/** The words of a cell without the readings that Japanese programs write above them. */
function textOf(part: XmlPart): string {
  const runs = [...partsOf(part, 't'), ...partsOf(part, 'r').flatMap((run) => partsOf(run, 't'))]
  return plainly(runs.map(wordsOf).join(''))
}

// Excel writes signs that XML cannot hold by their number.
function plainly(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

function rowOf(row: XmlPart, shared: string[]): Row {
  return new Map(
    partsOf(row, 'c').map((cell, at) => {
      const column = /^[A-Z]+/.exec(cell.attributes.get('r') ?? '')?.[0] ?? String(at)
      return [column, cellOf(cell, shared)]
    }),
  )
}

// What Excel itself lets a cell hold: one shared text of megabytes could stand in every row.
const mostInCell = 32_767

function cellOf(cell: XmlPart, shared: string[]): Cell {
  const [inline] = partsOf(cell, 'is')
  const value = partsOf(cell, 'v').map(wordsOf).join('')
  const isShared = cell.attributes.get('t') === 's'
  const text = isShared ? (shared[Number(value)] ?? '') : inline ? textOf(inline) : value
  return { text: text.slice(0, mostInCell), isFormula: partsOf(cell, 'f').length > 0 }
}
