import { createHash } from 'node:crypto'

import { keeper } from '#app/keeper'
import type { RegisterDb } from '#db/connection'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { listOutcomes } from '#db/register/queries/outcomes'
import { findRelease, listReleased } from '#db/register/queries/releases'
import { canonical } from '#surveys/canonical'
import { readRelease } from '#surveys/findings/read-release'
import type { Release } from '#surveys/findings/release'
import type { ReleasedWave } from '#surveys/reports/trend-waves'
import { fail, ok, type Result } from '#surveys/result'

import { type KnownVersion, listKnownVersions } from './find-version'
import type { Outcome } from './tell-outcome'

/** All that may be shown of a survey: its newest release, and what was done since. */
export interface Released {
  slug: string
  /** Another one as soon as anything of this changes. */
  mark: string
  /** The release as it is stored, byte for byte. */
  body: string
  release: Release
  /** Every frozen version of the survey, oldest first. */
  versions: KnownVersion[]
  acceptedOn: string
  outcome: Outcome
  /** The newest releases of the earlier waves of its series, oldest first. */
  waves: ReleasedWave[]
}

/** The same out of the register, with the bytes of every release in it. */
export interface StoredFindings extends Released {
  waves: StoredWave[]
}

export type ReleasedProblem =
  { code: 'no-such-survey'; slug: string } | { code: 'nothing-released'; slug: string }

interface Register {
  register: RegisterDb
}

/** What is published of a survey, out of its newest release and its frozen versions alone. */
export async function findReleased(
  { register }: Register,
  slug: string,
): Promise<Result<StoredFindings, ReleasedProblem>> {
  const heads = await listReleased(register)
  if (!heads.some((head) => head.slug === slug)) {
    const survey = await findSurveyBySlug(register, slug)
    return fail({ code: survey ? 'nothing-released' : 'no-such-survey', slug })
  }
  const versions = await listKnownVersions({ register }, slug)
  const texts = await listOutcomes(register, slug)
  const outcome: Outcome = Object.fromEntries(texts.map(({ lang, text }) => [lang, text]))
  const days = heads.map(({ hash, accepted_on }) => [hash, accepted_on])
  const mark = sha256(canonical([slug, days, versions.map(({ hash }) => hash), outcome]))
  const known = whole.find(mark)
  if (known) return ok(known)
  const released = await readReleased(register, { slug, mark, versions, outcome })
  whole.keep(mark, released, released.body.length)
  return ok(released)
}

async function readReleased(
  register: RegisterDb,
  about: Pick<Released, 'slug' | 'mark' | 'versions' | 'outcome'>,
): Promise<StoredFindings> {
  const { slug, versions } = about
  const stored = await findRelease(register, slug)
  if (!stored) throw new Error(`${slug} was released, and its release is gone.`)
  const release = readStored(slug, stored, versions)
  const waves = await earlierWaves({ register }, slug, versions)
  return { ...about, body: stored.body, release, acceptedOn: stored.accepted_on, waves }
}

/** A released wave, with what it was read out of. */
export interface StoredWave extends ReleasedWave {
  slug: string
  versions: KnownVersion[]
  /** The release as it is stored, byte for byte. */
  body: string
}

export async function earlierWaves(
  { register }: Register,
  slug: string,
  own: KnownVersion[],
): Promise<StoredWave[]> {
  const { series, wave = -Infinity } = own.at(-1)?.survey ?? {}
  if (series === undefined) return []
  const waves: (StoredWave & { wave: number })[] = []
  for (const other of await listReleased(register)) {
    if (other.slug === slug) continue
    const versions = await listKnownVersions({ register }, other.slug)
    const survey = versions.at(-1)?.survey
    if (survey?.series !== series || survey.wave === undefined || survey.wave >= wave) continue
    const stored = await findRelease(register, other.slug)
    if (!stored) continue
    const release = readStored(other.slug, stored, versions)
    waves.push({ slug: other.slug, body: stored.body, release, versions, wave: survey.wave })
  }
  return waves.sort((left, right) => left.wave - right.wave)
}

const whole = keeper<StoredFindings>(8 * 1024 * 1024)

const read = new Map<string, Release>()
const mostKept = 24

// A stored release never changes, so what was read and checked once under its hash stays right.
function readStored(
  slug: string,
  { hash, number, body }: { hash: string; number: number; body: string },
  versions: KnownVersion[],
): Release {
  const known = read.get(hash)
  if (known) return known
  const found = readRelease(body, { versions, hash: sha256, isStored: true })
  if (!found.ok) {
    throw new Error(`Release ${number} of ${slug} was accepted, and cannot be read any more.`)
  }
  const [oldest = hash] = read.keys()
  if (read.size >= mostKept) read.delete(oldest)
  read.set(hash, found.value.release)
  return found.value.release
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
