import type { Cell, Row } from 'write-excel-file/node'

/** Rows as high as their wrapped words need: not every program reckons that when it opens a file. */
export function withHeights(rows: Row[], widths: number[]): Row[] {
  return rows.map((row) => {
    const lines = Math.max(1, ...row.map((cell, at) => linesOf(cell, widths[at] ?? widths.at(-1))))
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

function linesOf(cell: Cell, width = 12): number {
  if (typeof cell !== 'object' || cell === null || !('wrap' in cell) || !cell.wrap) return 1
  if (typeof cell.value !== 'string') return 1
  // Widths are counted in digits, and most letters are narrower.
  const room = Math.max(1, width * 1.05)
  const lines = cell.value.split('\n').map((text) => Math.ceil(signsIn(text) / room) || 1)
  return lines.reduce((sum, count) => sum + count, 0)
}
