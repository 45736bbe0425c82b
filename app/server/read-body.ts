import type { NextFunction, Request, RequestHandler, Response } from 'express'

// What any page needs; only so many longer bodies are in memory at once.
export const usualLength = 256 * 1024
const mostLong = 8

/**
 * Reads what a page sent, up to as many bytes as `limitFor` says. More is refused at once, not after
 * all of it has come.
 */
export function readBody(limitFor: (request: Request) => Promise<number>): RequestHandler {
  const long = new Set<Request>()
  const refusalFor = (request: Request, size: number, limit: number) => {
    if (size > limit) return 413
    if (size > usualLength && long.size < mostLong) long.add(request)
    return size > usualLength && !long.has(request) ? 429 : undefined
  }
  return async (request, response, next) => {
    if (request.method !== 'POST' || response.locals.refusal) {
      next()
      return
    }
    response.on('close', () => long.delete(request))
    const limit = await limitFor(request)
    const announced = Number(request.get('content-length') ?? 0)
    const refusal = request.get('content-encoding') ? 415 : refusalFor(request, announced, limit)
    if (refusal) refuse(request, response, refusal, next)
    else collect(request, response, (size) => refusalFor(request, size, limit), next)
  }
}

function refuse(request: Request, response: Response, refusal: number, next: NextFunction): void {
  response.locals.refusal = refusal
  response.set('Connection', 'close')
  // What still comes is thrown away for a moment, so that the browser gets to read our answer.
  response.on('finish', () => setTimeout(() => request.socket.destroy(), 1000).unref())
  request.removeAllListeners('data').resume()
  next()
}

function collect(
  request: Request,
  response: Response,
  refusalFor: (size: number) => number | undefined,
  next: NextFunction,
): void {
  const pieces: Buffer[] = []
  let size = 0
  request.on('data', (piece: Buffer) => {
    size += piece.length
    const refusal = refusalFor(size)
    if (refusal) refuse(request, response, refusal, next)
    else pieces.push(piece)
  })
  request.on('end', () => {
    if (response.locals.refusal) return
    request.body = Buffer.concat(pieces)
    next()
  })
}
