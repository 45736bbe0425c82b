import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { addResponses } from '#app/operations/add-responses'
import { keepHouse, lastHousekeeping } from '#app/operations/keep-house'
import { submit } from '#app/operations/submit'
import { onlyOne } from '#db/only-one'
import { findSetting } from '#db/register/queries/settings'

import { engines, usualEngine } from '../../support/fresh-stores'
import { aPublishedSurvey, soundSurvey } from './a-network'
import { on } from './a-survey-open'
import { begin, beginWith, must } from './answering'
import { rowCounts } from './opened'
import { fileOfLines, responseLines } from './responses-in-lines'

const openLink = soundSurvey({ access: 'open link' })

test.each(engines)('on %s drafts that have run out go, and the day is noted', async (engine) => {
  const { context } = await aPublishedSurvey(engine, openLink)
  await begin(context, 'k7m2')

  must(await keepHouse({ ...context, ...on('2026-03-05') }))

  expect(await rowCounts(context.responses)).toMatchObject({ draft: 0 })
  expect(await findSetting(context.register, lastHousekeeping)).toBe('2026-03-05')
})

test('every file of the data folder says midnight of that day', async () => {
  const { context, place } = await aPublishedSurvey('sqlite', openLink)

  must(await keepHouse({ ...context, ...on('2026-03-05') }))

  const files = readdirSync(place.dataDir)
  expect(files).toContain('register.sqlite')
  const times = files.map((file) => statSync(join(place.dataDir, file)).mtime.toISOString())
  expect(new Set(times)).toEqual(new Set(['2026-03-05T00:00:00.000Z']))
})

test.each(engines)('on %s it is never done twice at once', async (engine) => {
  const { context } = await aPublishedSurvey(engine, openLink)

  const other = await onlyOne(context, 'housekeeping', () => keepHouse(context))
  const after = await keepHouse(context)

  expect(other).toEqual({ ok: false, problems: [{ code: 'housekeeping-under-way' }] })
  expect(after).toMatchObject({ ok: true })
})

test.each(engines)(
  'on %s one server a night is enough, and a command always works',
  async (engine) => {
    const { context } = await aPublishedSurvey(engine, openLink)
    const inTheNight = () => keepHouse(context, { nightly: true })

    const byHand = must(await keepHouse(context))
    const [first, second] = [must(await inTheNight()), must(await inTheNight())]
    const again = must(await keepHouse(context))

    const alreadies = [byHand, first, second, again].map(({ already }) => already === true)
    expect(alreadies).toEqual([false, false, true, false])
  },
)

test.each(engines)('on %s people go on answering meanwhile', async (engine) => {
  const { context } = await aPublishedSurvey(engine, openLink)
  await addResponses(context, { slug: 'a-survey', file: fileOfLines(responseLines(300)) })
  const pages = { place: { area: ['north'], story: ['It rained'] } }

  const keeping = keepHouse(context)
  for (let person = 0; person < 20; person += 1) {
    const place = await beginWith(context, 'k7m2', pages)
    must(await submit(context, { ...place, lang: 'en' }))
  }

  expect(await keeping).toMatchObject({ ok: true })
  expect(await rowCounts(context.responses)).toMatchObject({ envelope: 450 + 40, draft: 0 })
})

test('the copy that a killed backup left behind goes', async () => {
  const { context, place } = await aPublishedSurvey(usualEngine, openLink)
  writeFileSync(join(place.dataDir, 'responses.copy.sqlite'), 'left behind')

  must(await keepHouse(context))

  expect(readdirSync(place.dataDir)).not.toContain('responses.copy.sqlite')
})

test('with a clock far ahead no draft is forgotten until somebody says that the date is right', async () => {
  const { context } = await aPublishedSurvey(usualEngine, openLink)
  await begin(context, 'k7m2')
  const draft = async () => (await rowCounts(context.responses)).draft
  const leap = { ...context, ...on('2026-03-14') }
  must(await keepHouse(context))

  const held = await keepHouse(leap)

  const problem = { code: 'date-leaps', lastDay: '2026-02-01', today: '2026-03-14' }
  expect(held).toEqual({ ok: true, value: { day: '2026-03-14', leap: problem } })
  expect(await draft()).toBe(1)
  expect(await findSetting(context.register, lastHousekeeping)).toBe('2026-02-01')
  expect(must(await keepHouse(leap, { dateConfirmed: true }))).toEqual({ day: '2026-03-14' })
  expect(await draft()).toBe(0)
  expect(await findSetting(context.register, lastHousekeeping)).toBe('2026-03-14')
})

test('after forty days without housekeeping it is done as always', async () => {
  const { context } = await aPublishedSurvey(usualEngine, openLink)
  await begin(context, 'k7m2')
  must(await keepHouse(context))

  expect(must(await keepHouse({ ...context, ...on('2026-03-13') }))).toEqual({ day: '2026-03-13' })
  expect(await rowCounts(context.responses)).toMatchObject({ draft: 0 })
})
