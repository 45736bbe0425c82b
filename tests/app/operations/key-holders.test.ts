import { expect, test } from 'vitest'

import { rewrap } from '#app/cli/staff/rewrap'
import { addKeyHolder } from '#app/operations/add-key-holder'
import { removeKeyHolder } from '#app/operations/remove-key-holder'
import { listSurveyKeys } from '#db/register/queries/survey-keys'

import { engines } from '../../support/fresh-stores'
import { aNetwork, aPublishedSurvey, newHolder, register, surveyKeyOf } from './a-network'

test.each(engines)(
  'on %s a holder added after publication opens what a present one shared',
  async (engine) => {
    const { context, holders } = await aPublishedSurvey(engine)
    const chen = await newHolder('Chen')
    const next = { publicKey: chen.pair.publicKey, fingerprint: chen.fingerprint }

    const wrapped = await rewrap(context.register, holders[0].pair, next)
    const added = await addKeyHolder(context, { name: 'Chen', ...next, wrapped })

    expect(added).toEqual({ ok: true, value: { surveys: 1, withoutKeys: [] } })
    expect(await surveyKeyOf(context, 'k7m2', chen)).toEqual(
      await surveyKeyOf(context, 'k7m2', holders[0]),
    )
  },
)

test('a holder added after publication without shared keys is refused', async () => {
  const { context } = await aPublishedSurvey()

  const refused = await register(context, await newHolder('Chen'))

  expect(refused).toEqual({
    ok: false,
    problems: [{ code: 'keys-not-wrapped', slugs: ['a-survey'] }],
  })
})

test.each(engines)('on %s the wrapped keys of a removed holder are gone', async (engine) => {
  const { context, holders } = await aPublishedSurvey(engine)

  await removeKeyHolder(context, { name: 'Amara', singleKey: 'Bo' })

  const left = await listSurveyKeys(context.register, 'k7m2')
  expect(left.map(({ holder }) => holder)).toEqual([holders[1].fingerprint])
})

test('the last key holder stays while there are answers to open', async () => {
  const { context } = await aPublishedSurvey()
  await removeKeyHolder(context, { name: 'Amara', singleKey: 'Bo' })

  const refused = await removeKeyHolder(context, { name: 'Bo', evenLast: true })

  const problem = { code: 'last-key-holder', name: 'Bo', slugs: ['a-survey'] }
  expect(refused).toEqual({ ok: false, problems: [problem] })
})

test('the only key goes by command alone, also where nothing was published', async () => {
  const { context } = await aNetwork()
  await register(context, await newHolder('Amara'))

  expect(await removeKeyHolder(context, { name: 'Amara' })).toEqual({
    ok: false,
    problems: [{ code: 'only-key', name: 'Amara' }],
  })
  expect(await removeKeyHolder(context, { name: 'Amara', evenLast: true })).toEqual({
    ok: true,
    value: { left: 0 },
  })
})

test('the key of a removed holder is neither registered nor used again', async () => {
  const { context, holders } = await aPublishedSurvey()
  await removeKeyHolder(context, { name: 'Amara', singleKey: 'Bo' })
  const chen = await newHolder('Chen')
  const next = { publicKey: chen.pair.publicKey, fingerprint: chen.fingerprint }

  const refused = await register(context, holders[0])

  const problem = { code: 'key-of-removed-holder', name: 'Amara', removedOn: '2026-02-01' }
  expect(refused).toEqual({ ok: false, problems: [problem] })
  await expect(rewrap(context.register, holders[0].pair, next)).rejects.toThrow(
    'the key of Amara, who was removed on 2026-02-01',
  )
})

test('two holders cannot have one name or one key', async () => {
  const { context } = await aNetwork()
  const amara = await newHolder('Amara')
  await register(context, amara)

  const sameName = await register(context, await newHolder('Amara'))
  const sameKey = await register(context, { ...amara, name: 'Bo' })

  expect(sameName).toMatchObject({ problems: [{ code: 'holder-name-taken' }] })
  expect(sameKey).toMatchObject({ problems: [{ code: 'key-known', name: 'Amara' }] })
})

test('of two key holders one goes only where the name of the other was typed', async () => {
  const { context } = await aPublishedSurvey()
  const remove = (singleKey?: string) => removeKeyHolder(context, { name: 'Amara', singleKey })
  const problem = { code: 'single-key-left', name: 'Amara', staying: 'Bo', slugs: ['a-survey'] }

  expect(await remove()).toEqual({ ok: false, problems: [problem] })
  expect(await remove('Amara')).toEqual({ ok: false, problems: [problem] })
  expect(await remove('Bo')).toEqual({ ok: true, value: { left: 1 } })
})
