import { expect, test } from 'vitest'

import { bringIn } from '#app/operations/consultations/bring-in'
import { changeDates } from '#app/operations/consultations/change-dates'
import type { Days } from '#app/operations/consultations/date-problems'
import { findPlanned } from '#app/operations/consultations/find-planned'
import { findVersion } from '#app/operations/find-version'
import { close } from '#app/operations/close'
import { startDraft } from '#app/operations/start-draft'
import { findSurvey } from '#db/register/queries/find-survey'
import { findVersions } from '#db/register/queries/find-versions'
import { listLog } from '#db/register/queries/log'

import { engines, usualEngine } from '../../../support/fresh-stores'
import { aNetwork, aPublishedSurvey, publishNow, soundSurvey } from '../a-network'
import { must } from '../answering'
import { on } from '../a-survey-open'

const seen: Days = { opens: '2026-01-15', closes: '2026-03-01', retention: '2027-03-01' }
const slug = 'a-survey'

test.each(engines)(
  'on %s an open survey is extended by a version with the same words',
  async (engine) => {
    const { context } = await aPublishedSurvey(engine)

    must(await changeDates(context, { slug, seen, days: { ...seen, closes: '2026-04-01' } }))

    const row = await findSurvey(context.register, 'k7m2')
    const versions = await findVersions(context.register, slug)
    const { survey } = await findVersion(context, slug)
    expect(row).toMatchObject({ closes_on: '2026-04-01' })
    expect(survey.closes).toBe('2026-04-01')
    expect(versions.map(({ number }) => number)).toEqual([2, 1])
    expect(new Set(versions.map(({ structure_hash }) => structure_hash)).size).toBe(1)
    expect((await listLog(context.register)).at(-1)).toMatchObject({ what: 'dates changed' })
  },
)

test('an extended survey can be begun after its first last day', async () => {
  const { context } = await aPublishedSurvey(usualEngine, soundSurvey({ access: 'open link' }))
  const later = { ...context, ...on('2026-03-10') }
  const before = await startDraft(later, { survey: 'k7m2' })
  const last = { ...context, ...on('2026-03-01') }

  must(await changeDates(last, { slug, seen, days: { ...seen, closes: '2026-03-20' } }))

  expect(before).toMatchObject({ problems: [{ code: 'closed' }] })
  expect(await startDraft(later, { survey: 'k7m2' })).toMatchObject({ ok: true })
})

test('of a draft the file of data changes, and its revision grows', async () => {
  const { context } = await aNetwork()
  must(await bringIn(context, { value: soundSurvey() }))
  const days = { opens: '2026-02-10', closes: '2026-03-10', retention: '2027-01-01' }

  must(await changeDates(context, { slug, seen, days }))

  const planned = await findPlanned(context, slug)
  expect(planned?.revision).toBe(2)
  expect(planned?.survey).toMatchObject(days)
})

test('a correction that waits moves along', async () => {
  const { context } = await aPublishedSurvey()
  must(await bringIn(context, { value: soundSurvey({ title: 'Better' }) }))

  must(await changeDates(context, { slug, seen, days: { ...seen, closes: '2026-03-20' } }))

  expect((await findPlanned(context, slug))?.survey.closes).toBe('2026-03-20')
})

test.each([
  [{ opens: '2026-01-20' }, [{ code: 'opened-already', opensOn: '2026-01-15' }]],
  [{ closes: '2026-01-31' }, [{ code: 'closes-in-the-past' }]],
  [{ closes: '2026-01-10' }, [{ code: 'closes-in-the-past' }]],
  [{ retention: '2027-03-02' }, [{ code: 'retention-later', retentionOn: '2027-03-01' }]],
  [{ retention: '2026-03-01' }, [{ code: 'retention-before-closing' }]],
  [{ closes: '1 March' }, [{ code: 'no-day', field: 'closes' }]],
  [{ closes: '2026-02-30' }, [{ code: 'no-day', field: 'closes' }]],
  [{}, [{ code: 'dates-unchanged' }]],
])('while a survey is open %j is refused', async (change, problems) => {
  const { context } = await aPublishedSurvey()

  const refused = await changeDates(context, { slug, seen, days: { ...seen, ...change } })

  expect(refused).toEqual({ ok: false, problems })
  expect(await findVersions(context.register, slug)).toHaveLength(1)
})

