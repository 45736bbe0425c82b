import { expect, test } from 'vitest'

import { close } from '#app/operations/close'
import { pause, resume } from '#app/operations/consultations/pause'
import { purgeDrafts } from '#app/operations/purge-drafts'
import { readDraft } from '#app/operations/read-draft'
import { startDraft } from '#app/operations/start-draft'
import { submit } from '#app/operations/submit'
import { withdraw } from '#app/operations/withdraw'
import { listLog } from '#db/register/queries/log'

import { engines, usualEngine } from '../../../support/fresh-stores'
import { aPublishedSurvey, soundSurvey } from '../a-network'
import { beginWith, must, sendPage } from '../answering'
import { on } from '../a-survey-open'

const slug = 'a-survey'
const survey = 'k7m2'
const answers = { place: { area: ['north'], story: ['It rained'] } }
const paused = { ok: false, problems: [{ code: 'paused' }] }

test.each(engines)(
  'on %s a paused survey takes nothing and keeps what was begun',
  async (engine) => {
    const { context } = await anOpenOne(engine)
    const place = await beginWith(context, survey, answers)

    must(await pause(context, { slug }))

    expect(await startDraft(context, { survey })).toEqual(paused)
    expect(await readDraft(context, place)).toEqual(paused)
    expect(await sendPage(context, place, 'place', { area: ['south'] })).toEqual(paused)
    expect(await submit(context, { ...place, lang: 'en' })).toEqual(paused)
    must(await purgeDrafts(context))
    must(await resume(context, { slug }))
    expect(must(await submit(context, { ...place, lang: 'en' })).already).toBe(false)
  },
)

test('answers can be taken back while a survey is paused', async () => {
  const { context } = await anOpenOne()
  const place = await beginWith(context, survey, answers)
  const { receipt } = must(await submit(context, { ...place, lang: 'en' }))
  must(await pause(context, { slug }))

  expect(must(await withdraw(context, { survey, receipt }))).toBe('withdrawn')
})

test('a paused survey closes when its days are over', async () => {
  const { context } = await anOpenOne()
  must(await pause(context, { slug }))

  const over = await startDraft({ ...context, ...on('2026-03-04') }, { survey })

  expect(over).toEqual({ ok: false, problems: [{ code: 'closed' }] })
})

test('a pause ends with the survey', async () => {
  const { context } = await anOpenOne()
  must(await pause(context, { slug }))

  must(await close(context, { slug }))

  expect(await context.register.selectFrom('pause').selectAll().execute()).toEqual([])
})

test('what is paused is not paused again, and what is not does not go on', async () => {
  const { context } = await anOpenOne()
  const idle = await resume(context, { slug })
  must(await pause(context, { slug }))
  const twice = await pause(context, { slug })

  expect(idle).toMatchObject({ problems: [{ code: 'not-paused' }] })
  expect(twice).toMatchObject({ problems: [{ code: 'paused-already' }] })
})

test.each(['2026-01-01', '2026-04-01'])('on %s there is nothing to pause', async (day) => {
  const { context } = await anOpenOne()

  const refused = await pause({ ...context, ...on(day) }, { slug })

  expect(refused).toMatchObject({ problems: [{ code: 'not-answerable' }] })
})

test('pausing and going on are noted', async () => {
  const { context } = await anOpenOne()
  must(await pause(context, { slug }))
  must(await resume(context, { slug }))

  const log = await listLog(context.register)

  expect(log.slice(-2).map(({ what }) => what)).toEqual(['survey paused', 'survey resumed'])
})

test('only those who design consultations pause them', async () => {
  const { context } = await anOpenOne()

  const refused = await pause({ ...context, roles: ['translator', 'key-holder'] }, { slug })

  expect(refused).toMatchObject({ problems: [{ code: 'not-allowed' }] })
})

function anOpenOne(engine = usualEngine) {
  return aPublishedSurvey(engine, soundSurvey({ access: 'open link' }))
}
