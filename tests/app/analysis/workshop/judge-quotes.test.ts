import { expect, test } from 'vitest'

import { judgeQuotes } from '#app/analysis/workshop/judge-quotes'
import { longText, page, single } from '#surveys/kit/kit'

import { aSurvey } from '../../../surveys/a-survey'
import { anUnlockedFloor, openedIn, unseen } from './a-floor'

const area = single('area', 'Where do you live?', { north: 'North', south: 'South' })
const story = longText('story', 'What happened?', { optional: true })
const survey = aSurvey([page('all', 'All', [area, story])], { languages: ['en'] })
const quote = { question: 'story', text: 'We were heard.', lang: 'en' }

async function judged(written: number, quotes: Parameters<typeof judgeQuotes>[0]) {
  const responses = Array.from({ length: 40 }, (_, n) => ({
    area: n % 8 === 0 ? 'north' : 'south',
    ...(n < written && { story: 'We were heard.' }),
  }))
  const { floor, lines } = await anUnlockedFloor(survey, responses)
  const parts = await openedIn(floor, lines, 20)
  await floor.gather({ parts, envelopes: lines.length }, unseen)
  return (await floor.judgeQuotes({ quotes }, unseen)).problems
}

test('the worker says whose number is too small for what a quote tells', async () => {
  const attribute = { question: 'area', code: 'north' }

  expect(await judged(30, [quote])).toEqual([])
  expect(await judged(30, [{ ...quote, attribute }])).toEqual([
    expect.objectContaining({ code: 'attribute-base', level: 'refused', quote: 1 }),
  ])
  expect(await judged(5, [quote])).toEqual([
    expect.objectContaining({ code: 'few-writers', facts: { base: 10 } }),
  ])
})

test('the same words are quoted once, and only what the survey asks stands beside them', async () => {
  const foreign = { ...quote, text: 'We sat.', attribute: { question: 'shoe', code: '38' } }

  const told = await judged(30, [quote, { ...quote, text: 'we were heard' }, foreign])

  expect(told.map(({ code, quote: place }) => [code, place])).toEqual(
    expect.arrayContaining([
      ['twice', 2],
      ['unknown-attribute', 3],
    ]),
  )
})
