import type { Survey } from '#surveys/definition/survey'
import { isSameStructure, type FrozenVersion } from '#surveys/version/freeze'

/** What is known of the versions there are, newest first. */
type Versions = { definition: string; structure_hash: string }[]

/**
 * What the structure of a survey is called in the register: as it was called in the newest version that
 * has the same one, whatever a hash was made of then, so that drafts find it; or by its own hash.
 */
export function structureName(
  survey: Survey,
  { structureHash }: FrozenVersion,
  versions: Versions,
): string {
  const same = versions.find(({ definition }) =>
    isSameStructure(JSON.parse(definition) as Survey, survey),
  )
  return same?.structure_hash ?? structureHash
}
