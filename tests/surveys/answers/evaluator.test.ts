import vm from 'node:vm'
import { build } from 'esbuild'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAnswers, readAnswers, serialise } from '#surveys/answers/answers'
import { replacePage } from '#surveys/answers/replace-page'
import { meet, relevantAnswers } from '#surveys/answers/relevant'
import type { Answers } from '#surveys/definition/answer'
import { isAsked } from '#surveys/definition/question'
import type { Survey } from '#surveys/definition/survey'
import { nextPage } from '#surveys/journey/pages'
import { surveyWithDraft, type SurveyWithDraft } from '../arbitrary-survey'

const runs = { numRuns: 100 }

test('what a respondent meets never depends on hidden answers', () => {
  fc.assert(
    fc.property(surveyWithDraft, surveyWithDraft, (survey, other) => {
      const met = meet(survey, survey.draft)
      const hidden = Object.keys(survey.draft).filter((id) => !(id in met.answers))
      const changed = { ...survey.draft, ...pick(other.draft, hidden) }
      expect(meet(survey, changed)).toEqual(met)
    }),
    runs,
  )
})

test('what a respondent meets stays the same when hidden answers are dropped', () => {
  fc.assert(
    fc.property(surveyWithDraft, (survey) => {
      const relevant = relevantAnswers(survey, survey.draft)
      expect(meet(survey, relevant)).toEqual(meet(survey, survey.draft))
    }),
    runs,
  )
})

test('answers come back from the fields they were written to', () => {
  fc.assert(
    fc.property(surveyWithDraft, (survey) => {
      const { answers } = meet(survey, survey.draft)
      const written = serialise(survey, askedOnly(survey, answers))
      expect(parseAnswers(survey, written)).toEqual({ ok: true, value: answers })
    }),
    runs,
  )
})

test('answers come back from the JSON they were written to', () => {
  fc.assert(
    fc.property(surveyWithDraft, (survey) => {
      const { answers } = meet(survey, survey.draft)
      const written = JSON.parse(JSON.stringify(answers)) as Record<string, unknown>
      expect(readAnswers(survey, written)).toEqual({ ok: true, value: answers })
    }),
    runs,
  )
})

test('every journey ends, whatever is changed on the way', () => {
  fc.assert(
    fc.property(surveyWithDraft, fc.infiniteStream(fc.boolean()), (survey, answered) => {
      let draft: Answers = {}
      let page = survey.pages[0]
      let steps = 0
      while (page && steps <= survey.pages.length) {
        const given = Object.fromEntries(
          page.questions.map(({ id }) => [
            id,
            answered.next().value ? survey.draft[id] : undefined,
          ]),
        )
        draft = replacePage(draft, page, given)
        page = nextPage(survey as unknown as Survey, draft, page.id)
        steps += 1
      }
      expect(page).toBeUndefined()
    }),
    runs,
  )
})

test('the browser build judges as the server does, and holds no zod', async () => {
  const { outputFiles } = await build({
    entryPoints: [new URL('../../../surveys/answers/relevant.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    minify: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'evaluator',
  })
  const script = outputFiles[0]?.text ?? ''
  const browser = vm.createContext({})
  vm.runInContext(script, browser)
  expect(script.length).toBeLessThan(6000)

  fc.assert(
    fc.property(surveyWithDraft, ({ pages, draft }) => {
      const call = `JSON.stringify(evaluator.meet(${JSON.stringify({ pages })}, ${JSON.stringify(draft)}))`
      expect(vm.runInContext(call, browser)).toBe(JSON.stringify(meet({ pages }, draft)))
    }),
    runs,
  )
})

function pick(answers: Answers, questions: string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => questions.includes(id)))
}

function askedOnly({ pages }: SurveyWithDraft, answers: Answers): Answers {
  const asked = pages.flatMap((page) => page.questions).filter(isAsked)
  return pick(
    answers,
    asked.map(({ id }) => id),
  )
}
