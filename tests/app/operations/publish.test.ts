import { expect, test } from 'vitest'

import { fingerprintOf } from '#app/vault/fingerprint'
import { listLog } from '#db/register/queries/log'
import { findSurvey } from '#db/register/queries/find-survey'
import { findVersions } from '#db/register/queries/find-versions'
import { page, single } from '#surveys/kit/kit'

import { engines, usualEngine } from '../../support/fresh-stores'
import { aSurvey } from '../../surveys/a-survey'
import {
  aNetwork,
  aPublishedSurvey,
  newHolder,
  publishNow,
  register,
  soundSurvey,
  requireSurveyKey,
  surveyKeyOf,
} from './a-network'
import { on } from './a-survey-open'

test.each(engines)('on %s a published survey opens with the key of each holder', async (engine) => {
  const { context, holders, published } = await aPublishedSurvey(engine)

  const keys = await Promise.all(holders.map((each) => surveyKeyOf(context, 'k7m2', each)))
  const row = await findSurvey(context.register, 'k7m2')

  expect(published).toMatchObject({ number: 1, holders: ['Amara', 'Bo'], standing: 'open' })
  expect(keys.map((key) => key?.privateKey.length)).toEqual([32, 32])
  expect(keys.map((key) => Buffer.from(key?.publicKey ?? []).toString('hex'))).toEqual(
    Array(2).fill(Buffer.from(row?.public_key ?? []).toString('hex')),
  )
})

test('the private key of a survey is nowhere in the register', async () => {
  const { context, holders } = await aPublishedSurvey()
  const key = await requireSurveyKey(context, 'k7m2', holders[0])

  const rows = await context.register.selectFrom('survey_key').selectAll().execute()

  expect(rows).toHaveLength(2)
  for (const { wrapped } of rows) {
    expect(Buffer.from(wrapped).includes(Buffer.from(key.privateKey))).toBe(false)
  }
})

test('without a key holder nothing is published', async () => {
  const { context } = await aNetwork()

  const refused = await publishNow(context, soundSurvey())

  expect(refused).toEqual({ ok: false, problems: [{ code: 'no-key-holder' }] })
  expect(await findSurvey(context.register, 'k7m2')).toBeUndefined()
})

test.each([undefined, '', 'A-survey', 'a-survey '])(
  'with one key holder the slug has to be typed exactly, and %j is not that',
  async (typed) => {
    const { context } = await aNetwork()
    await register(context, await newHolder('Amara'))

    const refused = await publishNow(context, soundSurvey(), typed)

    const problem = { code: 'single-key', slug: 'a-survey', name: 'Amara' }
    expect(refused).toEqual({ ok: false, problems: [problem] })
  },
)

test('with one key holder the typed slug publishes', async () => {
  const { context } = await aNetwork()
  await register(context, await newHolder('Amara'))

  expect(await publishNow(context, soundSurvey(), 'a-survey')).toMatchObject({ ok: true })
})

test('errors of lint stop a publication', async () => {
  const { context } = await aNetwork()
  await register(context, await newHolder('Amara'))
  const dates = { opens: '2026-03-02', closes: '2026-03-01' }

  const refused = await publishNow(context, soundSurvey(dates), 'a-survey')

  const problem = { level: 'error', code: 'closes-before-opens' }
  expect(refused).toMatchObject({ ok: false, problems: [{ code: 'lint', problem }] })
})

test('a correction of wording while open is a new version of the same structure', async () => {
  const { context, survey } = await aPublishedSurvey()
  const texts = { en: { ...survey.texts.en, area: 'Where is it?' } }

  const corrected = await publishNow(context, { ...survey, texts })

  const [newest, first] = await findVersions(context.register, 'a-survey')
  expect(corrected).toMatchObject({ ok: true, value: { number: 2 } })
  expect(newest?.structure_hash).toBe(first?.structure_hash)
  expect(newest?.hash).not.toBe(first?.hash)
})

