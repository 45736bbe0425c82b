import type { KnownVersion } from '#surveys/findings/dataset'
import { readRelease } from '#surveys/findings/read-release'
import type { Release } from '#surveys/findings/release'
import type { ReleasedWave } from '#surveys/reports/trend-waves'

import { knownVersions } from '../known-versions'
import { sha256Of } from '../sha256'
import type { Head } from './server-line'

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

/** The released waves before this one; the page of findings leaves none of them out either. */
export function readWaves(stored: Head['waves']): ReleasedWave[] {
  return stored.flatMap(({ release: bytes, versions: definitions }) => {
    const versions = knownVersions(definitions) ?? []
    const read = readRelease(bytes, { versions, hash: sha256Of, isStored: true })
    return read.ok ? [{ release: read.value.release, versions }] : []
  })
}
