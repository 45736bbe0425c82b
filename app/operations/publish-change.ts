import { findVersions } from '#db/register/queries/find-versions'
import { listKeyHolders } from '#db/register/queries/key-holders'
import { addVersion, changeSurvey } from '#db/register/queries/surveys'
import type { Language, Survey } from '#surveys/definition/survey'
import { fail, ok, type Result } from '#surveys/result'
import { diff } from '#surveys/version/diff'
import { isSameStructure, type FrozenVersion } from '#surveys/version/freeze'

import type { SurveyRow } from './find-standing'
import { standing } from './is-open'
import { versionOf } from './publish-first'
import { note, type StaffContext } from './staff-context'

export type PublishChangeProblem =
  | { code: 'survey-over'; slug: string }
  | { code: 'code-changed'; was: string; is: string }
  | { code: 'unchanged'; slug: string; number: number }
  | { code: 'same-as-version'; number: number }
  | { code: 'structure-changed'; questions: string[] }
  | { code: 'language-removed'; languages: Language[] }
  | { code: 'opened-already'; opensOn: string }
  | { code: 'closes-in-the-past'; closesOn: string; slug: string }
  | { code: 'retention-later'; retentionOn: string }

type Version = Awaited<ReturnType<typeof findVersions>>[number]

/** A further version of a survey that is published already. */
export async function publishChange(
  context: StaffContext,
  survey: Survey,
  frozen: FrozenVersion,
  before: SurveyRow,
): Promise<Result<{ number: number; holders: string[] }, PublishChangeProblem>> {
  const { register } = context
  const problem = await changeProblem(context, survey, frozen, before)
  if (problem) return fail(problem)
  const version = versionOf(context, survey, frozen, await findVersions(register, survey.slug))
  const { number } = version
  const { access, opens, closes, retention } = survey
  const dates = { opens_on: opens, closes_on: closes, retention_on: retention }
  await changeSurvey(register, before.code, { access, ...dates })
  await addVersion(register, version)
  await note(register, context, 'version published', survey.slug, { number, hash: frozen.hash })
  return ok({ number, holders: (await listKeyHolders(register)).map(({ name }) => name) })
}

/** What stands in the way of a further version now. */
export async function changeProblem(
  context: StaffContext,
  survey: Survey,
  frozen: FrozenVersion,
  before: SurveyRow,
): Promise<PublishChangeProblem | undefined> {
  const versions = await findVersions(context.register, survey.slug)
  return (
    sameProblem(survey, frozen, before, versions) ??
    openProblem(context, survey, before) ??
    structureProblem(context, survey, before, versions)
  )
}

function sameProblem(
  { slug, code }: Survey,
  { hash }: FrozenVersion,
  before: SurveyRow,
  versions: Version[],
): PublishChangeProblem | undefined {
  if (code !== before.code) return { code: 'code-changed', was: before.code, is: code }
  const same = versions.find((version) => version.hash === hash)
  if (!same) return undefined
  const { number } = same
  return same === versions[0]
    ? { code: 'unchanged', slug, number }
    : { code: 'same-as-version', number }
}

function openProblem(
  { hour, today }: StaffContext,
  { slug, opens, closes, retention }: Survey,
  before: SurveyRow,
): PublishChangeProblem | undefined {
  const now = standing(before, hour)
  if (now === 'closed') return { code: 'survey-over', slug }
  if (now === 'not-yet') return undefined
  if (opens !== before.opens_on) return { code: 'opened-already', opensOn: before.opens_on }
  if (closes < today) return { code: 'closes-in-the-past', closesOn: closes, slug }
  // People were told how long their answers are kept.
  const { retention_on: retentionOn } = before
  return retention > retentionOn ? { code: 'retention-later', retentionOn } : undefined
}

// Nobody has answered before the first day, so until then everything may still change.
function structureProblem(
  { hour }: StaffContext,
  survey: Survey,
  before: SurveyRow,
  [newest]: Version[],
): PublishChangeProblem | undefined {
  if (!newest || standing(before, hour) === 'not-yet') return undefined
  const answered = JSON.parse(newest.definition) as Survey
  if (isSameStructure(answered, survey)) return languageProblem(answered, survey)
  const changed = diff(answered, survey)
    .filter(({ changes }) => changes.some(({ code }) => !wordsOnly.has(code)))
    .map(({ question }) => question)
  return { code: 'structure-changed', questions: changed }
}

// Somebody may be answering in it, or has answered.
function languageProblem(answered: Survey, survey: Survey): PublishChangeProblem | undefined {
  const languages = answered.languages.filter((language) => !survey.languages.includes(language))
  return languages.length > 0 ? { code: 'language-removed', languages } : undefined
}

const wordsOnly = new Set(['identical', 'reworded', 'translation-changed'])
