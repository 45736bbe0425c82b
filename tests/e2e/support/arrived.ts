import { canonical } from '#surveys/canonical'
import type { Answer, Answers, Choice } from '#surveys/definition/answer'
import type { Question, Survey } from '#surveys/definition/survey'
import { sealReady } from '#surveys/journey/seal-ready'

import { network } from './network'

/** What the envelopes of a response should hold, closed answers first. */
export function expected(survey: Survey, lang: string, typed: Answers) {
  const { answers, texts } = sealReady(survey, typed)
  return {
    closed: canonical({ lang, answers }),
    texts: texts.map((each) => canonical({ lang, ...each })).sort(),
  }
}

/** What lies sealed: all texts that bear the mark, and how often these closed answers are there. */
export async function arrived(code: string, mark: string, closed: string) {
  const opened = await network.opened(code)
  const said = opened.map(({ kind, plain }) => {
    const { lang, answers, question, text, context } = plain
    return canonical(kind === 'answers' ? { lang, answers } : { lang, question, text, context })
  })
  return {
    closed: said.filter((each) => each === closed).length,
    texts: said.filter((each) => each.includes(mark)).sort(),
  }
}

/** Words that nobody else sends. */
export function newMark(): string {
  return `mark ${Math.random().toString(36).slice(2)}`
}

/** The same answers with the mark in all that is said in own words. */
export function withMark({ pages }: Survey, answers: Answers, mark: string): Answers {
  const questions = pages.flatMap((page) => page.questions)
  const given = questions.filter(({ id }) => answers[id] !== undefined)
  return Object.fromEntries(
    given.map((question) => [
      question.id,
      markOwnWords(question, answers[question.id] ?? '', mark),
    ]),
  )
}

function markOwnWords({ type }: Question, answer: Answer, mark: string): Answer {
  const isText = type === 'short_text' || type === 'long_text'
  if (typeof answer === 'string') return isText ? `${answer} ${mark}` : answer
  if (typeof answer === 'number') return answer
  const markOther = (choice: Choice) =>
    typeof choice === 'string' ? choice : { other: `${choice.other} ${mark}` }
  if (Array.isArray(answer)) return answer.map(markOther)
  return typeof answer.other === 'string' ? { other: `${answer.other} ${mark}` } : answer
}
