import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meet } from '#surveys/answers/relevant'
import type { Answers } from '#surveys/definition/answer'
import { holds } from '#surveys/definition/condition'
import { deriveAnswer } from '#surveys/definition/derived'
import type { Page, Question } from '#surveys/definition/survey'
import { pageConditions, type PageCondition } from '#surveys/journey/page-conditions'
import { surveyWithDraft } from '../arbitrary-survey'

const yes = (question: string) => ({ op: 'is' as const, question, values: ['yes'] })
const ask = (id: string, more: object = {}): Question => ({ type: 'yes_no', id, ...more })
const pages = (...questions: Question[][]): Page[] =>
  questions.map((each, n) => ({ id: `p${n}`, questions: each }))

function conditionsOn(page: string, all: Page[], draft: Answers = {}) {
  return pageConditions({ pages: all }, { id: page }, draft)
}

test('a question without a condition is shown and depends on nothing', () => {
  const [question] = conditionsOn('p0', pages([ask('a')]))

  expect(question).toMatchObject({ shown: true, decides: false, derives: [] })
  expect(question).not.toHaveProperty('when')
})

test('what was decided before the page leaves no condition behind', () => {
  const all = pages([ask('a')], [ask('b', { when: yes('a') })])

  expect(conditionsOn('p1', all, { a: 'yes' })).toHaveLength(1)
  expect(conditionsOn('p1', all, { a: 'yes' })[0]).not.toHaveProperty('when')
  expect(conditionsOn('p1', all, { a: 'no' })).toEqual([])
})

test('only the part of a condition that this page decides is left', () => {
  const when = { op: 'and' as const, of: [yes('a'), yes('b')] }
  const all = pages([ask('a')], [ask('b'), ask('c', { when })])
  const [b, c] = conditionsOn('p1', all, { a: 'yes', b: 'no' })

  expect(b).toMatchObject({ decides: true })
  expect(c).toMatchObject({ when: yes('b'), shown: false, decides: false })
})

test('a question that can no longer be met decides nothing', () => {
  const not = { op: 'not' as const, of: yes('b') }
  const all = pages([ask('a')], [ask('b', { when: yes('a') }), ask('c', { when: not })])
  const met = conditionsOn('p1', all, { a: 'no', b: 'yes' })

  expect(met.map(({ question }) => question.id)).toEqual(['c'])
  expect(met[0]).not.toHaveProperty('when')
})

test('an answer that was hidden before the page decides nothing on it', () => {
  const all = pages([ask('a')], [ask('b', { when: yes('a') })], [ask('c', { when: yes('b') })])

  expect(conditionsOn('p2', all, { a: 'no', b: 'yes' })).toEqual([])
})

test('a page that is not met has no questions', () => {
  const all = pages([ask('a')], [ask('b')]).map((page) => ({ ...page, when: yes('a') }))

  expect(conditionsOn('p1', all, { a: 'no' })).toEqual([])
})

test('a country decides by the region that follows from it', () => {
  const region: Question = { type: 'region', id: 'r', derivedFrom: 'k' }
  const inAfrica = { op: 'is' as const, question: 'r', values: ['africa'] }
  const all = pages([{ type: 'country', id: 'k' }, region, ask('c', { when: inAfrica })])
  const [country, c] = conditionsOn('p0', all, { k: 'KE' })

  expect(country).toMatchObject({ decides: true, derives: ['r'] })
  expect(c).toMatchObject({ when: inAfrica, shown: true })
})

test('a derived region with a condition of its own counts only under that condition', () => {
  const region: Question = { type: 'region', id: 'r', derivedFrom: 'k', when: yes('a') }
  const inAfrica = { op: 'is' as const, question: 'r', values: ['africa'] }
  const all = pages(
    [{ type: 'country', id: 'k' }],
    [ask('a'), region, ask('c', { when: inAfrica })],
  )

  expect(conditionsOn('p1', all, { k: 'KE' })[1]).toMatchObject({ when: yes('a') })
  expect(conditionsOn('p1', all, { k: 'FR' })).toHaveLength(1)
})

test('so it does where the country stands on the same page', () => {
  const region: Question = { type: 'region', id: 'r', derivedFrom: 'k', when: yes('a') }
  const inAfrica = { op: 'is' as const, question: 'r', values: ['africa'] }
  const country: Question = { type: 'country', id: 'k' }
  const all = pages([country, ask('a'), region, ask('c', { when: inAfrica })])

  expect(conditionsOn('p0', all)[2]?.when).toEqual({ op: 'and', of: [yes('a'), inAfrica] })
})

test('what is shown by the conditions of a page is what the whole survey says', () => {
  fc.assert(
    fc.property(surveyWithDraft, fc.infiniteStream(fc.boolean()), ({ pages, draft }, kept) => {
      for (const page of pages) {
        const conditions = pageConditions({ pages }, page, draft)
        const now = changed(draft, page, () => kept.next().value === true)
        expect(shownBy(conditions, now)).toEqual(metOn(page, pages, now))
        const shown = conditions.filter((each) => each.shown).map(({ question }) => question.id)
        expect(shown).toEqual(metOn(page, pages, draft))
      }
    }),
    { numRuns: 400 },
  )
})

function changed(draft: Answers, { questions }: Page, keep: () => boolean): Answers {
  const gone = questions.map(({ id }) => id).filter(() => !keep())
  return Object.fromEntries(Object.entries(draft).filter(([id]) => !gone.includes(id)))
}

/** As a browser does it that knows nothing but the page. */
function shownBy(conditions: PageCondition[], typed: Answers): string[] {
  const answers: Answers = {}
  return conditions.flatMap(({ question: { id }, when, decides, derives }) => {
    if (when && !holds(when, answers)) return []
    const answer = typed[id]
    if (decides && answer !== undefined) answers[id] = answer
    for (const follower of derives) {
      const derived = deriveAnswer(id, answers)
      if (derived !== undefined) answers[follower] = derived
    }
    return [id]
  })
}

function metOn({ id }: Page, pages: Page[], draft: Answers): string[] {
  const page = meet({ pages }, draft).pages.find((met) => met.id === id)
  const asked = page?.questions.filter((question) => !('derivedFrom' in question)) ?? []
  return asked.map((question) => question.id)
}
