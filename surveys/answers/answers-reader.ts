import type { Answer, Answers } from '../definition/answer'
import type { AnswerProblem } from '../definition/answer-problem'
import { isAsked, keeperOf } from '../definition/question'
import type { Question, Survey } from '../definition/survey'
import { ok, type Result } from '../result'
import { readAnswers } from './answers'
import { readAlone } from './read-alone'
import { meet, type Met } from './relevant'

export type ReadWritten = (written: Record<string, unknown>) => Result<Answers, AnswerProblem>

/**
 * Reads whole responses out of a data file just as `readAnswers` does; made once for many. Most are
 * written as they are kept, and need not go through the fields of pages; the others do.
 */
export function answersReader(survey: Pick<Survey, 'pages'>): ReadWritten {
  const asked = survey.pages.flatMap(({ questions }) => questions).filter(isAsked)
  const readers: Readers = new Map(asked.map((question) => [question.id, answerReader(question)]))
  const due = new Set(asked.filter(({ optional }) => !optional).map(({ id }) => id))
  return (written) => {
    const draft = readEach(readers, written)
    const met = draft && meet(survey, draft)
    return met && isWhole(met, due) ? ok(met.answers) : readAnswers(survey, written)
  }
}

type Readers = Map<string, (written: unknown) => Answer | undefined>

function answerReader(question: Question): (written: unknown) => Answer | undefined {
  const keeps = keeperOf(question)
  return (written) => (keeps(written) ? written : readAlone(question, written))
}

/** Each answer by itself; nothing where one of them is none, or speaks of no question by its name. */
function readEach(readers: Readers, written: Record<string, unknown>): Answers | undefined {
  const draft: Answers = {}
  for (const [id, value] of Object.entries(written)) {
    const answer = readers.get(id)?.(value)
    if (answer === undefined) return undefined
    draft[id] = answer
  }
  return draft
}

function isWhole({ pages, answers }: Met, due: Set<string>): boolean {
  return pages.every(({ questions }) =>
    questions.every(({ id }) => answers[id] !== undefined || !due.has(id)),
  )
}
