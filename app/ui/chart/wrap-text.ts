import { textWidth } from './text-width'

export interface Wrapped {
  lines: string[]
  isShortened: boolean
}

interface Room {
  width: number
  size: number
  /** Lines. */
  most?: number
  isBold?: boolean
}

/** Lines no wider than `width`, at most `most`; what does not fit ends in “…”. */
export function wrapText(text: string, { width, size, most = 3, isBold = false }: Room): Wrapped {
  const fits = (line: string) => textWidth(line.trimEnd(), size, isBold) <= width
  const lines: string[] = []
  let line = ''
  for (const { piece, isTorn } of piecesOf(drawable(text), fits)) {
    if (line && (isTorn || !fits(line + piece))) {
      lines.push(line.trimEnd())
      if (lines.length > most) break
      line = ''
    }
    line += piece
  }
  if (line.trim() && lines.length <= most) lines.push(line.trimEnd())
  if (lines.length <= most) return { lines, isShortened: false }
  const last = shortened(lines[most - 1] ?? '', fits)
  return { lines: [...lines.slice(0, most - 1), last], isShortened: true }
}

/** Without what XML cannot hold and what would turn the direction of the words around it. */
export function drawable(text: string): string {
  return text
    .replace(/[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/gu, '')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[ \t\r\n\u2028\u2029]+/g, ' ')
    .trim()
}

interface Piece {
  piece: string
  /** The beginning of a word that no line can hold: it has a line of its own to begin with. */
  isTorn: boolean
}

/** What stays together on a line: words, and in Chinese single signs with their marks. */
function piecesOf(text: string, fits: (line: string) => boolean): Piece[] {
  return (text.match(breakable) ?? []).flatMap((word) =>
    fits(word)
      ? [{ piece: word, isTorn: false }]
      : lettersOf(word).map((piece, place) => ({ piece, isTorn: place === 0 })),
  )
}

const han = '[\\p{Script=Han}\\u3040-\\u30ff]'
const opening = '[（《“「『【]*'
const closing = '[，。、；：？！）》”」』】…]*'
const breakable = new RegExp(
  `${opening}${han}${closing} ?|(?:(?!${han})[^ \\-/‐])+[\\-/‐]* ?|[^ ] ?| `,
  'gu',
)

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

function lettersOf(word: string): string[] {
  return [...letters.segment(word)].map(({ segment }) => segment)
}

/** Ends after a whole word, unless there is only one. */
function shortened(line: string, fits: (line: string) => boolean): string {
  const words = line.match(breakable) ?? []
  return cut(words, fits) ?? cut(lettersOf(line), fits) ?? '…'
}

function cut(pieces: string[], fits: (line: string) => boolean): string | undefined {
  const ended = (count: number) => {
    const kept = pieces.slice(0, count).join('')
    return `${kept.replace(/[ ,;:，、；：]+$/u, '')}…`
  }
  for (let count = pieces.length; count > 0; count--) if (fits(ended(count))) return ended(count)
  return undefined
}
