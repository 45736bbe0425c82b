import { listSurveyKeys } from '#db/register/queries/survey-keys'
import { fail, ok, type Result } from '#surveys/result'

import { findHandedOut, type HandedOutProblem } from '../analysis/find-handed-out'
import type { SurveyRow } from '../find-standing'
import { holdersAtHand } from '../keys/keys-at-hand'
import type { Asking } from '../requests/person'

export type JournalProblem = HandedOutProblem | { code: 'no-key-of-survey'; slug: string }

/** The survey whose journal somebody works in: it was handed out, and they may have a key of it. */
export async function findJournal(
  context: Asking,
  slug: string,
): Promise<Result<SurveyRow, JournalProblem>> {
  const survey = await findHandedOut(context, slug)
  if (!survey.ok) return survey
  // Whoever has no key could only add what nobody can open.
  const able = await mayHaveKey(context, survey.value.code)
  return able ? ok(survey.value) : fail({ code: 'no-key-of-survey', slug })
}

async function mayHaveKey({ register, roles, session }: Asking, survey: string): Promise<boolean> {
  const person = session?.colleague.id
  if (person === undefined) return true
  const theirs = await holdersAtHand(register, { person, roles })
  const holding = (await listSurveyKeys(register, survey)).map(({ holder }) => holder)
  return theirs.some(({ fingerprint }) => holding.includes(fingerprint))
}
