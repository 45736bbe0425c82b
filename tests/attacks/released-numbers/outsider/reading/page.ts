import { readMarkup, tagsIn, textOf, type Tag } from './markup'
import { drawnIn } from './drawing'
import { around, spelled, type Piece } from './pieces'

/** What a page says, read by its elements. */
export function readPage(html: string): Piece[] {
  const found = tagsIn(readMarkup(html), /^(title|h[1-6]|p|li|a|table|svg|meta|!)$/)
  const pieces = found.flatMap((tag): Piece[] => pieceOf(tag))
  return pieces.map((piece, at) =>
    piece.kind === 'table' ? spelled(piece, around(pieces, at, 1)) : piece,
  )
}

function pieceOf(tag: Tag): Piece[] {
  if (tag.name === 'table') return [tableIn(tag)]
  if (tag.name === 'svg') {
    const [title] = tagsIn(tag, /^title$/, /^$/)
    return [{ kind: 'picture', title: title ? textOf(title) : '', picture: drawnIn(tag) }]
  }
  const isHeading = /^h\d$/.test(tag.name)
  const text = tag.name === 'meta' ? Object.values(tag.attributes).join(' ') : textOf(tag)
  return [
    isHeading
      ? { kind: 'heading', text, isPart: /^h[12]$/.test(tag.name) }
      : { kind: 'text', text },
  ]
}

function tableIn(tag: Tag): Extract<Piece, { kind: 'table' }> {
  const [caption] = tagsIn(tag, /^caption$/)
  const [head = [], ...rows] = tagsIn(tag, /^tr$/).map((row) => tagsIn(row, /^t[hd]$/).map(textOf))
  return {
    ...{ kind: 'table', caption: caption ? textOf(caption) : '', columns: head },
    rows: rows.map(([label = '', ...cells]) => ({ label, cells })),
  }
}
