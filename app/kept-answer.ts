import { createHash } from 'node:crypto'

/** For what is public and rarely changes: a browser may show it again for some minutes. */
export const keepShortly = 'public, max-age=300'

/** An answer that a browser may keep; whoever has these very bytes already is only told so. */
export function keptAnswer(
  request: Request,
  body: string | Uint8Array,
  headers: Headers,
): Response {
  const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  headers.set('ETag', tag)
  const known = request.headers.get('If-None-Match')?.split(/\s*,\s*/) ?? []
  if (!known.includes(tag)) return new Response(body as BodyInit, { headers })
  headers.delete('Content-Type')
  return new Response(null, { status: 304, headers })
}
