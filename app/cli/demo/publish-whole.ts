import { createHash } from 'node:crypto'

import { makeSurveyKeys } from '#app/analysis/keys/make-survey-keys'
import { publish } from '#app/operations/publish'
import type { StaffContext } from '#app/operations/staff-context'
import type { KeyPair } from '#app/vault/key-pair'
import { listKeyHolders } from '#db/register/queries/key-holders'
import type { Survey } from '#surveys/definition/survey'

import { mark } from '#app/operations/mark'
import { requireOk } from '../staff/tell'

/** Publishes a survey, its key shared among all key holders there are; the key is new unless given. */
export async function publishWhole(context: StaffContext, survey: Survey, key?: KeyPair) {
  const keys = await makeSurveyKeys(survey.code, await listKeyHolders(context.register), key)
  return requireOk(await publish(context, { survey, hash: sha256, mark, keys }))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
