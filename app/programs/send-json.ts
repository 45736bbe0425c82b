import { ifNew, tagOf } from '#app/kept-answer'

/** An answer for one program; whoever has these very bytes already is only told so. */
export function sendJson(request: Request, body: string): Response {
  const headers = new Headers({
    'Cache-Control': 'private, no-cache',
    'Content-Type': 'application/json',
    Vary: 'Authorization',
  })
  return ifNew(request, tagOf(body), body, headers)
}