test('a later closing date while open is a new version and the date that counts', async () => {
  const { context, survey } = await aPublishedSurvey()

  const moved = await publishNow(context, { ...survey, closes: '2026-03-15' })

  expect(moved).toMatchObject({ ok: true, value: { number: 2 } })
  expect(await findSurvey(context.register, 'k7m2')).toMatchObject({ closes_on: '2026-03-15' })
})

const led = single('led', 'Who leads?', { we: 'We', they: 'They' })
const other = aSurvey([page('place', 'Place', [led])], { languages: ['en'], access: 'codes' })

test('another question while open is refused by name', async () => {
  const { context } = await aPublishedSurvey()

  const refused = await publishNow(context, other)

  const problem = { code: 'structure-changed', questions: ['led', 'area', 'story'] }
  expect(refused).toEqual({ ok: false, problems: [problem] })
})

test('before the first day everything may still change', async () => {
  const { context } = await aPublishedSurvey(usualEngine, soundSurvey({ opens: '2026-02-10' }))

  expect(await publishNow(context, other)).toMatchObject({ ok: true, value: { number: 2 } })
})

test('what may not change once a survey is open is refused', async () => {
  const { context, survey } = await aPublishedSurvey()
  const problemOf = async (change: object) => {
    const result = await publishNow(context, { ...survey, ...change })
    return result.ok ? undefined : result.problems[0]?.code
  }

  expect(await problemOf({})).toBe('unchanged')
  expect(await problemOf({ opens: '2026-01-20' })).toBe('opened-already')
  expect(await problemOf({ closes: '2026-01-30' })).toBe('closes-in-the-past')
  expect(await problemOf({ code: 'k7m3' })).toBe('code-changed')
  expect(await problemOf({ slug: 'another' })).toBe('code-taken')
})

test('once a survey is open its answers may only be kept for a shorter time', async () => {
  const { context, survey } = await aPublishedSurvey()
  const keepUntil = (retention: string) => publishNow(context, { ...survey, retention })
  const later = { code: 'retention-later', retentionOn: '2027-03-01' }

  expect(await keepUntil('2027-03-02')).toEqual({ ok: false, problems: [later] })
  expect(await keepUntil('2026-02-28')).toMatchObject({
    problems: [{ code: 'lint', problem: { code: 'retention-before-closing' } }],
  })
  expect(await findSurvey(context.register, 'k7m2')).toMatchObject({ retention_on: '2027-03-01' })
  expect(await keepUntil('2027-02-01')).toMatchObject({ ok: true })
  expect(await findSurvey(context.register, 'k7m2')).toMatchObject({ retention_on: '2027-02-01' })
})

test('before the first day answers may still be kept for longer', async () => {
  const { context, survey } = await aPublishedSurvey(
    usualEngine,
    soundSurvey({ opens: '2026-02-10' }),
  )

  const longer = await publishNow(context, { ...survey, retention: '2027-06-01' })

  expect(longer).toMatchObject({ ok: true })
})

test('a survey that is over takes no new version', async () => {
  const { context, survey } = await aPublishedSurvey()
  const later = { ...context, ...on('2026-03-04') }

  const refused = await publishNow(later, { ...survey, closes: '2026-04-01' })

  expect(refused).toEqual({ ok: false, problems: [{ code: 'survey-over', slug: 'a-survey' }] })
})

test('a publication is noted with its hash, its key and key holders', async () => {
  const { context, published, holders } = await aPublishedSurvey()
  const key = await requireSurveyKey(context, 'k7m2', holders[0])

  const entry = (await listLog(context.register)).at(-1)

  expect(entry).toMatchObject({ who: 'Amara', what: 'survey published', subject: 'a-survey' })
  expect(JSON.parse(entry?.facts ?? '')).toEqual({
    hash: published.hash,
    holders: ['Amara', 'Bo'],
    key: fingerprintOf(key.publicKey),
  })
})
