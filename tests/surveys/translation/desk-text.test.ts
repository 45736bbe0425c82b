import { expect, test } from 'vitest'

import { deskTexts } from '#surveys/translation/desk-text'

import { mark } from '../lint/clean-survey'
import { aSaved, deskSurvey } from './a-desk'

const desk = (saved = [] as ReturnType<typeof aSaved>[], language = 'fr') =>
  deskTexts(deskSurvey(), language, mark, saved)
const named = (key: string, saved: ReturnType<typeof aSaved>[] = []) => {
  const text = desk(saved).find((each) => each.key === key)
  if (!text) throw new Error(`There is no ${key}.`)
  return text
}

test('texts come in the order in which they are read, each with its place', () => {
  expect(desk().map(({ key }) => key)).toEqual([
    ...['title', 'purpose', 'audience', 'use', 'contact', 'consent'],
    ...['pages.who.title', 'led.text', 'led.options.us', 'led.options.them'],
    ...['pages.why_page.title', 'why.text', 'why.hint'],
  ])
  expect(named('why.hint')).toMatchObject({
    page: { id: 'why_page', title: 'Why' },
    question: { id: 'why', text: 'You said “{{led}}”. Why?' },
  })
})

test('what came with the survey is done, made from other English, or missing', () => {
  expect(named('title').state).toBe('done')
  expect(named('purpose').state).toBe('done')
  expect(named('led.text').state).toBe('stale')
  expect(named('why.text').state).toBe('missing')
})

test('a language that the survey does not have yet is missing as a whole', () => {
  expect(new Set(desk([], 'sw').map(({ state }) => state))).toEqual(new Set(['missing']))
})

test('what was saved last stands over what the survey holds', () => {
  const saved = aSaved({ key: 'title', text: 'Un sondage', over: mark('Une enquête') })

  expect(named('title', [{ ...saved, state: 'machine' }])).toMatchObject({
    ...{ text: 'Un sondage', state: 'machine', number: 1, translator: 'p1' },
    saved: { who: 'Awa', day: '2026-02-01' },
  })
  expect(named('title', [{ ...saved, from: mark('Other English') }]).state).toBe('stale')
})

test('words that came with the survey later are not put back, and what was saved is shown', () => {
  const text = named('title', [aSaved({ key: 'title', text: 'Un sondage', over: mark('Vieux') })])

  expect(text).toMatchObject({ text: 'Une enquête', earlier: { text: 'Un sondage', who: 'Awa' } })
})

test('a saved text that the survey took over keeps who wrote it', () => {
  const saved = aSaved({
    key: 'title',
    text: 'Une enquête',
    over: mark('Vieux'),
    state: 'reviewed',
  })

  expect(named('title', [saved])).toMatchObject({ state: 'reviewed', translator: 'p1' })
})

const french = { text: 'Une enquête', other: 'Un sondage' }
const version = (en: string, fr: string) => ({ texts: { en: { title: en }, fr: { title: fr } } })
const published = (...versions: ReturnType<typeof version>[]) => {
  const survey = { ...deskSurvey(), madeFrom: {} }
  return deskTexts(survey, 'fr', mark, [], versions).find(({ key }) => key === 'title')
}

test('of a published survey the versions tell from which English a translation was made', () => {
  const stale = published(
    version('An old survey', french.other),
    version('The survey', french.text),
    version('A survey', french.text),
  )
  const kept = published(version('The survey', french.other), version('A survey', french.text))

  expect(stale).toMatchObject({ state: 'stale', sourceThen: 'The survey' })
  expect(kept).toMatchObject({ state: 'done', madeFrom: mark('A survey') })
  expect(kept).not.toHaveProperty('sourceThen')
})

test('words that no version has yet are as the draft brought them', () => {
  expect(published(version('The survey', french.other))).toMatchObject({ state: 'done' })
})

test('what was read again and found right is stale no longer, whatever the versions tell', () => {
  const versions = [version('The survey', french.text), version('A survey', french.text)]
  const saved = aSaved({ key: 'title', text: french.text, over: mark(french.text) })
  const survey = { ...deskSurvey(), madeFrom: {} }
  const [title] = deskTexts(survey, 'fr', mark, [saved], versions)

  expect(title).toMatchObject({ key: 'title', state: 'done' })
})

test('the English that was kept with saved words is shown once it has changed', () => {
  const then = { from: mark('Your survey'), english: 'Your survey' }
  const saved = aSaved({ key: 'title', over: mark('Une enquête'), ...then })

  expect(named('title', [saved])).toMatchObject({ state: 'stale', sourceThen: 'Your survey' })
  expect(named('title', [{ ...saved, english: '' }])).not.toHaveProperty('sourceThen')
})
