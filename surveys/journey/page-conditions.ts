import { isMetBy, relevantAnswers } from '../answers/relevant'
import type { Answer, Answers } from '../definition/answer'
import type { BaseQuestion } from '../definition/base-question'
import { holds, questionsIn, type Condition } from '../definition/condition'
import { deriveAnswer } from '../definition/derived'
import { isAsked } from '../definition/question'
import type { Page, Question, Survey } from '../definition/survey'
import { allOf, fold, type Folded, type Test } from './fold'

/** A question to be asked on a page, and what on the page itself decides whether it is. */
export interface PageCondition {
  question: Question
  /** Whether it is met with the answers of the draft. */
  shown: boolean
  /** Absent where the answers before the page have decided it. */
  when?: Condition
  /** Whether other questions of the page depend on its answer. */
  decides: boolean
  /** The derived questions that follow from its answer and on which others of the page depend. */
  derives: string[]
}

/** What can be met on a page with the answers given before it; a derived question is never asked. */
export function pageConditions(
  survey: Pick<Survey, 'pages'>,
  { id }: Pick<Page, 'id'>,
  draft: Answers,
): PageCondition[] {
  const at = survey.pages.findIndex((page) => page.id === id)
  const page = survey.pages[at]
  const before = relevantAnswers({ pages: survey.pages.slice(0, Math.max(at, 0)) }, draft)
  if (!page || !isMetBy(page, before)) return []
  return withDependents(foldPage(page, before, draft))
}

interface Met {
  question: Question
  shown: boolean
  when: Condition | true
}

/** The questions that can be met, derived ones and notes among them. */
function foldPage(page: Page, before: Answers, draft: Answers): Met[] {
  const voices = new Map<string, Voice>()
  const now = { ...before }
  return page.questions.flatMap((question) => {
    const when = question.when ? fold(question.when, (test) => decide(test, voices, before)) : true
    if (when === false) return []
    const shown = isMetBy(question, now)
    const answer = answerTo(question, draft, now)
    if (shown && answer !== undefined) now[question.id] = answer
    const voice = voiceOf(question, when, voices, before)
    if (voice) voices.set(question.id, voice)
    return [{ question, shown, when }]
  })
}

/** How a question of the page speaks in conditions after it: with this answer, or with one to come. */
interface Voice {
  when: Condition | true
  answers?: Answers
}

function decide(test: Test, voices: Map<string, Voice>, before: Answers): Folded {
  const voice = voices.get(test.question)
  if (!voice) return holds(test, before)
  return allOf([voice.when, voice.answers ? holds(test, voice.answers) : test])
}

function voiceOf(
  question: Question,
  when: Condition | true,
  voices: Map<string, Voice>,
  before: Answers,
): Voice | undefined {
  const { id, derivedFrom }: BaseQuestion = question
  // The page itself sees to it that what it hides says nothing; the derived is not on the page.
  if (derivedFrom === undefined) return isAsked(question) ? { when: true } : undefined
  if (voices.has(derivedFrom)) return { when }
  const answer = deriveAnswer(derivedFrom, before)
  return { when, answers: answer === undefined ? {} : { [id]: answer } }
}

function answerTo(question: BaseQuestion, draft: Answers, now: Answers): Answer | undefined {
  return question.derivedFrom ? deriveAnswer(question.derivedFrom, now) : draft[question.id]
}

function withDependents(met: Met[]): PageCondition[] {
  const wanted = new Set(met.flatMap(({ when }) => (when === true ? [] : questionsIn(when))))
  const derived = met.map(({ question }): BaseQuestion => question).filter(isDerived)
  return met
    .filter(({ question }) => !isDerived(question))
    .map(({ question, shown, when }) => {
      const followers = derived.filter(({ derivedFrom }) => derivedFrom === question.id)
      const derives = followers.map(({ id }) => id).filter((id) => wanted.has(id))
      const decides = wanted.has(question.id) || derives.length > 0
      return { question, shown, ...(when !== true && { when }), decides, derives }
    })
}

function isDerived({ derivedFrom }: BaseQuestion): boolean {
  return derivedFrom !== undefined
}
