import { fromBase64url } from '#app/vault/base64url'

/** The bytes of a field of a bundle. */
export function bytesOf(text: string): Uint8Array {
  const bytes = fromBase64url(text)
  if (!bytes) throw new Error(`${text.slice(0, 20)} is not base64url`)
  return bytes
}
