import { expect, test } from 'vitest'

import { readWaves } from '#app/analysis/workshop/read-earlier'
import { beginFetch } from '#app/operations/analysis/begin-fetch'
import { readHead } from '#app/operations/analysis/read-head'
import { close } from '#app/operations/close'

import { page, yesNo } from '#surveys/kit/kit'

import { usualEngine } from '../../../support/fresh-stores'
import { aSurvey } from '../../../surveys/a-survey'
import { released } from '../../../surveys/reports/released'
import { aPublishedSurvey, soundSurvey } from '../a-network'
import { must } from '../answering'
import { keepReleased } from '../released-network'
import { twoPeople } from '../requests/four-eyes'

const fine = yesNo('fine', 'All fine?')

function wave(series: string, year: number, code: string) {
  const asked = aSurvey([page('one', 'One', [fine])], { code, series, wave: year })
  const survey = { ...asked, slug: `${series}-${year}` }
  return released(survey, [
    [{ fine: 'yes' }, 30],
    [{ fine: 'no' }, 25],
  ])
}

test('the head brings what is published of the earlier waves, and the workshop reads it', async () => {
  const now = { ...soundSurvey(), series: 'yearly', wave: 2026 }
  const { context } = await aPublishedSurvey(usualEngine, now)
  const { slug } = now
  const before = [wave('yearly', 2024, 'w4a4'), wave('yearly', 2025, 'w4b5')]
  for (const each of [...before, wave('yearly', 2027, 'w4c7'), wave('other', 2025, 'w4d5')]) {
    await keepReleased(context.register, each)
  }
  must(await close(context, { slug }))
  const door = { now: context.hour * 3_600_000, secret: new Uint8Array(32).fill(7) }
  const { amara } = await twoPeople(usualEngine, { ...context, ...door })
  must(await beginFetch(amara, { slug }))

  const { waves } = must(await readHead(amara, { slug }))

  expect(readWaves(waves).map(({ release }) => release)).toEqual(
    before.map(({ release }) => release),
  )
})
