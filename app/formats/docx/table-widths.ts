import { textWidth } from '#app/ui/chart/text-width'

import { room } from './page'
import { sizes } from './styles'

interface Columns {
  columns: string[]
  rows: { cells: string[] }[]
}

/** The least that each column of numbers takes, in twentieths of a point, if no word is to break. */
export function leastWidths({ columns, rows }: Columns): number[] {
  return columns.slice(1).map((head, at) => {
    const heads = piecesOf(head).map((word) => textWidth(word, sizes.tableHead / 2, true))
    // A share and its number of people stay in one line.
    const cells = rows.map((row) => cellWidth(row.cells[at] ?? ''))
    return Math.ceil(Math.max(narrowest, ...heads, ...cells) * 20 * safety + padding)
  })
}

function cellWidth(text: string): number {
  const size = sizes.tableText / 2
  const whole = textWidth(text, size, false)
  if (text.length <= longestNumber) return whole
  // Of a sentence, words that hold together; and no more lines than are read with ease.
  const words = piecesOf(text).map((word) => textWidth(word, size, false))
  return Math.max(...words, Math.min(whole / 3, widestText))
}

/** What stays together; no more of a very long word than a column can give. */
function piecesOf(text: string): string[] {
  return text.split(/[\s\u2E80-\u9FFF\uFF00-\uFF60]+|(?<=-)/).map((word) => word.slice(0, 18))
}

const longestNumber = 14
const widestText = 85
const narrowest = 22
const padding = 140
const safety = 1.06

/** The labels of the rows take at least so much of the room. */
export const labelShare = 0.27

export function roomForNumbers(): number {
  return room * (1 - labelShare)
}

/** The labels of the rows get what is left, up to a half; then all columns alike. */
export function columnWidths(plan: Columns): number[] {
  const least = leastWidths(plan)
  if (least.length === 0) return [room]
  const taken = least.reduce((sum, width) => sum + width, 0)
  const first = Math.max(room * labelShare, Math.min(room - taken, room / 2))
  const more = (room - first - taken) / least.length
  return [Math.round(first), ...least.map((width) => Math.floor(width + more))]
}
