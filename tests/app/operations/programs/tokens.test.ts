import { expect, test } from 'vitest'

import { endToken } from '#app/operations/programs/end-token'
import { findProgram } from '#app/operations/programs/find-program'
import { makeToken } from '#app/operations/programs/make-token'
import { listApiTokens } from '#db/register/queries/api-tokens'
import { listLog } from '#db/register/queries/log'

import { engines, usualEngine } from '../../../support/fresh-stores'
import { aPublishedSurvey } from '../a-network'
import { must } from '../answering'

const wanted = { name: 'The  website ', surveys: [], expiresOn: '2026-06-30' }
const first = { page: 1, each: 10 }

async function aPlace(engine = usualEngine) {
  const { context, survey } = await aPublishedSurvey(engine)
  return { context: { ...context, today: '2026-02-01' }, slug: survey.slug }
}

test.each(engines)(
  'on %s a token is good until its last day, for what it is for',
  async (engine) => {
    const { context, slug } = await aPlace(engine)
    const { token, name } = must(await makeToken(context, { ...wanted, surveys: [slug] }))
    const on = (today: string) => findProgram({ ...context, today }, token)

    expect(name).toBe('The website')
    expect(must(await on('2026-06-30')).surveys).toEqual([slug])
    expect(await on('2026-07-01')).toEqual({ ok: false, problems: [{ code: 'token-over' }] })
  },
)

test('the register and the log keep nothing by which a token could be known', async () => {
  const { context } = await aPlace()
  const { token } = must(await makeToken(context, wanted))
  const kept = await context.register.selectFrom('api_token').selectAll().execute()
  const told = JSON.stringify(await listLog(context.register))
  const secret = token.replace('soundings_', '')

  expect(token).toMatch(/^soundings_[\w-]{43}$/)
  expect(told + JSON.stringify(kept)).not.toContain(secret.slice(0, 12))
  expect(told).toContain('token made')
})

test('a token that was ended is good no longer, and is ended once', async () => {
  const { context } = await aPlace()
  const { token } = must(await makeToken(context, wanted))
  const [{ id } = { id: '' }] = await listApiTokens(context.register, first)
  must(await endToken(context, { id }))

  const again = await endToken(context, { id })

  expect(await findProgram(context, token)).toMatchObject({ problems: [{ code: 'token-over' }] })
  expect(again).toEqual({ ok: false, problems: [{ code: 'token-gone' }] })
  expect(await endToken(context, { id: 'strange' })).toEqual(again)
})

test('the day of last use is kept, and nothing finer', async () => {
  const { context } = await aPlace()
  const { token } = must(await makeToken(context, wanted))
  const usedOn = async () => (await listApiTokens(context.register, first))[0]?.used_on

  expect(await usedOn()).toBeNull()
  must(await findProgram({ ...context, today: '2026-03-05' }, token))
  expect(await usedOn()).toBe('2026-03-05')
})

test.each(['', 'soundings_', `soundings_${'a'.repeat(43)}`, 'a'.repeat(5000)])(
  '“%s” is no token',
  async (text) => {
    const { context } = await aPlace()

    expect(await findProgram(context, text)).toMatchObject({
      problems: [{ code: 'token-unknown' }],
    })
  },
)

test.each([
  [{ name: ' ' }, { code: 'name-missing' }],
  [{ name: 'a'.repeat(81) }, { code: 'name-long', most: 80 }],
  [{ surveys: ['nothing-2026'] }, { code: 'survey-unknown', named: 'nothing-2026' }],
  [{ expiresOn: 'soon' }, { code: 'day-unreadable' }],
  [{ expiresOn: '2026-01-31' }, { code: 'day-past' }],
  [{ expiresOn: '2027-02-03' }, { code: 'day-far', last: '2027-02-02' }],
])('%j makes no token', async (wrong, problem) => {
  const { context } = await aPlace()

  const made = await makeToken(context, { ...wanted, ...wrong })

  expect(made).toEqual({ ok: false, problems: [problem] })
  expect(await listApiTokens(context.register, first)).toEqual([])
})
