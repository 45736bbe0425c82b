import { canonical } from '#surveys/canonical'
import { readSurvey } from '#surveys/definition/survey'
import type { KnownVersion } from '#surveys/findings/dataset'
import { freeze } from '#surveys/version/freeze'

import { sha256Of } from './sha256'

/** Versions by the hashes that responses name; `undefined` where a definition is not as it was frozen. */
export function knownVersions(definitions: string[]): KnownVersion[] | undefined {
  const versions = definitions.map(knownVersion).filter((version) => version !== undefined)
  return versions.length === definitions.length ? versions : undefined
}

function knownVersion(definition: string): KnownVersion | undefined {
  const read = readSurvey(parsed(definition))
  if (!read.ok || canonical(parsed(definition)) !== definition) return undefined
  const { structureHash } = freeze(read.value, sha256Of)
  return { hash: sha256Of(definition), structureHash, survey: read.value }
}

function parsed(definition: string): unknown {
  try {
    return JSON.parse(definition)
  } catch {
    return undefined
  }
}
