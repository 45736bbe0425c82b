/** What the server asks, with altcha’s names. */
export interface Challenge {
  algorithm: 'SHA-256'
  challenge: string
  maxnumber: number
  salt: string
  signature: string
}

const batch = 256

/** The payload to send back; `undefined` if no number fits. Gives way to the page between batches. */
export async function solve(challenge: Challenge): Promise<string | undefined> {
  const wanted = challenge.challenge
  for (let first = 0; first <= challenge.maxnumber; first += batch) {
    const numbers = Array.from({ length: batch }, (_, step) => first + step)
    const hashes = await Promise.all(numbers.map((number) => hash(challenge.salt, number)))
    const found = hashes.indexOf(wanted)
    if (found >= 0) return payloadOf(challenge, first + found)
    await new Promise((go) => setTimeout(go))
  }
  return undefined
}

function payloadOf({ algorithm, challenge, salt, signature }: Challenge, number: number): string {
  return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }))
}

async function hash(salt: string, number: number): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt}${number}`))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
