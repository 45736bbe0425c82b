/** The lines of a text in UTF-8 that comes in pieces; what is not UTF-8 is marked in them. */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let begun = ''
  for await (const piece of pieces) {
    const [first = '', ...rest] = decoder.decode(piece, { stream: true }).split('\n')
    begun += first
    for (const next of rest) {
      yield begun
      begun = next
    }
    if (begun.length <= longest) continue
    yield begun
    begun = ''
  }
  begun += decoder.decode()
  if (begun !== '') yield begun
}

// A file of another kind may hold no line end at all, and must not fill the memory.
const longest = 50_000_000

/** A bundle that was not written to a file, as the lines of one. */
export async function* linesOfBundle(bundle: {
  head: object
  envelopes: AsyncIterable<object>
}): AsyncGenerator<string> {
  yield JSON.stringify(bundle.head)
  for await (const envelope of bundle.envelopes) yield JSON.stringify(envelope)
}
