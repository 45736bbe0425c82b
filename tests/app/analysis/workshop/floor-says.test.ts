import { createRequire } from 'node:module'
import { expect, test } from 'vitest'

import { emptyFloor, type Floor } from '#app/analysis/workshop/floor'
import type { CodedQuestion } from '#surveys/findings/themes/theme'
import { longText, page, single, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../../../surveys/a-survey'
import { must } from '../../operations/answering'
import { release } from '../a-release'
import { anUnlockedFloor, openedIn, unseen } from './a-floor'

const area = single('area', 'Where do you live?', { north: 'North', south: 'South' })
const agreed = yesNo('agreed', 'May we quote you?', { optional: true })
const wish = longText('wish', 'What do you wish for?', { optional: true, context: [agreed] })
const survey = aSurvey([page('place', 'Place', [area, agreed, wish])], {
  ...{ languages: ['en'] as const, breakdowns: [area], quoting: agreed },
})
const words = {
  yes: 'We wish to be heard by everybody.',
  no: 'We wish to be left alone at night.',
}
const responses = Array.from({ length: 90 }, (_, n) => ({
  area: n % 3 === 0 ? 'north' : 'south',
  ...(n % 2 === 0 && { agreed: n % 4 === 0 ? 'yes' : 'no', wish: words[n % 4 ? 'no' : 'yes'] }),
}))
const wasm = createRequire(import.meta.url).resolve('highs/runtime')
const toMake = { wasm, earlier: [], without: [], messages: {} }

const themes: CodedQuestion[] = [
  {
    ...{ question: 'wish', texts: 45 },
    themes: [
      { code: 'voice', labels: { en: 'To be heard' }, texts: 23 },
      { code: 'peace', labels: { en: 'To be left alone' }, texts: 22 },
    ],
  },
]

function quoted(text: string) {
  const approvedBy: [string, string] = ['Amara', 'Bo']
  return [{ question: 'wish', text, lang: 'en', consent: true as const, approvedBy }]
}

async function gathered() {
  const made = await anUnlockedFloor(survey, responses)
  const parts = await openedIn(made.floor, made.lines, 40)
  const toGather = { parts, envelopes: made.lines.length }
  await made.floor.gather(toGather, unseen)
  return { ...made, toGather }
}

const codesOf = (made: Awaited<ReturnType<Floor['protect']>>) =>
  (made.ok ? made.value.warnings : made.problems).map(({ code }) => code)

test('a release with themes and quotes is byte for byte that of the command line', async () => {
  const { floor, lines, head, holders } = await gathered()
  const said = { themes, quotes: quoted(words.yes) }

  const made = must(await floor.protect({ ...toMake, ...said }, unseen))

  const byCommand = must((await release([head, ...lines], holders[0], said)).made)
  expect(made.bytes).toBe(byCommand.bytes)
  expect(made.release.quotes.map(({ text }) => text)).toEqual([words.yes])
  expect(made.release.tables.map(({ id }) => id)).toContain('wish.theme.voice')
  expect(made.bytes).not.toContain('Amara')
})

test('a worker that takes the place of another still finds who agreed to be quoted', async () => {
  const { head, surveyKey, toGather } = await gathered()
  const next = emptyFloor()
  must(await next.resume({ head, surveyKey }, unseen))
  await next.gather(toGather, unseen)
  const codesFor = async (text: string) =>
    codesOf(await next.protect({ ...toMake, quotes: quoted(text) }, unseen))

  expect(await codesFor(words.yes)).toEqual([])
  expect(await codesFor(words.no)).toEqual(['writer-not-agreed'])
  expect(await codesFor('We wish for a garden by the sea.')).toEqual(['not-found'])
})

test('themes and quotes that no file may hold are refused, all of them at once', async () => {
  const { floor } = await gathered()
  const [first] = themes
  const nameless = first && { ...first, themes: [{ code: 'voice', labels: {}, texts: 1 }] }
  const [quote] = quoted('We wish to be heard.')
  const alone = quote && { ...quote, approvedBy: ['Amara', 'AMARA '] as [string, string] }

  const refused = await floor.protect(
    { ...toMake, themes: nameless ? [nameless] : [], quotes: alone ? [alone] : [] },
    unseen,
  )

  expect(refused.ok ? [] : refused.problems).toMatchObject([
    { code: 'approvers', quote: 1, level: 'refused' },
    { code: 'label-missing', at: 'wish.voice.labels.en', level: 'refused' },
  ])
})

test('themes of other texts than those that came are refused', async () => {
  const { floor } = await gathered()
  const fewer = themes.map((each) => ({ ...each, texts: 44 }))

  expect(codesOf(await floor.protect({ ...toMake, themes: fewer }, unseen))).toEqual([
    'other-texts',
  ])
})
