import type { RequestHandler } from 'express'
import type { Readable } from 'node:stream'
import sirv from 'sirv'

/** Names carry a hash of the content, so a browser may keep them for good; they were packed when built. */
export function staticParts(publicFolder: string, development: boolean): RequestHandler {
  const control = development ? 'no-cache' : 'public, max-age=31536000, immutable'
  const serve = sirv(`${publicFolder}/build`, {
    dev: development,
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response) => response.setHeader('Cache-Control', control),
  })
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      next()
      return
    }
    // The files are small, and sirv answers a range that cannot be twice.
    delete request.headers.range
    // A new build under a running server takes files away; that ends one answer and not the server.
    response.on('pipe', (file: Readable) => file.on('error', () => response.destroy()))
    serve(request, response, next)
  }
}
