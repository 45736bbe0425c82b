import type { ResponseLine } from '#app/operations/response-row'

import { Refusal } from '../command'
import { sentenceFor } from '../terminal-words'

/** The lines that hold something, with their numbers; only what is UTF-8 is taken. */
export async function* linesFrom(pieces: AsyncIterable<Buffer>): AsyncGenerator<ResponseLine> {
  let row = 0
  for await (const bytes of linesOfBytes(pieces)) {
    row += 1
    const text = textOf(bytes, row)
    if (text.trim() !== '') yield { row, text }
  }
}

// Split as bytes: other ways of splitting take marks for line ends that JSON allows inside a text.
async function* linesOfBytes(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun: Buffer[] = []
  for await (const piece of pieces) {
    let from = 0
    for (let end = piece.indexOf(lineEnd); end >= 0; end = piece.indexOf(lineEnd, from)) {
      yield Buffer.concat([...begun, piece.subarray(from, end)])
      begun = []
      from = end + 1
    }
    begun.push(piece.subarray(from))
  }
  yield Buffer.concat(begun)
}

const lineEnd = 0x0a

// The decoder takes a byte order mark away, which stands at the beginning of the file only.
function textOf(bytes: Buffer, row: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: row > 1 }).decode(bytes)
  } catch {
    throw new Refusal(sentenceFor({ code: 'row-not-utf8', row }))
  }
}
