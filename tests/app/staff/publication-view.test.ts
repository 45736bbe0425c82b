import { expect, test } from 'vitest'

import { changeColleague } from '#app/operations/people/change-colleague'
import { note } from '#app/operations/staff-context'
import { publicationView } from '#app/staff/requests/publication-view'
import { fingerprintOf } from '#app/vault/fingerprint'
import { addKeyHolder } from '#db/register/queries/key-holders'
import { addComment } from '#db/register/queries/previews'

import { newHolder, publishNow, requireSurveyKey, soundSurvey } from '../operations/a-network'
import { must } from '../operations/answering'
import { holdKey } from '../operations/keys/a-key'
import { aColleague, aWorkplace, sessionOf } from '../operations/people/a-workplace'

async function aPlace() {
  const { context, token } = await aWorkplace()
  const amara = await holdKey(context, (await sessionOf(context, token)).colleague)
  const { session } = await aColleague(context, 'Bo', ['key-holder'])
  await holdKey(context, session.colleague)
  const { register, hour } = context
  const request = new Request('https://umbrellas.example/staff')
  const reader = { register, hour, lang: 'en' as const, wanted: null, request }
  return { context, amara, bo: session.colleague, reader }
}

test('who publishes is told of keys whose owners are no key holders any more', async () => {
  const { context, bo, reader } = await aPlace()
  expect((await publicationView(reader, soundSurvey())).formerHolders).toEqual([])
  const others = { roles: ['designer' as const], scope: { surveys: [], countries: [] } }

  must(await changeColleague(context, { id: bo.id, revision: 1, ...others, evenSecond: true }))

  expect((await publicationView(reader, soundSurvey())).formerHolders).toEqual(['Bo'])
})

test('the key of a survey is named: what was asked for, and then what is published', async () => {
  const { context, amara, reader } = await aPlace()
  const survey = soundSurvey()
  const { publicKey } = (await newHolder('a survey')).pair

  const asked = await publicationView(reader, survey, { publicKey })
  must(await publishNow(context, survey))
  const published = await publicationView(reader, survey, { publicKey })

  expect(asked.surveyKey).toBe(fingerprintOf(publicKey))
  const key = await requireSurveyKey(context, survey.code, amara)
  expect(published.surveyKey).toBe(fingerprintOf(key.publicKey))
})

test('each holder is named with the fingerprint of their key', async () => {
  const { amara, reader } = await aPlace()

  const { holders, unloggedHolders } = await publicationView(reader, soundSurvey())

  expect(holders).toMatchObject([{ name: 'Amara', fingerprint: amara.fingerprint }, { name: 'Bo' }])
  expect(unloggedHolders).toEqual([])
})

test('a key that nobody let in stands out, also under the name of somebody who holds one', async () => {
  const { context, reader } = await aPlace()
  for (const name of ['Bo (2)', 'Dee']) {
    const { pair, fingerprint } = await newHolder(name)
    const row = { fingerprint, name, public_key: pair.publicKey, added_on: context.today }
    await addKeyHolder(context.register, row)
    if (name === 'Dee') await note(context.register, context, 'key holder added', name, {})
  }

  const { unloggedHolders } = await publicationView(reader, soundSurvey())

  expect(unloggedHolders).toEqual(['Bo (2)', 'Dee'])
})

test('comments that nobody has settled are told to whoever publishes', async () => {
  const { context, reader } = await aPlace()
  const survey = soundSurvey()
  expect(await publicationView(reader, survey)).toMatchObject({ openComments: 0 })
  const place = { slug: survey.slug, page: 'place', question: '', wording: '', lang: 'en' }
  const said = {
    link: 'a link',
    for_whom: 'a member',
    text: 'Too long.',
    written_on: context.today,
  }

  for (const settled of [null, context.today]) {
    const state = { settled_on: settled, settled_by: settled && 'Amara' }
    await addComment(context.register, { id: String(settled), ...place, ...said, ...state })
  }

  expect(await publicationView(reader, survey)).toMatchObject({ openComments: 1 })
})
