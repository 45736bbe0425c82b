import type { RequestHandler } from 'express'

/** Reads what a page sent, up to `limit` bytes. More is refused at once, not after all of it has come. */
export function readBody(limit: number): RequestHandler {
  return (request, response, next) => {
    if (request.method !== 'POST' || response.locals.refusal) {
      next()
      return
    }
    const refuse = (refusal: 413 | 415) => {
      response.locals.refusal = refusal
      response.set('Connection', 'close')
      // What still comes is thrown away for a moment, so that the browser gets to read our answer.
      response.on('finish', () => setTimeout(() => request.socket.destroy(), 1000).unref())
      request.removeAllListeners('data').resume()
      next()
    }
    if (request.get('content-encoding')) {
      refuse(415)
      return
    }
    if (Number(request.get('content-length') ?? 0) > limit) {
      refuse(413)
      return
    }

    const pieces: Buffer[] = []
    let size = 0
    request.on('data', (piece: Buffer) => {
      size += piece.length
      if (size > limit) refuse(413)
      else pieces.push(piece)
    })
    request.on('end', () => {
      if (response.locals.refusal) return
      request.body = Buffer.concat(pieces)
      next()
    })
  }
}
