import { bytesToHex } from '@noble/hashes/utils.js'
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

import type { Random } from './bytes'
import type { Challenge } from './solve-challenge'

/** A small puzzle after altcha’s protocol; it ends with the hour after the one it was made in. */
export function makeChallenge(
  secret: Uint8Array,
  { maxNumber, hour }: { maxNumber: number; hour: number },
  random: Random,
): Challenge {
  const number = new DataView(Uint8Array.from(random(4)).buffer).getUint32(0) % (maxNumber + 1)
  // Without the last sign, digits could be moved from the number to the date.
  const salt = `${bytesToHex(random(12))}?expires=${(hour + 2) * 3600}&`
  const challenge = hashOf(salt, number)
  const signature = signatureOf(secret, challenge)
  return { algorithm: 'SHA-256', challenge, maxnumber: maxNumber, salt, signature }
}

const solution = z.object({
  algorithm: z.literal('SHA-256'),
  challenge: z.string(),
  number: z.int().min(0),
  salt: z.string().regex(/^[0-9a-f]{24}\?expires=\d{1,12}&$/),
  signature: z.string(),
})

/** Whether `payload` is the answer to a challenge of ours that has not ended. */
export function verifySolution(secret: Uint8Array, payload: string, hour: number): boolean {
  const read = solution.safeParse(contentOf(payload))
  if (!read.success) return false
  const { challenge, number, salt, signature } = read.data
  const expires = Number(/expires=(\d+)/.exec(salt)?.[1])
  if (expires <= hour * 3600 || challenge !== hashOf(salt, number)) return false
  return sameText(signature, signatureOf(secret, challenge))
}

function contentOf(payload: string): unknown {
  try {
    return JSON.parse(atob(payload))
  } catch {
    return undefined
  }
}

function hashOf(salt: string, number: number): string {
  return createHash('sha256').update(`${salt}${number}`).digest('hex')
}

function signatureOf(secret: Uint8Array, challenge: string): string {
  return createHmac('sha256', secret).update(challenge).digest('hex')
}

function sameText(left: string, right: string): boolean {
  const [one, other] = [Buffer.from(left), Buffer.from(right)]
  return one.length === other.length && timingSafeEqual(one, other)
}
