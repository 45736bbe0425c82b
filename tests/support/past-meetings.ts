import { createHash } from 'node:crypto'

import { plainSurvey } from '#app/cli/demo/dated-survey'
import { publishWhole } from '#app/cli/demo/publish-whole'
import { listKnownVersions } from '#app/operations/find-version'
import type { StaffContext } from '#app/operations/staff-context'
import { replaceOutcomes } from '#db/register/queries/outcomes'
import { addRelease } from '#db/register/queries/releases'
import { canonical } from '#surveys/canonical'
import type { Answers } from '#surveys/definition/answer'
import type { Survey } from '#surveys/definition/survey'
import { makeRelease } from '#surveys/findings/make-release'
import type { Published, ReleaseQuote } from '#surveys/findings/release'

import { countDrafts, protectCounts } from '../surveys/findings/protect-drafts'
import { answersFor } from './answers-for'
import { codes } from './published'

export const pastMeetings = 'past-meetings'
const code = codes.released
const acceptedOn = '2026-04-01'

const messages = {
  en: 'Most people came for the food.\n\n- The room was too small.\n- <b>Singing</b> & talking helped.',
  zh: '多数人是为了吃饭而来。',
}

const quotes: ReleaseQuote[] = [
  {
    ...{ question: 'message', lang: 'fr', text: 'Merci <b>à toutes</b> & à bientôt ?' },
    translations: { en: 'Thanks to all of you, and see you soon?', ru: 'Спасибо всем!' },
  },
  { question: 'message', lang: 'en', text: 'More evenings like this.' },
]

/** A survey with every type of question that was answered, counted and released. */
export async function releasePastMeetings(context: StaffContext): Promise<void> {
  const survey = await plainSurvey('tests/support', 'every-type')
  const past = { ...survey, slug: pastMeetings, code }
  await publishWhole(context, past)
  const versions = await listKnownVersions(context, pastMeetings)
  const made = { versions, number: 1, published: numbersOf(past), quotes, messages }
  const release = makeRelease(made, sha256)
  const body = canonical(release)
  const row = { hash: release.hash, slug: pastMeetings, code, number: 1 }
  await addRelease(context.register, { ...row, accepted_on: acceptedOn, body })
  const outcome = { slug: pastMeetings, lang: 'en', text: 'We rented a larger room.' }
  await replaceOutcomes(context.register, pastMeetings, [{ ...outcome, written_on: acceptedOn }])
}

function numbersOf(survey: Survey): Published {
  const drafts = Array.from({ length: 90 }, (_, n): [Answers, number] => [
    answersFor(survey, n + 1),
    1,
  ])
  const made = protectCounts(survey, countDrafts(survey, drafts))
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.value.published
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
