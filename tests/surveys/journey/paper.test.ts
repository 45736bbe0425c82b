import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkCatalogue } from '#app/cli/catalogue/check-catalogue'
import { meet } from '#surveys/answers/relevant'
import type { Answers } from '#surveys/definition/answer'
import { isAsked } from '#surveys/definition/question'
import { readSurvey, type Survey } from '#surveys/definition/survey'
import type { GoTo } from '#surveys/journey/paper-routes'
import { numbersOf, paper } from '#surveys/journey/paper'
import { and, country, note, or, page, region, scale, yesNo } from '#surveys/kit/kit'
import { aSurvey } from '../a-survey'
import { samples, type Sample } from '../arbitrary-question'
import { surveyWithDraft } from '../arbitrary-survey'
import { readPaper } from './read-paper'

type Pages = Pick<Survey, 'pages'>

const works = yesNo('works', 'Do you work?', { preferNot: true })
const pay = yesNo('pay', 'Is it fair?', { when: works.is('yes') })
const more = yesNo('more', 'Do you want more?', { when: pay.is('no') })
const home = country('home', 'Country?')
const part = region('part', 'Region?', { from: home })
const last = yesNo('last', 'Anything else?')
const routed = (survey: Pages): [string, Record<string, GoTo>][] =>
  paper(survey).flatMap(({ questions }) =>
    questions.map(({ question, goTo }) => [question.id, goTo] as [string, Record<string, GoTo>]),
  )

test('what is asked is numbered through, notes and derived questions are not', () => {
  const survey = aSurvey([
    page('one', 'One', [note('read', 'Read this.'), home, part]),
    page('two', 'Two', [last]),
  ])
  const numbered = paper(survey).flatMap(({ questions }) => questions)

  expect(numbered.map(({ question, number }) => [question.id, number])).toEqual([
    ['read', undefined],
    ['home', 1],
    ['last', 2],
  ])
  expect(numbersOf(survey, paper(survey)).get('part')).toBe(1)
})

test('an option that makes questions fall away says where to go on', () => {
  const survey = aSurvey([page('one', 'One', [works, pay, more, last])])

  expect(Object.fromEntries(routed(survey))).toEqual({
    works: { no: 4, unsure: 4, prefer_not: 4 },
    pay: { yes: 4, unsure: 4 },
    more: {},
    last: {},
  })
})

test('an option after which nothing can be met leads to the end', () => {
  const survey = aSurvey([page('one', 'One', [works, pay, more])])

  expect(Object.fromEntries(routed(survey))).toMatchObject({ works: { no: 'end' } })
})

test('nobody is led past a note that may be meant for them', () => {
  const stop = note('stop', 'Please stop here.', { when: works.is('no') })
  const survey = aSurvey([page('one', 'One', [works, pay, stop, last])])

  expect(Object.fromEntries(routed(survey))).toMatchObject({ works: { unsure: 3 } })
  expect(Object.fromEntries(routed(survey)).works).not.toHaveProperty('no')
})

test('a page with a condition says once who is meant and where the others go on', () => {
  const survey = aSurvey([
    page('one', 'One', [works]),
    page('two', 'Two', [pay, more], { when: works.is('yes') }),
    page('three', 'Three', [last], { when: works.is('yes') }),
    page('four', 'Four', [home]),
  ])
  const [, two, three] = paper(survey)

  expect(two?.onlyIf).toEqual({ when: works.is('yes'), otherwise: 5 })
  expect(three?.onlyIf).toBeUndefined()
  expect(three?.questions[0]?.onlyIf).toEqual(works.is('yes'))
})

test('nobody is led past the head of a page that may not be meant for them', () => {
  const mood = scale('mood', 'How is it?', { from: 1, to: 3, labels: { 1: 'Bad', 3: 'Good' } })
  const worse = yesNo('worse', 'Worse?', { when: works.is('yes') })
  const survey = aSurvey([
    page('one', 'One', [mood, works, pay]),
    page('two', 'Two', [worse, last], { when: mood.atLeast(2) }),
  ])

  expect(Object.fromEntries(routed(survey)).works).toMatchObject({ no: 4 })
  expect(paper(survey)[1]?.questions.map(({ number }) => number)).toEqual([4, 5])
})

test('what nobody can meet is not on paper', () => {
  const never = { op: 'is', question: 'nobody', values: ['yes'] } as const
  const hidden = yesNo('hidden', 'Hidden?', { when: { ...never, values: ['yes'] } })
  const survey = aSurvey([page('one', 'One', [works, hidden, last])])

  expect(routed(survey).map(([id]) => id)).toEqual(['works', 'last'])
})

test('a condition on a derived region asks also whether the region is met', () => {
  const whole = region('whole', 'Region?', { from: home, when: works.is('yes') })
  const there = yesNo('there', 'There?', { when: or(whole.is('africa'), last.is('yes')) })
  const survey = aSurvey([page('one', 'One', [works, home, whole, last, there])])

  expect(paper(survey)[0]?.questions.at(-1)?.onlyIf).toEqual(
    or(and(works.is('yes'), whole.is('africa')), last.is('yes')),
  )
})

test('a careful reader of the paper answers just what the pages would ask', () => {
  fc.assert(
    fc.property(surveyWithDraft, fc.array(fc.nat(5)), (survey, chances) => {
      expectSameWay(survey, withGaps(survey, survey.draft, chances))
    }),
    { numRuns: 400 },
  )
})

test('careful readers of every survey of the catalogue answer just what the pages ask', async () => {
  const checked = await checkCatalogue('surveys/catalogue', undefined)
  const surveys = checked.flatMap(({ loaded }) => {
    const read = readSurvey(loaded.survey)
    return read.ok ? [read.value] : []
  })
  expect(surveys.length).toBeGreaterThan(5)
  for (const survey of surveys) {
    fc.assert(
      fc.property(answersTo(survey), fc.array(fc.nat(5), { maxLength: 60 }), (draft, chances) => {
        expectSameWay(survey, withGaps(survey, draft, chances))
      }),
      { numRuns: 100 },
    )
  }
})

function expectSameWay(survey: Pages, draft: Answers) {
  const met = meet(survey, draft).pages.flatMap(({ questions }) => questions)
  const asked = met.filter((question) => !('derivedFrom' in question)).map(({ id }) => id)

  expect(readPaper(survey, paper(survey), draft)).toEqual(asked)
}

/** Some answers are left out, some refused. */
function withGaps({ pages }: Pages, draft: Answers, chances: number[]): Answers {
  const questions = pages.flatMap((page) => page.questions).filter(isAsked)
  const answers = questions.flatMap((question, n) => {
    const chance = chances[n] ?? 5
    if (chance === 0) return []
    const refuses = chance === 1 && question.preferNot
    return [[question.id, refuses ? 'prefer_not' : draft[question.id]]]
  })
  return Object.fromEntries(answers) as Answers
}

function answersTo({ pages }: Pages): fc.Arbitrary<Answers> {
  const questions = pages.flatMap((page) => page.questions).filter(isAsked)
  const answers = questions.map((question) => [
    question.id,
    (samples[question.type] as unknown as Sample).answer(question),
  ])
  return fc.record(Object.fromEntries(answers) as Record<string, fc.Arbitrary<never>>)
}
