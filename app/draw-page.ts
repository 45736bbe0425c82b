import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { ReactElement } from 'react'
import { renderToPipeableStream } from 'react-dom/server'

/** The page, drawn whole; what cannot be drawn fails here, for whoever asked for it to answer. */
export function drawPage(page: ReactElement): Promise<string> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      // React says that it is ready after a failure too, and hands that to whoever listens then.
      onAllReady: () => {
        const out = new PassThrough()
        text(out).then((html) => resolve(withoutZeros(html)), reject)
        pipe(out)
      },
      onShellError: reject,
      onError: reject,
    })
  })
}

// React fills its buffer up with zeros where a letter of several bytes does not fit at its end.
function withoutZeros(html: string): string {
  return html.replaceAll('\0', '')
}
