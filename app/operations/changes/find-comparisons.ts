import { listPlannedSurveys } from '#db/register/queries/planned-surveys'
import { listSlugs } from '#db/register/queries/surveys'
import { findVersions } from '#db/register/queries/find-versions'
import type { Survey } from '#surveys/definition/survey'

import { findPlanned } from '../consultations/find-planned'
import type { Context } from '../context'
import { findVersion } from '../find-version'

/** Two texts that can be laid side by side, the earlier one first. */
export interface Comparison {
  /** How an address names it: `plan`, the number of the later version, or the slug of a wave. */
  name: string
  kind: 'plan' | 'version' | 'wave'
  /** Of the earlier and the later version; none for what only waits. */
  numbers: { before?: number; after?: number }
  before: Survey
  after: Survey
}

type Register = Pick<Context, 'register'>

/** All that a consultation can be compared with: its own versions first, then earlier waves, newest first. */
export async function findComparisons(context: Register, slug: string): Promise<Comparison[]> {
  const planned = await findPlanned(context, slug)
  const versions = (await findVersions(context.register, slug)).map(({ number, definition }) => {
    return { number, survey: JSON.parse(definition) as Survey }
  })
  const [newest] = versions
  const own = versions.slice(0, -1).flatMap(({ number, survey }, place): Comparison[] => {
    const earlier = versions[place + 1]
    if (!earlier) return []
    const numbers = { before: earlier.number, after: number }
    return [
      { name: String(number), kind: 'version', numbers, before: earlier.survey, after: survey },
    ]
  })
  const now = planned?.survey ?? newest?.survey
  const waves = now ? await findWaves(context, now) : []
  if (!planned || !newest) return [...own, ...waves]
  const numbers = { before: newest.number }
  const plan = { name: 'plan', kind: 'plan' as const, numbers, before: newest.survey }
  return [{ ...plan, after: planned.survey }, ...own, ...waves]
}

async function findWaves(context: Register, now: Survey): Promise<Comparison[]> {
  const { series, wave = Infinity } = now
  if (series === undefined) return []
  const waves = (await listNewest(context)).filter(
    (other) => other.series === series && other.slug !== now.slug && (other.wave ?? wave) < wave,
  )
  return waves
    .sort((one, other) => (other.wave ?? 0) - (one.wave ?? 0))
    .map((before) => ({ name: before.slug, kind: 'wave', numbers: {}, before, after: now }))
}

/** Every consultation as it was published last, or as it is planned. */
async function listNewest(context: Register): Promise<Survey[]> {
  const slugs = await listSlugs(context.register)
  const published = await Promise.all(slugs.map((slug) => findVersion(context, slug)))
  const planned = (await listPlannedSurveys(context.register))
    .filter(({ slug }) => !slugs.includes(slug))
    .map(({ definition }) => JSON.parse(definition) as Survey)
  return [...published.map(({ survey }) => survey), ...planned]
}
