import { expect, test } from 'vitest'

import { bringIn } from '#app/operations/consultations/bring-in'
import { checkPlanned } from '#app/operations/consultations/check-planned'
import { findConsultation } from '#app/operations/consultations/find-consultation'
import { findPlanned } from '#app/operations/consultations/find-planned'
import { takeAway } from '#app/operations/consultations/take-away'
import { close } from '#app/operations/close'
import { listLog } from '#db/register/queries/log'
import { listPlannedSurveys } from '#db/register/queries/planned-surveys'
import type { Survey } from '#surveys/definition/survey'
import { page, single } from '#surveys/kit/kit'

import { engines } from '../../../support/fresh-stores'
import { aSurvey } from '../../../surveys/a-survey'
import { aNetwork, aPublishedSurvey, soundSurvey } from '../a-network'
import { must } from '../answering'

const area = single('area', 'Where?', { north: 'North', south: 'South', west: 'West' })

test.each(engines)('on %s a survey is taken in as a draft, and the log says so', async (engine) => {
  const { context } = await aNetwork(engine)

  const brought = await bringIn(context, { value: soundSurvey() })

  const planned = await findPlanned(context, 'a-survey')
  const log = await listLog(context.register)
  expect(must(brought)).toEqual({ slug: 'a-survey' })
  expect(planned).toMatchObject({ plannedBy: 'Amara', plannedOn: '2026-02-01', revision: 1 })
  expect(log.at(-1)).toMatchObject({ what: 'consultation brought in', subject: 'a-survey' })
})

test('what is no survey is told by place, and nothing is kept', async () => {
  const { context } = await aNetwork()

  const refused = await bringIn(context, { value: { ...soundSurvey(), opens: 'soon' } })

  expect(refused).toMatchObject({
    ok: false,
    problems: [{ code: 'no-survey', problem: { code: 'wrong-date', at: 'opens' } }],
  })
  expect(await listPlannedSurveys(context.register)).toEqual([])
})

test.each([null, 'a text', 7, [], { format: 'soundings.release/1' }])(
  '%j is no survey',
  async (value) => {
    const { context } = await aNetwork()

    const refused = await bringIn(context, { value })

    expect(refused).toMatchObject({ problems: [{ problem: { code: 'not-a-survey' } }] })
  },
)

test('a survey is not called what a page is called', async () => {
  const { context } = await aNetwork()

  const refused = await bringIn(context, { value: { ...soundSurvey(), slug: 'new' } })

  expect(refused).toEqual({ ok: false, problems: [{ code: 'slug-reserved', slug: 'new' }] })
})

test('a survey with errors waits as a draft, and its check names them', async () => {
  const { context } = await aNetwork()
  const survey = withoutFrench()

  must(await bringIn(context, { value: survey }))

  const { errors } = await checkPlanned(context, survey)
  expect(errors.map(({ code, language }) => ({ code, language }))).toContainEqual({
    code: 'missing-language',
    language: 'fr',
  })
})

test('the check knows the codes of the other surveys here', async () => {
  const { context } = await aPublishedSurvey()
  const other = { ...soundSurvey(), slug: 'another-survey' }

  const { errors } = await checkPlanned(context, other)

  expect(errors).toMatchObject([{ code: 'code-used', facts: { other: 'a-survey' } }])
})

test('a second draft of that name does not replace the first unseen', async () => {
  const { context } = await aNetwork()
  must(await bringIn(context, { value: soundSurvey() }))

  const refused = await bringIn(context, { value: soundSurvey({ title: 'Another' }) })

  expect(refused).toEqual({
    ok: false,
    problems: [{ code: 'planned-already', slug: 'a-survey', by: 'Amara', day: '2026-02-01' }],
  })
})

test('of two who replace a draft, the second sees that it changed', async () => {
  const { context } = await aNetwork()
  const replaces = { slug: 'a-survey', revision: 1 }
  must(await bringIn(context, { value: soundSurvey() }))
  const bo = { ...context, who: 'Bo' }
  must(await bringIn(bo, { value: soundSurvey({ title: 'By Bo' }), replaces }))

  const refused = await bringIn(context, { value: soundSurvey({ title: 'By Amara' }), replaces })

  expect(refused).toMatchObject({ problems: [{ code: 'draft-changed', by: 'Bo' }] })
  expect((await findPlanned(context, 'a-survey'))?.survey.texts.en?.title).toBe('By Bo')
})

