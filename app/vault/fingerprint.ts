import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

// With four groups a state could afford to search for a second key that looks the same.
const groupCount = 6

/** What people compare to be sure of a public key: `1a2b 3c4d …`. */
export function fingerprintOf(publicKey: Uint8Array): string {
  const groups = bytesToHex(sha256(publicKey)).match(/.{4}/g) ?? []
  return groups.slice(0, groupCount).join(' ')
}
