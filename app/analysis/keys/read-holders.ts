import { fromBase64url } from '#app/vault/base64url'
import { fingerprintOf } from '#app/vault/fingerprint'

interface SentHolder {
  fingerprint: string
  publicKey: string
}

/** Those to whom a survey’s key is locked: what people read on the page has to be these very keys. */
export function readHolders(text: string) {
  return (JSON.parse(text) as SentHolder[]).map(({ fingerprint, publicKey }) => {
    const bytes = fromBase64url(publicKey) ?? new Uint8Array()
    if (fingerprintOf(bytes) !== fingerprint) throw new Error('A key is not what the page shows.')
    return { fingerprint, public_key: bytes }
  })
}
