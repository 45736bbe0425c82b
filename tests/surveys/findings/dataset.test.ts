import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from '#surveys/definition/answer'
import type { Survey } from '#surveys/definition/survey'
import { count } from '#surveys/findings/count'
import { longText, page, shortText, yesNo } from '#surveys/kit/kit'
import { aSurvey } from '../a-survey'
import { answers, area, cellsOf, costs, home, led, response, survey, text } from './a-small-survey'
import { surveyWithResponses } from './arbitrary-responses'
import { datasetOf, envelopesOf, versionOf } from './gathered'

const optional = true

test('versions that differ in words and dates alone are counted together', () => {
  const texts = { en: { ...survey.texts.en, 'led.text': 'Who leads?' } }
  const corrected: Survey = { ...survey, texts, closes: '2026-03-09' }
  const opened = [...envelopesOf(survey, answers), ...envelopesOf(corrected, answers)]

  const dataset = datasetOf([survey, corrected], opened)

  expect(dataset).toMatchObject({ size: 2, problems: [] })
  expect(dataset.versions).toEqual([versionOf(survey).hash, versionOf(corrected).hash])
})

test('a language that came while the survey was open is counted with the others', () => {
  const texts = { ...survey.texts, pt: { ...survey.texts.en } }
  const more: Survey = { ...survey, languages: [...survey.languages, 'pt'], texts }
  const version = versionOf(more).hash
  const opened = [response(), response(answers, { version, lang: 'pt' })]

  const dataset = datasetOf([survey, more], opened)

  expect([dataset.size, [...dataset.languages]]).toEqual([2, [0, more.languages.indexOf('pt')]])
  expect(datasetOf([survey, more], [response(answers, { version, lang: 'th' })]).problems).toEqual([
    { code: 'wrong-language', place: 1 },
  ])
})

test('a response to another structure, or to a version nobody knows, is refused', () => {
  const before = aSurvey([page('all', 'All', [home, area])])
  const opened = [
    response(),
    ...envelopesOf(before, { home: 'KE' }),
    response(answers, { version: 'f' }),
  ]

  const dataset = datasetOf([before, survey], opened)

  expect(dataset.size).toBe(1)
  expect(dataset.problems).toEqual([
    { code: 'other-structure', place: 2 },
    { code: 'unknown-version', place: 3 },
  ])
})

test('an answer to a question that was not asked counts for nothing', () => {
  const dataset = datasetOf([survey], [response({ ...answers, led: 'no', staff: 99 })])

  expect(dataset.problems).toEqual([])
  expect(cellsOf(dataset, 'staff')).toEqual({ asked: 0, given: [] })
})

test('no answer is told from not being asked, and from preferring not to say', () => {
  const dataset = datasetOf(
    [survey],
    [response({ ...answers, led: undefined, home: 'prefer_not' }), response()],
  )

  expect(cellsOf(dataset, 'led')).toEqual({
    asked: 2,
    given: [
      ['yes', 1],
      ['noAnswer', 1],
    ],
  })
  expect(cellsOf(dataset, 'staff')).toEqual({ asked: 1, given: [['4', 1]] })
  expect(cellsOf(dataset, 'home')).toEqual({
    asked: 2,
    given: [
      ['KE', 1],
      ['prefer_not', 1],
    ],
  })
  expect(cellsOf(dataset, 'area')).toEqual({
    asked: 2,
    given: [
      ['africa', 1],
      ['noAnswer', 1],
    ],
  })
})

test('texts are counted apart, and one that lost its response adds nobody', () => {
  const other = text({ question: 'led', text: 'The council', context: {} })
  const dataset = datasetOf([survey], [response(), text(), text(), other])

  expect(dataset.texts).toEqual(
    new Map([
      ['story', 2],
      ['led', 1],
    ]),
  )
  expect(cellsOf(dataset, 'story')).toEqual({ asked: 1, given: [['answered', 1]] })
})

test('where a text decides who is asked, those who answered were asked', () => {
  const dataset = datasetOf([survey], [response({ ...answers, tell: 'yes' }), response(), text()])

  expect(dataset.problems).toEqual([])
  expect(cellsOf(dataset, 'tell')).toEqual({ asked: 1, given: [['yes', 1]] })
  expect(count(dataset).bases.find(({ questions }) => questions.includes('tell'))?.of).toEqual({
    kind: 'own',
  })
})

test('a page that a text calls up was shown to whoever answered on it', () => {
  const hint = shortText('hint', 'A hint?', { optional })
  const more = yesNo('more', 'More?', { optional })
  const last = longText('last', 'And last?', { optional })
  const pages = [
    page('one', 'One', [led, hint]),
    page('two', 'Two', [more, costs, last], { when: hint.answered() }),
  ]
  const called = aSurvey(pages)
  const drafts: Answers[] = [
    { hint: 'A', costs: ['fees'], last: 'Z' },
    { hint: 'A', last: 'Z' },
    { led: 'no' },
  ]

  const dataset = datasetOf(
    [called],
    drafts.flatMap((draft) => envelopesOf(called, draft)),
  )

  expect(dataset.problems).toEqual([])
  expect(cellsOf(dataset, 'more')).toEqual({ asked: 1, given: [['noAnswer', 1]] })
  expect(cellsOf(dataset, 'costs.fees')).toEqual({ asked: 1, given: [['yes', 1]] })
  expect(cellsOf(dataset, 'last')).toEqual({ asked: 2, given: [['answered', 2]] })
})

test('nothing the server seals is ever refused', () => {
  fc.assert(
    fc.property(surveyWithResponses, ({ survey: any, drafts }) => {
      const dataset = datasetOf(
        [any],
        drafts.flatMap((draft) => envelopesOf(any, draft)),
      )
      expect(dataset).toMatchObject({ size: drafts.length, problems: [] })
    }),
    { numRuns: 60 },
  )
})

test('responses are counted by how they came, and no table tells their languages', () => {
  const opened = [response(), response(answers, { mode: 'paper', lang: 'fr' }), response()]
  const dataset = datasetOf([survey], opened)
  const counts = count(dataset)

  expect(counts).toMatchObject({ n: 3, modes: { web: 2, paper: 1, import: 0 } })
  expect(Array.from(dataset.languages)).toEqual([0, 1, 0])
  expect(counts.tables.flatMap(({ cells }) => cells)).not.toContain('fr')
})

test('a dataset grows beyond its first room', () => {
  const dataset = datasetOf(
    [survey],
    Array.from({ length: 2500 }, () => response()),
  )

  expect(dataset.size).toBe(2500)
  expect(cellsOf(dataset, 'led')).toEqual({ asked: 2500, given: [['yes', 2500]] })
})
