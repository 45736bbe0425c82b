import type { Row } from 'write-excel-file/node'

/** A sheet before it becomes one of the library's. */
export interface SheetPlan {
  name: string
  rows: Row[]
  /** In signs, for each column; the last holds for all that follow. */
  widths: number[]
  /** How many rows and columns stay when the rest is scrolled. */
  frozen: { rows: number; columns: number }
  /** The rows that are printed, where that is not all. */
  printed?: number
}

const mostSigns = 31

/** Names that Excel takes, each once, whatever stands in them. */
export function withSoundNames(sheets: SheetPlan[]): SheetPlan[] {
  const taken = new Set<string>()
  return sheets.map((sheet) => {
    const wanted =
      cut(sheet.name.replace(/[[\]/\\:*?\p{Cc}]/gu, ' ').replace(/^'+|'+$/g, '')) || '-'
    let name = wanted
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = cut(wanted, ` ${n}`)
    taken.add(name.toLowerCase())
    return { ...sheet, name }
  })
}

// By whole signs, so that none is halved.
function cut(name: string, ending = ''): string {
  let short = ''
  for (const sign of name.trim()) {
    if (short.length + sign.length + ending.length > mostSigns) break
    short += sign
  }
  return `${short.trim()}${ending}`
}
