import type { CellObject, Row } from 'write-excel-file/node'

import { plain } from '../docx/plain'

// What a cell of Excel can hold, in UTF-16.
const longest = 32_767

/**
 * Words as a cell holds them: always a text, never a formula. Excel reads `_x0041_` as a sign by
 * its number, so an underscore that would begin one is written that way itself.
 */
export function textCell(text: string, look: CellObject = {}): CellObject {
  const value = plain(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
  return { value: value.slice(0, longest), type: String, alignVertical: 'top', ...look }
}

/** A number of people; 0 is shown as what it stands for. */
export function peopleCell(n: number, few: string): CellObject {
  return { value: n, type: Number, format: `#,##0;-#,##0;"${few}"`, ...atTop }
}

export function wholeCell(n: number): CellObject {
  return { value: n, type: Number, format: '0', ...atTop }
}

/** Whole percentages as spreadsheets keep them. */
export function shareCell(pct: number): CellObject {
  return { value: pct / 100, type: Number, format: '0%', ...atTop }
}

export function meanCell(value: number): CellObject {
  return { value, type: Number, format: '0.0', ...atTop }
}

const atTop = { alignVertical: 'top' } as const

export const titleLook: CellObject = { fontWeight: 'bold', fontSize: 14, height: 20 }
export const captionLook: CellObject = { fontWeight: 'bold' }
export const noteLook: CellObject = { textColor: '#5C554C' }
export const headLook: CellObject = {
  ...{ fontWeight: 'bold', wrap: true, backgroundColor: '#E9E1D4' },
  ...{ bottomBorderStyle: 'thin', bottomBorderColor: '#211E1A' },
}

export function line(text: string, look?: CellObject): Row {
  return [textCell(text, look)]
}

/** The heads of columns; all but the first `labels` stand over numbers. */
export function headRow(heads: string[], labels = heads.length): Row {
  const over: CellObject = { ...headLook, align: 'right' }
  return heads.map((head, at) => textCell(head, at < labels ? headLook : over))
}
