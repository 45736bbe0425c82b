import { expect, test } from 'vitest'
import { leftOpen } from '#surveys/journey/left-open'
import { nextPage, pagesFor, previousPage } from '#surveys/journey/pages'
import { progress } from '#surveys/journey/progress'
import { sealReady } from '#surveys/journey/seal-ready'
import { summary } from '#surveys/journey/summary'
import {
  country,
  longText,
  multiple,
  note,
  number,
  page,
  region,
  single,
  yesNo,
} from '#surveys/kit/kit'
import { aSurvey } from '../a-survey'

const home = country('home', 'Country?')
const part = region('part', 'Region?', { from: home })
const works = yesNo('works', 'Do you work?', { preferNot: true })
const pay = number('pay', 'How much?', { unit: 'dollars' })
const fair = yesNo('fair', 'Is it fair?', { when: pay.atLeast(1) })
const story = longText('story', 'Tell us more.', { optional: true })
const barriers = multiple(
  'barriers',
  'What?',
  { cost: 'Cost' },
  { other: 'Another', optional: true },
)
const led = single('led', 'Led?', { yes: 'Yes', no: 'No' }, { optional: true })
const alone = longText('alone', 'Anything else?', { optional: true, context: [led] })

const survey = aSurvey([
  page('about', 'About you', [home, part, works]),
  page('pay', 'Your pay', [pay, fair], { when: works.is('yes') }),
  page('thoughts', 'Your thoughts', [note('read', 'Read this.'), story, barriers, led, alone]),
])
const working = { home: 'KE', works: 'yes', pay: 20, fair: 'no' }

test('pages come in order, without those whose condition fails', () => {
  expect(pagesFor(survey, working).map(({ id }) => id)).toEqual(['about', 'pay', 'thoughts'])
  expect(pagesFor(survey, { works: 'no' }).map(({ id }) => id)).toEqual(['about', 'thoughts'])
})

test('a page holds only the questions this respondent meets', () => {
  const [, second] = pagesFor(survey, { works: 'yes', pay: 0 })
  expect(second?.questions.map(({ id }) => id)).toEqual(['pay'])
})

test('a page is not met when every question on it is hidden', () => {
  const hidden = aSurvey([
    page('one', 'One', [works]),
    page('two', 'Two', [fair]),
    page('three', 'Three', [story]),
  ])
  expect(pagesFor(hidden, {}).map(({ id }) => id)).toEqual(['one', 'three'])
})

test('a page is judged once, before its own questions have a say', () => {
  const own = aSurvey([
    page('one', 'One', [works, pay], { when: works.is('yes') }),
    page('two', 'Two', [story]),
  ])
  expect(pagesFor(own, working).map(({ id }) => id)).toEqual(['two'])
})

test('the way leads on and back over the pages that are met', () => {
  expect(nextPage(survey, { works: 'no' }, 'about')?.id).toBe('thoughts')
  expect(previousPage(survey, { works: 'no' }, 'thoughts')?.id).toBe('about')
  expect(nextPage(survey, working, 'thoughts')).toBeUndefined()
  expect(previousPage(survey, working, 'about')).toBeUndefined()
})

test('the way leads on from a page that has just become hidden', () => {
  expect(nextPage(survey, { works: 'no' }, 'pay')?.id).toBe('thoughts')
})

test('progress counts the pages that are met', () => {
  expect(progress(survey, working, 'thoughts')).toEqual({ page: 3, of: 3, atMost: 3 })
  expect(progress(survey, { works: 'no' }, 'thoughts')).toEqual({ page: 2, of: 2, atMost: 2 })
})

test('progress says how many pages there may be, while answers to come decide', () => {
  expect(progress(survey, {}, 'about')).toEqual({ page: 1, of: 2, atMost: 3 })
  expect(progress(survey, {}, 'thoughts')).toEqual({ page: 2, of: 2, atMost: 2 })
})

test('the summary shows what was asked, with and without an answer', () => {
  const pages = summary(survey, {
    home: 'KE',
    works: 'prefer_not',
    barriers: ['cost', { other: 'Fear' }],
  })
  const lines = pages.map(({ page, lines }) => [
    page,
    lines.map(({ question, pieces }) => [question.id, pieces]),
  ])
  expect(lines).toEqual([
    [
      'about',
      [
        ['home', [{ country: 'KE' }]],
        ['works', [{ word: 'prefer_not' }]],
      ],
    ],
    [
      'thoughts',
      [
        ['story', []],
        [
          'barriers',
          [{ key: 'barriers.options.cost' }, { key: 'barriers.options.other' }, { said: 'Fear' }],
        ],
        ['led', []],
        ['alone', []],
      ],
    ],
  ])
})

test('what is left open is named page by page, and nothing that is hidden', () => {
  expect(leftOpen(survey, { home: 'KE', works: 'yes', pay: 20 })).toEqual([
    { page: 'pay', problems: [{ code: 'missing', question: 'fair' }] },
  ])
  expect(leftOpen(survey, { home: 'KE', works: 'no' })).toEqual([])
})

test('hidden answers are dropped when a response is sealed', () => {
  expect(sealReady(survey, { ...working, works: 'no' }).answers).toEqual({
    home: 'KE',
    part: 'africa',
    works: 'no',
  })
})

test('each free text is sealed apart, with the region or the context that its question names', () => {
  const draft = {
    ...working,
    led: 'yes',
    story: 'Long.',
    alone: 'More.',
    barriers: [{ other: 'Fear' }],
  }
  expect(sealReady(survey, draft)).toEqual({
    answers: { ...working, part: 'africa', led: 'yes', barriers: ['other'] },
    texts: [
      { question: 'story', text: 'Long.', context: { part: 'africa' } },
      { question: 'barriers', text: 'Fear', context: { part: 'africa' } },
      { question: 'alone', text: 'More.', context: { led: 'yes' } },
    ],
  })
})
