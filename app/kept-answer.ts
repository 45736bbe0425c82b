import { createHash } from 'node:crypto'

/** For what is public and rarely changes: a browser may show it again for some minutes. */
export const keepShortly = 'public, max-age=300'

/** An answer that a browser may keep; whoever has these very bytes already is only told so. */
export function keptAnswer(
  request: Request,
  body: string | Uint8Array,
  headers: Headers,
): Response {
  return ifNew(request, tagOf(body), body, headers)
}

/** Weak, for the same bytes are packed in several ways. */
export function tagOf(body: string | Uint8Array): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
}

/** The body, or only word that it is still the one that was sent before. */
export function ifNew(
  request: Request,
  tag: string,
  body: string | Uint8Array,
  headers: Headers,
): Response {
  headers.set('ETag', tag)
  const known = request.headers.get('If-None-Match')?.split(/\s*,\s*/) ?? []
  if (!known.includes(tag)) return new Response(body as BodyInit, { headers })
  for (const name of ['Content-Type', 'Content-Encoding']) headers.delete(name)
  return new Response(null, { status: 304, headers })
}
