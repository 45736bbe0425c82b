import { expect, test } from 'vitest'

import { close } from '#app/operations/close'
import { submit } from '#app/operations/submit'
import { listLog } from '#db/register/queries/log'

import { engines } from '../../support/fresh-stores'
import { aPublishedSurvey, soundSurvey } from './a-network'
import { beginWith, must } from './answering'

const openLink = soundSurvey({ access: 'open link' })

test.each(engines)('on %s a survey that staff close takes nothing any more', async (engine) => {
  const { context } = await aPublishedSurvey(engine, openLink)
  const place = await beginWith(context, 'k7m2', { place: { area: ['north'] } })

  must(await close(context, { slug: 'a-survey' }))

  const late = await submit(context, { ...place, lang: 'en' })
  expect(late).toEqual({ ok: false, problems: [{ code: 'closed' }] })
  expect((await listLog(context.register)).at(-1)).toMatchObject({ what: 'survey closed' })
})

test('what is not open cannot be closed', async () => {
  const { context } = await aPublishedSurvey()
  await close(context, { slug: 'a-survey' })

  const again = await close(context, { slug: 'a-survey' })
  const unknown = await close(context, { slug: 'another' })

  expect(again).toMatchObject({ problems: [{ code: 'closed-already', closedOn: '2026-02-01' }] })
  expect(unknown).toEqual({ ok: false, problems: [{ code: 'no-such-survey', slug: 'another' }] })
})
