import { findVersions } from '#db/register/queries/find-versions'
import { listReleases } from '#db/register/queries/releases'
import { countOfSurvey, countResponses } from '#db/responses/queries/count-of-survey'
import { ok, type Result } from '#surveys/result'

import { earlierWaves } from '../find-released'
import { listKnownVersions } from '../find-version'
import { holdersAtHand } from '../keys/keys-at-hand'
import type { Deciding } from '../requests/person'
import { withRight } from '../rights'
import { bundleHead, type BundleHead } from './bundle-head'
import { findHandedOut, type HandedOutProblem } from './find-handed-out'
import { partsOf } from './parts'

export interface FetchHead extends Omit<ReturnType<typeof partsOf>, 'envelopes'> {
  /** Of the copies of the survey’s key only those that the reader may have a file for. */
  head: BundleHead
  /** The bodies of all releases so far, oldest first. */
  earlier: string[]
  /** What is published of the earlier waves of its series, for the preview to stand beside. */
  waves: PublishedWave[]
  /** The fingerprints of the keys that the reader may have a file for. */
  me: string[]
}

/** The body of a release, and the definitions that it was frozen as. */
export interface PublishedWave {
  release: string
  versions: string[]
}

/** All that is needed beside the envelopes of a survey that was handed out; it changes nothing. */
export const readHead = withRight('fetch envelopes', read)

async function read(
  context: Deciding,
  { slug }: { slug: string },
): Promise<Result<FetchHead, HandedOutProblem>> {
  const survey = await findHandedOut(context, slug)
  if (!survey.ok) return survey
  const { register, responses, roles, session } = context
  const { code } = survey.value
  const { envelope: envelopes } = await countOfSurvey(responses, code)
  const head = await bundleHead(context, survey.value, envelopes)
  const holders = await holdersAtHand(register, { person: session.colleague.id, roles })
  const me = holders.map(({ fingerprint }) => fingerprint)
  const wrapped = head.wrapped.filter(({ holder }) => me.includes(holder))
  const counted = { envelopes, answers: await countResponses(responses, code) }
  const { parts, perPart, answers } = partsOf(counted)
  const earlier = (await listReleases(register, slug)).map(({ body }) => body)
  const waves = await wavesBefore(context, slug)
  return ok({ head: { ...head, wrapped }, parts, perPart, answers, earlier, waves, me })
}

async function wavesBefore(
  { register }: Pick<Deciding, 'register'>,
  slug: string,
): Promise<PublishedWave[]> {
  const versions = await listKnownVersions({ register }, slug)
  const waves = await earlierWaves({ register }, slug, versions)
  return Promise.all(
    waves.map(async ({ slug: wave, body }) => ({
      release: body,
      versions: (await findVersions(register, wave)).map(({ definition }) => definition).reverse(),
    })),
  )
}
