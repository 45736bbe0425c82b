import { fingerprintOf } from '#app/vault/fingerprint'
import { findSurvey } from '#db/register/queries/find-survey'
import type { findVersions } from '#db/register/queries/find-versions'
import { listKeyHolders } from '#db/register/queries/key-holders'
import { addSurveyKeys } from '#db/register/queries/survey-keys'
import { addSurvey, addVersion } from '#db/register/queries/surveys'
import type { Survey } from '#surveys/definition/survey'
import { fail, ok, type Result } from '#surveys/result'
import type { FrozenVersion } from '#surveys/version/freeze'

import { note, type StaffContext } from './staff-context'
import { structureName } from './structure-name'

/** The public half of a survey's key, and the whole of it wrapped to each holder; its maker forgot it. */
export interface SurveyKeys {
  publicKey: Uint8Array
  wrapped: { holder: string; wrapped: Uint8Array }[]
}

export type PublishFirstProblem =
  | { code: 'no-key-holder' }
  | { code: 'single-key'; slug: string; name: string }
  | { code: 'keys-out-of-step' }
  | { code: 'code-taken'; survey: string; slug: string }

interface First {
  survey: Survey
  keys: SurveyKeys
  singleKey?: string | undefined
}

/** The first version of a survey, with the key to which its answers will be sealed. */
export async function publishFirst(
  context: StaffContext,
  first: First,
  frozen: FrozenVersion,
): Promise<Result<{ number: number; holders: string[] }, PublishFirstProblem>> {
  const { register } = context
  const { survey, keys } = first
  const problem = await firstProblem(context, first)
  if (problem) return fail(problem)
  const holders = await listKeyHolders(register)
  await addSurvey(register, rowOf(survey, keys.publicKey))
  await addVersion(register, versionOf(context, survey, frozen, []))
  await addSurveyKeys(
    register,
    keys.wrapped.map((each) => ({ ...each, survey: survey.code })),
  )
  const names = holders.map(({ name }) => name)
  await note(register, context, 'survey published', survey.slug, {
    hash: frozen.hash,
    holders: names,
    key: fingerprintOf(keys.publicKey),
  })
  return ok({ number: 1, holders: names })
}

/** What stands in the way of a first version now. */
export async function firstProblem(
  { register }: Pick<StaffContext, 'register'>,
  first: First,
): Promise<PublishFirstProblem | undefined> {
  const { survey } = first
  const other = await findSurvey(register, survey.code)
  if (other) return { code: 'code-taken', survey: survey.code, slug: other.slug }
  return holdersProblem(await listKeyHolders(register), first)
}

/** A version as it is kept, after these others of the survey, the newest of which comes first. */
export function versionOf(
  { today }: StaffContext,
  survey: Survey,
  frozen: FrozenVersion,
  versions: Awaited<ReturnType<typeof findVersions>>,
) {
  const { slug, code } = survey
  const { hash, definition } = frozen
  const number = (versions[0]?.number ?? 0) + 1
  return {
    ...{ hash, slug, number, code, definition },
    structure_hash: structureName(survey, frozen, versions),
    published_on: today,
  }
}

function holdersProblem(
  holders: { name: string; fingerprint: string }[],
  { survey: { slug }, keys, singleKey }: First,
): PublishFirstProblem | undefined {
  const [only] = holders
  if (!only) return { code: 'no-key-holder' }
  if (holders.length === 1 && singleKey !== slug) {
    return { code: 'single-key', slug, name: only.name }
  }
  const wrapped = keys.wrapped.map(({ holder }) => holder).sort()
  const present = holders.map(({ fingerprint }) => fingerprint).sort()
  return wrapped.join() === present.join() ? undefined : { code: 'keys-out-of-step' }
}

function rowOf(survey: Survey, publicKey: Uint8Array) {
  const { code, slug, access, opens, closes, retention } = survey
  return {
    ...{ code, slug, access, public_key: publicKey },
    ...{ opens_on: opens, closes_on: closes, retention_on: retention },
  }
}
