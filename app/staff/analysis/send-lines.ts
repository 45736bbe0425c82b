import { createReadableStreamFromReadable } from '@remix-run/node'
import { Readable } from 'node:stream'

/** Values as lines of JSON, some hundred of which leave at a time. */
export function sendLines(values: AsyncIterable<object>): Response {
  const pieces = Readable.from(piecesOf(values), { objectMode: false })
  return new Response(createReadableStreamFromReadable(pieces), {
    headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8' },
  })
}

async function* piecesOf(values: AsyncIterable<object>): AsyncGenerator<string> {
  let [piece, lines] = ['', 0]
  for await (const value of values) {
    piece += `${JSON.stringify(value)}\n`
    lines += 1
    if (lines % atOnce > 0) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

const atOnce = 100
