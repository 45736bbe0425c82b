import type { Cell, Row } from 'write-excel-file/node'

/** Rows as high as their wrapped words need: not every program reckons that when it opens a file. */
export function withHeights(rows: Row[], widths: number[]): Row[] {
  return rows.map((row) => {
    const lines = Math.max(1, ...row.map((cell, at) => linesOf(cell, widthOf(cell, widths, at))))
    const [first] = row
    if (lines === 1 || typeof first !== 'object' || first === null || !('value' in first))
      return row
    return [{ ...first, height: Math.min(highest, lines * lineHeight) }, ...row.slice(1)]
  })
}

/** How wide a text is; Chinese signs take the room of two. */
export function signsIn(text: string): number {
  return text.length + (text.match(chinese)?.length ?? 0)
}

const chinese = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/g

// In points; more than this Excel does not allow.
const lineHeight = 13.5
const highest = 405

/** Of all columns that it stands across. */
function widthOf(cell: Cell, widths: number[], at: number): number {
  const span = typeof cell === 'object' && cell && 'columnSpan' in cell ? cell.columnSpan : 1
  const own = Array.from({ length: span ?? 1 }, (_, more) => widths[at + more] ?? widths.at(-1))
  return own.reduce((sum: number, width = 12) => sum + width, 0)
}

function linesOf(cell: Cell, width: number): number {
  if (typeof cell !== 'object' || cell === null || !('wrap' in cell) || !cell.wrap) return 1
  if (typeof cell.value !== 'string') return 1
  const scale = scaleOf(cell)
  // Widths are counted in digits; most letters are narrower, but not those of heads.
  const room = Math.max(1, (width * (cell.fontWeight === 'bold' ? 0.92 : 1.12)) / scale)
  const lines = cell.value.split('\n').map((text) => wrapped(text, room))
  return lines.reduce((sum, count) => sum + count, 0) * scale
}

function scaleOf({ fontSize = usual }: { fontSize?: number }): number {
  return fontSize / usual
}

const usual = 10

/** In so many lines a text stands, word by word; what is longer than a line is broken. */
function wrapped(text: string, room: number): number {
  let [lines, taken] = [1, 0]
  for (const piece of text.match(/[^\s-]+-?|\s/g) ?? []) {
    const signs = signsIn(piece)
    if (taken > 0 && taken + signs > room && piece.trim() !== '' && signs <= room) {
      lines += 1
      taken = 0
    }
    taken += signs
    if (taken > room && piece.trim() !== '') {
      lines += Math.ceil(taken / room) - 1
      taken = ((taken - 1) % room) + 1
    }
  }
  return lines
}
