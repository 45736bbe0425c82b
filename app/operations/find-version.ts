import { findVersions } from '#db/register/queries/find-versions'
import type { Survey } from '#surveys/definition/survey'

import type { Context } from './context'

/** A frozen version, read. */
export interface KnownVersion {
  hash: string
  structureHash: string
  survey: Survey
}

/** The newest wording of a structure, or of the newest structure where none is named. */
export async function findVersion(
  { register }: Pick<Context, 'register'>,
  slug: string,
  structureHash?: string,
): Promise<KnownVersion> {
  const versions = await findVersions(register, slug)
  const found = versions.find((each) => !structureHash || each.structure_hash === structureHash)
  if (!found) throw new Error(`${slug} has no version of structure ${structureHash ?? 'any'}`)
  const survey = readDefinition(found)
  return { hash: found.hash, structureHash: found.structure_hash, survey }
}

/** Every version of a survey, newest first. */
export async function listVersions({ register }: Context, slug: string): Promise<Survey[]> {
  return (await findVersions(register, slug)).map(readDefinition)
}

/** The same with their hashes, oldest first. */
export async function listKnownVersions(
  { register }: Pick<Context, 'register'>,
  slug: string,
): Promise<KnownVersion[]> {
  const versions = await findVersions(register, slug)
  return versions.reverse().map((version) => {
    const { hash, structure_hash: structureHash } = version
    return { hash, structureHash, survey: readDefinition(version) }
  })
}

const read = new Map<string, Survey>()

// A frozen version never changes, so what was read once under its hash stays right.
function readDefinition({ hash, definition }: { hash: string; definition: string }): Survey {
  const known = read.get(hash) ?? (JSON.parse(definition) as Survey)
  read.set(hash, known)
  return known
}
