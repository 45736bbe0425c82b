import { concatBytes } from '@noble/hashes/utils.js'
import { createHmac, timingSafeEqual } from 'node:crypto'

import { boundTo } from './bytes'

/** What this server puts on a sheet that it sealed, so that it takes no other one back. */
export function markOfSheet(secret: Uint8Array, survey: string, sheet: Uint8Array[]): Uint8Array {
  const pieces = sheet.flatMap((piece) => [lengthOf(piece), piece])
  const named = boundTo(survey, 'soundings/sealed-sheet/1', concatBytes(...pieces))
  return createHmac('sha256', secret).update(named).digest()
}

export function isMarked(mark: Uint8Array, ...[secret, survey, sheet]: Marking): boolean {
  const own = markOfSheet(secret, survey, sheet)
  return mark.length === own.length && timingSafeEqual(mark, own)
}

type Marking = Parameters<typeof markOfSheet>

function lengthOf({ length }: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, length)
  return bytes
}
