import { addRelease } from '#db/register/queries/releases'
import { addSurvey, addVersion } from '#db/register/queries/surveys'
import { closeStores, openStores, type RegisterDb, type Whereabouts } from '#db/connection'
import { canonical } from '#surveys/canonical'
import { freeze } from '#surveys/version/freeze'

import type { Released } from '../../surveys/reports/released'
import { sha256 } from './a-network'

/** Puts a release with its versions into a register, as it stands there after it was accepted. */
export async function keepReleased(register: RegisterDb, released: Released): Promise<void> {
  const { release, versions } = released
  const survey = versions.at(-1)?.survey
  if (!survey) throw new Error('A release is of a version.')
  const { slug, code, access, opens, closes, retention } = survey
  const days = { opens_on: opens, closes_on: closes, retention_on: retention, closed_on: closes }
  const key = { public_key: new Uint8Array(32), bundled_on: closes, erased_on: null }
  await addSurvey(register, { slug, code, access, ...days, ...key })
  for (const [at, version] of versions.entries()) {
    const { structureHash } = freeze(version.survey, sha256)
    const definition = canonical(version.survey)
    const row = { hash: version.hash, slug, number: at + 1, code, definition, published_on: opens }
    await addVersion(register, { ...row, structure_hash: structureHash })
  }
  const { hash, release: number } = release
  const body = canonical(release)
  await addRelease(register, { hash, slug, code, number, accepted_on: '2026-03-10', body })
}

/** The same in the folder of a machine. */
export async function keepReleasedAt(place: Whereabouts, ...all: Released[]): Promise<void> {
  const stores = await openStores(place)
  for (const released of all) await keepReleased(stores.register, released)
  await closeStores(stores)
}
