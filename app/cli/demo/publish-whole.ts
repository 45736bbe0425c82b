import { createHash } from 'node:crypto'

import { publish } from '#app/operations/publish'
import type { StaffContext } from '#app/operations/staff-context'
import { listKeyHolders } from '#db/register/queries/key-holders'
import type { Survey } from '#surveys/definition/survey'

import { mark } from '../mark'
import { makeSurveyKeys } from '../staff/make-survey-keys'
import { requireOk } from '../staff/tell'

/** Publishes a survey, its key shared among all key holders there are. */
export async function publishWhole(context: StaffContext, survey: Survey) {
  const keys = await makeSurveyKeys(survey.code, await listKeyHolders(context.register))
  return requireOk(await publish(context, { survey, hash: sha256, mark, keys }))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