test('a file about something else replaces nothing', async () => {
  const { context } = await aNetwork()
  must(await bringIn(context, { value: soundSurvey() }))

  const refused = await bringIn(context, {
    value: { ...soundSurvey(), slug: 'other' },
    replaces: { slug: 'a-survey', revision: 1 },
  })

  expect(refused).toMatchObject({ problems: [{ code: 'other-slug', wanted: 'a-survey' }] })
})

test('a draft that is gone cannot be replaced, and the same one need not be', async () => {
  const { context } = await aNetwork()
  const replaces = { slug: 'a-survey', revision: 1 }
  const gone = await bringIn(context, { value: soundSurvey(), replaces })
  must(await bringIn(context, { value: soundSurvey() }))
  const same = await bringIn(context, { value: soundSurvey(), replaces })

  expect(gone).toMatchObject({ problems: [{ code: 'draft-gone' }] })
  expect(same).toMatchObject({ problems: [{ code: 'same-draft' }] })
})

test('a correction keeps the dates that were announced', async () => {
  const { context } = await aPublishedSurvey()
  const corrected = soundSurvey({
    title: 'A better title',
    opens: '2025-01-01',
    closes: '2027-01-01',
  })

  must(await bringIn(context, { value: corrected }))

  const found = await findConsultation(context, 'a-survey')
  expect(found?.planned?.survey).toMatchObject({ opens: '2026-01-15', closes: '2026-03-01' })
  expect(found?.survey.texts.en?.title).toBe('A survey')
})

test('a correction of an open survey that changes more than words is refused by question', async () => {
  const { context } = await aPublishedSurvey()
  const changed = aSurvey([page('place', 'Place', [area])], { languages: ['en'], access: 'codes' })

  const refused = await bringIn(context, { value: changed })

  expect(refused).toMatchObject({
    problems: [{ code: 'structure-changed', questions: ['area', 'story'] }],
  })
})

test('what is published word for word is no correction, and what has closed takes none', async () => {
  const { context, survey } = await aPublishedSurvey()
  const same = await bringIn(context, { value: survey })
  must(await close(context, { slug: 'a-survey' }))
  const over = await bringIn(context, { value: soundSurvey({ title: 'Too late' }) })

  expect(same).toMatchObject({ problems: [{ code: 'unchanged' }] })
  expect(over).toMatchObject({ problems: [{ code: 'survey-over' }] })
})

test('a draft is taken away as it was seen, or not at all', async () => {
  const { context } = await aNetwork()
  must(await bringIn(context, { value: soundSurvey() }))

  const refused = await takeAway(context, { slug: 'a-survey', revision: 2 })
  must(await takeAway(context, { slug: 'a-survey', revision: 1 }))
  const again = await takeAway(context, { slug: 'a-survey', revision: 1 })

  expect(refused).toMatchObject({ problems: [{ code: 'draft-changed' }] })
  expect(again).toMatchObject({ problems: [{ code: 'draft-gone' }] })
  expect(await listPlannedSurveys(context.register)).toEqual([])
})

test('a draft that is brought in again is not the one that a page still shows', async () => {
  const { context } = await aNetwork()
  must(await bringIn(context, { value: soundSurvey() }))
  const replaces = { slug: 'a-survey', revision: 1 }
  must(await takeAway(context, replaces))
  must(await bringIn({ ...context, who: 'Bo' }, { value: soundSurvey({ title: 'By Bo' }) }))

  const refused = await takeAway(context, replaces)
  const replaced = await bringIn(context, { value: soundSurvey({ title: 'Old' }), replaces })

  for (const each of [refused, replaced])
    expect(each).toMatchObject({ ok: false, problems: [{ code: 'draft-changed', by: 'Bo' }] })
  expect((await findPlanned(context, 'a-survey'))?.survey.texts.en?.title).toBe('By Bo')
})

test.each([bringIn, takeAway])('a translator may not do %o', async (work) => {
  const { context } = await aNetwork()

  const refused = await work(
    { ...context, roles: ['translator'] },
    {
      ...{ value: soundSurvey(), slug: 'a-survey', revision: 1 },
    },
  )

  expect(refused).toMatchObject({ problems: [{ code: 'not-allowed' }] })
})

function withoutFrench(): Survey {
  const survey = soundSurvey({ languages: ['en', 'fr'] })
  return { ...survey, texts: { en: survey.texts.en ?? {} } }
}