test('before the first day dates may move, but not into the past', async () => {
  const { context } = await aPublishedSurvey()
  const early = { ...context, ...on('2026-01-01') }
  const days = { opens: '2025-12-01', closes: '2025-12-31', retention: '2028-01-01' }

  const refused = await changeDates(early, { slug, seen, days })
  const moved = { opens: '2026-01-20', closes: '2026-03-20', retention: '2027-01-01' }

  expect(refused).toMatchObject({
    problems: [
      { code: 'opens-earlier', opensOn: '2026-01-15' },
      { code: 'retention-later', retentionOn: '2027-03-01' },
      { code: 'opens-in-the-past' },
      { code: 'closes-in-the-past' },
    ],
  })
  must(await changeDates(early, { slug, seen, days: moved }))
})

test.each([
  [{ opens: '2026-01-14' }, 'opens-earlier'],
  [{ retention: '2027-03-02' }, 'retention-later'],
  [{ retention: '2099-01-01' }, 'retention-later'],
])('once published, nobody alone makes it %j', async (change, code) => {
  const { context } = await aPublishedSurvey()
  const early = { ...context, ...on('2026-01-01') }

  const refused = await changeDates(early, { slug, seen, days: { ...seen, ...change } })

  expect(refused).toMatchObject({ ok: false, problems: [{ code }] })
  expect(await findVersions(context.register, slug)).toHaveLength(1)
})

test('a first day that was moved by mistake moves back as far as it was published', async () => {
  const { context } = await aPublishedSurvey()
  const early = { ...context, ...on('2026-01-01') }
  const wrong = { opens: '2026-02-15', closes: '2026-03-01', retention: '2026-04-01' }
  must(await changeDates(early, { slug, seen, days: wrong }))

  const back = (days: Partial<Days>) =>
    changeDates(early, { slug, seen: wrong, days: { ...seen, closes: '2026-03-02', ...days } })

  expect(await back({ opens: '2026-01-14' })).toMatchObject({
    problems: [{ code: 'opens-earlier' }],
  })
  must(await back({}))
})

test('days that a later version was published with are those that count', async () => {
  const { context, survey } = await aPublishedSurvey()
  const early = { ...context, ...on('2026-01-01') }
  const published = { ...seen, opens: '2026-01-10', retention: '2027-02-01' }
  must(await publishNow(early, { ...survey, ...published }))

  const change = (days: Partial<Days>) =>
    changeDates(early, { slug, seen: published, days: { ...published, ...days } })

  const again = await change({ retention: '2027-02-02' })
  expect(again).toMatchObject({ problems: [{ retentionOn: '2027-02-01' }] })
  expect(await change({ opens: '2026-01-09' })).toMatchObject({ ok: false })
  must(await change({ opens: '2026-01-12' }))
})

test('what has closed keeps its dates', async () => {
  const { context } = await aPublishedSurvey()
  must(await close(context, { slug }))

  const refused = await changeDates(context, {
    slug,
    seen,
    days: { ...seen, closes: '2026-05-01' },
  })

  expect(refused).toMatchObject({ problems: [{ code: 'survey-over' }] })
})

test('of two who change dates, the second sees those of the first', async () => {
  const { context } = await aPublishedSurvey()
  must(await changeDates(context, { slug, seen, days: { ...seen, closes: '2026-03-20' } }))

  const refused = await changeDates(context, {
    slug,
    seen,
    days: { ...seen, closes: '2026-03-25' },
  })

  expect(refused).toMatchObject({ problems: [{ code: 'dates-changed-meanwhile' }] })
})

test('the very dates of an earlier version do not come back', async () => {
  const { context } = await aPublishedSurvey()
  const longer = { ...seen, closes: '2026-03-20' }
  must(await changeDates(context, { slug, seen, days: longer }))

  const refused = await changeDates(context, { slug, seen: longer, days: seen })

  expect(refused).toEqual({ ok: false, problems: [{ code: 'dates-of-version', number: 1 }] })
})

test('a key holder alone does not change dates', async () => {
  const { context } = await aPublishedSurvey()

  const refused = await changeDates(
    { ...context, roles: ['key-holder'] },
    { slug, seen, days: { ...seen, closes: '2026-03-20' } },
  )

  expect(refused).toMatchObject({ problems: [{ code: 'not-allowed' }] })
})
