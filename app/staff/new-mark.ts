import { toBase64url } from '#app/vault/base64url'
import type { Random } from '#app/vault/bytes'

/** A mark for one showing of a form. */
export function newMark({ random }: { random: Random }): string {
  return toBase64url(random(12))
}
