import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'

import { derive } from '#app/vault/derive'
import type { KeyPair } from '#app/vault/key-pair'

/**
 * Secret chance for rounding, a stream of numbers from 0 up to 1 for each label. It comes out of the
 * survey's key, so the same answers give the same numbers to every key holder, and nobody else can
 * tell which way a number was rounded.
 */
export function chanceFrom(
  { privateKey }: KeyPair,
  survey: string,
): (label: string) => () => number {
  return (label) => {
    const seed = derive(privateKey, survey, `soundings rounding ${label}`, 32)
    let [block, used, count] = [new DataView(new ArrayBuffer(0)), 0, 0]
    return () => {
      if (used + 8 > block.byteLength) {
        block = blockOf(seed, count)
        count += 1
        used = 0
      }
      const value = block.getUint32(used) * 2 ** 21 + (block.getUint32(used + 4) >>> 11)
      used += 8
      return value / 2 ** 53
    }
  }
}

function blockOf(seed: Uint8Array, count: number): DataView<ArrayBuffer> {
  const counter = new Uint8Array(8)
  new DataView(counter.buffer).setBigUint64(0, BigInt(count))
  return new DataView(Uint8Array.from(hmac(sha256, seed, counter)).buffer)
}
