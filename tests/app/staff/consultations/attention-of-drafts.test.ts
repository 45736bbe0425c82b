import { expect, test } from 'vitest'

import { bringIn } from '#app/operations/consultations/bring-in'
import type { Role } from '#app/operations/rights'
import { attentionOfDrafts } from '#app/staff/consultations/attention-of-drafts'
import { addRequest } from '#db/register/queries/requests'

import { newHolder, publishNow, register, soundSurvey } from '../../operations/a-network'
import { on } from '../../operations/a-survey-open'
import { must } from '../../operations/answering'
import { aWorkplace, sessionOf } from '../../operations/people/a-workplace'

async function aPlace() {
  const { context, token } = await aWorkplace()
  const session = await sessionOf(context, token)
  const told = async (roles: Role[], day: Partial<ReturnType<typeof on>> = {}) => {
    const waiting = await attentionOfDrafts({ ...context, ...day, session, roles }, 'en')
    return waiting.map(({ code, when, facts }) => [code, when, facts?.title].join(' '))
  }
  return { context, session, told }
}

test('a draft that is checked waits for whoever publishes, and is on its way for the others', async () => {
  const { context, told } = await aPlace()
  must(await bringIn(context, { value: soundSurvey() }))

  expect(await told(['key-holder'])).toEqual(['draftReady now A survey'])
  expect(await told(['designer'])).toEqual(['draftReady soon A survey'])
  expect(await told(['auditor'])).toEqual([])
})

test('a draft in which something is missing is on its way for all', async () => {
  const { context, told } = await aPlace()
  const { texts, ...survey } = soundSurvey()
  const [first = ''] = Object.keys(texts.en ?? {}).filter((key) => key.endsWith('.text'))
  const lacking = { ...texts, en: { ...texts.en, [first]: '' } }
  must(await bringIn(context, { value: { ...survey, texts: lacking } }))

  expect(await told(['key-holder'])).toEqual(['draftLacks soon A survey'])
})

test('a draft that somebody asked to publish waits as a request, and not twice', async () => {
  const { context, session, told } = await aPlace()
  must(await bringIn(context, { value: soundSurvey() }))
  const asked = { asked_by: session.colleague.id, asked_on: context.today, revision: 1 }
  const request = {
    id: 'one',
    kind: 'publish' as const,
    slug: 'a-survey',
    hash: '',
    state: 'waiting' as const,
  }
  await addRequest(
    context.register,
    { ...request, ...asked, decided_by: null, decided_on: null, reason: '' },
    '{}',
  )

  expect(await told(['key-holder'])).toEqual([])
})

test('what waits for a consultation that is published is its correction, and told as one', async () => {
  const { context, told } = await aPlace()
  for (const name of ['Bo', 'Chen']) must(await register(context, await newHolder(name)))
  const survey = soundSurvey()
  must(await publishNow(context, survey))
  const wordedAs = (use: string) => {
    return { ...survey, texts: { ...survey.texts, en: { ...survey.texts.en, use } } }
  }

  must(await bringIn(context, { value: wordedAs('We write one report.') }))
  expect(await told(['key-holder'])).toEqual(['correctionReady now A survey'])
  expect(await told(['designer'])).toEqual(['correctionReady soon A survey'])
  expect(await told(['key-holder'], on('2026-04-01'))).toEqual(['correctionLate soon A survey'])

  const replaces = { slug: 'a-survey', revision: 1 }
  must(await bringIn(context, { value: wordedAs('We write {{nothing}}.'), replaces }))
  expect(await told(['key-holder'])).toEqual(['correctionLacks soon A survey'])
})
