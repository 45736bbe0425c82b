import { expect, test } from 'vitest'

import { makeSurveyKeys } from '#app/analysis/keys/make-survey-keys'
import { publish } from '#app/operations/publish'
import { findSurvey } from '#db/register/queries/find-survey'
import { listKeyHolders } from '#db/register/queries/key-holders'

import { aNetwork, newHolder, register, sha256, soundSurvey } from './a-network'

test('a key holder who came or went while the key was made stops the publication', async () => {
  const { context } = await aNetwork()
  for (const name of ['Amara', 'Bo']) await register(context, await newHolder(name))
  const survey = soundSurvey()
  const before = await listKeyHolders(context.register)
  await register(context, await newHolder('Chen'))
  const now = await listKeyHolders(context.register)
  const publishWith = async (holders: typeof now) =>
    publish(context, {
      ...{ survey, hash: sha256, mark: sha256, singleKey: undefined },
      keys: await makeSurveyKeys(survey.code, holders),
    })
  const dara = await newHolder('Dara')
  const gone = { ...dara, public_key: dara.pair.publicKey, added_on: '' }
  const refusal = { ok: false, problems: [{ code: 'keys-out-of-step' }] }

  expect(await publishWith(before)).toEqual(refusal)
  expect(await publishWith([...now, gone])).toEqual(refusal)
  expect(await findSurvey(context.register, survey.code)).toBeUndefined()
  expect(await publishWith(now)).toMatchObject({ ok: true })
})
