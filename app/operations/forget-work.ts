import type { RegisterDb } from '#db/connection'
import { findPlannedSurvey, removePlannedSurvey } from '#db/register/queries/planned-surveys'
import { removePreviews } from '#db/register/queries/previews'
import { removeReminderTexts } from '#db/register/queries/reminder-texts'
import { removeTranslations } from '#db/register/queries/translations'
import { changeRequest, findWaitingRequest } from '#db/register/queries/requests'

import { personOf, type Asking } from './requests/person'
import { note } from './staff-context'

/** Forgets what staff still had before them about a survey that is erased, within that change. */
export async function forgetWork(
  context: Asking,
  register: RegisterDb,
  { slug, code }: { slug: string; code: string },
): Promise<void> {
  await takeBackRequests(context, register, slug)
  if (await findPlannedSurvey(register, slug)) {
    await removePlannedSurvey(register, slug)
    await note(register, context, 'draft taken away', slug)
  }
  await removePreviews(register, slug)
  await removeReminderTexts(register, code)
  await removeTranslations(register, slug)
}

/** What was asked for may hold quotes of respondents that nobody ever published. */
async function takeBackRequests(
  context: Asking,
  register: RegisterDb,
  slug: string,
): Promise<void> {
  const request = await findWaitingRequest(register, slug)
  if (!request) return
  const { id, kind, hash, revision, asker } = request
  const decided = { decided_by: personOf(context), decided_on: context.today }
  await changeRequest(register, id, { state: 'taken back', ...decided, revision: revision + 1 })
  const facts = { kind, hash, 'asked by': asker ?? 'command line' }
  await note(register, context, 'request taken back', slug, facts)
}
