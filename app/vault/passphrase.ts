import { scryptAsync } from '@noble/hashes/scrypt.js'

/** How dear each guess at a passphrase is made. */
export interface Cost {
  N: number
  r: number
  p: number
}

/** How much is done, from 0 to 1. */
export type OnProgress = (done: number) => void

/** What a key file of today asks of each guess: half a second and 128 MiB. */
export const costNow = { N: 2 ** 17, r: 8, p: 1 } as const satisfies Cost

/** A key for AES-256-GCM out of a passphrase; keyboards that write one letter in two ways agree. */
export async function keyFrom(
  passphrase: string,
  salt: Uint8Array,
  { N, r, p }: Cost,
  onProgress: OnProgress = () => {},
): Promise<CryptoKey> {
  const cost = { N, r, p, dkLen: 32, onProgress }
  const bytes = await scryptAsync(passphrase.normalize('NFKC'), salt, cost)
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}
