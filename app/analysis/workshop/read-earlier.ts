import type { KnownVersion } from '#surveys/findings/dataset'
import { readRelease } from '#surveys/findings/read-release'
import type { Release } from '#surveys/findings/release'

import { sha256Of } from '../sha256'

/** The releases so far, each checked again; `undefined` where one is missing or is not what it was. */
export function readEarlier(stored: string[], versions: KnownVersion[]): Release[] | undefined {
  const known = { versions, hash: sha256Of, isStored: true }
  const releases = stored.flatMap((bytes) => {
    const read = readRelease(bytes, known)
    return read.ok ? [read.value.release] : []
  })
  const isWhole =
    releases.length === stored.length && releases.every(({ release }, n) => release === n + 1)
  return isWhole ? releases : undefined
}
