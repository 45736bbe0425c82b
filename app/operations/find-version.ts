import { findDefinition, findVersions, listVersionHashes } from '#db/register/queries/find-versions'
import type { Survey } from '#surveys/definition/survey'
import { freeze } from '#surveys/version/freeze'

import type { Context } from './context'
import { sha256 } from './mark'

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
  const versions = await listVersionHashes(register, slug)
  const found = versions.find((each) => !structureHash || each.structure_hash === structureHash)
  if (!found) throw new Error(`${slug} has no version of structure ${structureHash ?? 'any'}`)
  const { hash, structure_hash } = found
  const known = read.get(hash)
  const survey =
    known ?? readDefinition({ hash, definition: await findDefinition(register, slug, hash) })
  return { hash, structureHash: structure_hash, survey }
}

/** Every version of a survey, newest first. */
export async function listVersions(
  { register }: Pick<Context, 'register'>,
  slug: string,
): Promise<Survey[]> {
  return (await findVersions(register, slug)).map(readDefinition)
}

/** The same with their hashes, oldest first. */
export async function listKnownVersions(
  { register }: Pick<Context, 'register'>,
  slug: string,
): Promise<KnownVersion[]> {
  const versions = await findVersions(register, slug)
  return versions.reverse().map((version) => {
    const survey = readDefinition(version)
    return { hash: version.hash, structureHash: structureOfVersion(version.hash, survey), survey }
  })
}

const structures = new Map<string, string>()

// As a key holder's device makes it, out of the definition: what is stored is only a name for drafts.
function structureOfVersion(hash: string, survey: Survey): string {
  const known = structures.get(hash) ?? freeze(survey, sha256).structureHash
  structures.set(hash, known)
  return known
}

const read = new Map<string, Survey>()

// A frozen version never changes, so what was read once under its hash stays right.
function readDefinition({ hash, definition }: { hash: string; definition: string }): Survey {
  const known = read.get(hash) ?? (JSON.parse(definition) as Survey)
  read.set(hash, known)
  return known
}
