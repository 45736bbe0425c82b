import type { RequestHandler } from 'express'

// What any page needs; only so many longer bodies are in memory at once.
const usual = 256 * 1024
const mostLong = 8

/** Reads what a page sent, up to `limit` bytes. More is refused at once, not after all of it has come. */
export function readBody(limit: number): RequestHandler {
  const long = new Set<object>()
  const hasRoom = (request: object, size: number) => {
    if (size > usual && long.size < mostLong) long.add(request)
    return size <= usual || long.has(request)
  }
  return (request, response, next) => {
    if (request.method !== 'POST' || response.locals.refusal) {
      next()
      return
    }
    const refuse = (refusal: 413 | 415 | 429) => {
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
    const announced = Number(request.get('content-length') ?? 0)
    if (announced > limit || !hasRoom(request, announced)) {
      refuse(announced > limit ? 413 : 429)
      return
    }
    response.on('close', () => long.delete(request))

    const pieces: Buffer[] = []
    let size = 0
    request.on('data', (piece: Buffer) => {
      size += piece.length
      if (size > limit || !hasRoom(request, size)) refuse(size > limit ? 413 : 429)
      else pieces.push(piece)
    })
    request.on('end', () => {
      if (response.locals.refusal) return
      request.body = Buffer.concat(pieces)
      next()
    })
  }
}
