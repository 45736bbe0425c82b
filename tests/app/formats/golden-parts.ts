import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'

/** What a zipped file is made of, as lines to compare: the hash of each part, and then of the whole. */
export function partsOf(bytes: Uint8Array): string {
  const parts = Object.entries(unzipSync(bytes)).sort(([one], [other]) => (one < other ? -1 : 1))
  return [...parts, ['the whole file', bytes] as const]
    .map(([name, part]) => `${hashOf(part)}  ${name}\n`)
    .join('')
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
