import { expect, test } from 'vitest'

import { copyTrouble } from '#app/analysis/keys/copy-trouble'
import { makeSurveyKeys } from '#app/analysis/keys/make-survey-keys'
import { askedKeysAtHand } from '#app/operations/keys/keys-at-hand'
import type { SurveyKeys } from '#app/operations/publish-first'
import { fromBase64url } from '#app/vault/base64url'
import { listKeyHolders } from '#db/register/queries/key-holders'

import { newHolder, soundSurvey } from '../a-network'
import { aColleague, aWorkplace, sessionOf } from '../people/a-workplace'
import { holdKey } from './a-key'

/** Amara makes the key of a survey, and Bo looks at what she asks for. */
async function aRequest() {
  const { context, token } = await aWorkplace()
  await holdKey(context, (await sessionOf(context, token)).colleague)
  const { session } = await aColleague(context, 'Bo', ['key-holder'])
  const bo = await holdKey(context, session.colleague)
  const survey = soundSurvey()
  const keys = await makeSurveyKeys(survey.code, await listKeyHolders(context.register))
  const tried = async (asked: SurveyKeys) => {
    const reader = { person: session.colleague.id, roles: session.colleague.roles }
    const [mine, ...more] = await askedKeysAtHand(context.register, reader, { survey, keys: asked })
    expect(more).toEqual([])
    const copies = (mine?.keys ?? []).map(({ survey: code, wrapped, publicKey }) => {
      return { survey: code, wrapped: bytesOf(wrapped), publicKey: bytesOf(publicKey) }
    })
    expect(copies).toHaveLength(1)
    return copyTrouble(bo.pair, { fingerprint: bo.fingerprint, keys: copies })
  }
  return { keys, tried }
}

function bytesOf(text: string) {
  return fromBase64url(text) ?? new Uint8Array()
}

test('a second person sees before they approve that their own copy opens the key', async () => {
  const { keys, tried } = await aRequest()

  expect(await tried(keys)).toBeUndefined()
})

test('a public key that only its maker can open is found out by trying, and so are broken copies', async () => {
  const { keys, tried } = await aRequest()
  const { publicKey } = (await newHolder('mallory')).pair
  const broken = keys.wrapped.map((each) => ({ ...each, wrapped: each.wrapped.map((b) => b ^ 1) }))

  expect(await tried({ ...keys, publicKey })).toBe('survey-key-exchanged')
  expect(await tried({ ...keys, wrapped: broken })).toBe('shared-key-damaged')
})
