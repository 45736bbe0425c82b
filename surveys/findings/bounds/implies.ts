import { canonical } from '../../canonical'
import type { Answer } from '../../definition/answer'
import { holds, questionsIn, type Condition } from '../../definition/condition'
import { answersToTry } from '../../definition/to-try/answers-to-try'
import { testsIn } from '../../definition/to-try/tests-in'
import type { Question } from '../../definition/survey'
import { normal } from './normal'
import type { Questions } from './questions'

/** Whether it can be shown that one condition holds wherever the other does; both are normal. */
export function implies(condition: Condition, other: Condition, questions: Questions): boolean {
  if (canonical(condition) === canonical(other)) return true
  if (condition.op === 'or') return condition.of.every((part) => implies(part, other, questions))
  if (other.op === 'and') return other.of.every((part) => implies(condition, part, questions))
  if (condition.op === 'and' && condition.of.some((part) => implies(part, other, questions))) {
    return true
  }
  if (other.op === 'or' && other.of.some((part) => implies(condition, part, questions))) return true
  return isSoByAnswers(condition, other, questions) || isSoByAsking(condition, other, questions)
}

export function areApart(left: Condition, right: Condition, questions: Questions): boolean {
  return implies(left, opposite(right, questions), questions)
}

export function opposite(condition: Condition, questions: Questions): Condition {
  return normal({ op: 'not', of: condition }, (id) => questionOf(questions, id))
}

/** Answers that stand for all others; `undefined` where they do not. */
export function triedFor(question: Question, conditions: Condition[]): Answer[] | undefined {
  const tests = conditions.flatMap(testsIn)
  // Which option was ticked first hangs on all that stand before it.
  const isOrdered = question.type === 'multiple' && tests.some(({ op }) => op === 'ranksFirst')
  return isOrdered ? undefined : answersToTry(question, tests)
}

function isSoByAnswers(condition: Condition, other: Condition, questions: Questions): boolean {
  const [source, ...more] = new Set([...questionsIn(condition), ...questionsIn(other)])
  const question = source === undefined ? undefined : questionOf(questions, source)
  if (!question || more.length > 0) return false
  const tried = triedFor(question, [condition, other])
  if (!tried) return false
  const all = [{}, ...tried.map((answer) => ({ [question.id]: answer }))]
  return all.every((answers) => !holds(condition, answers) || holds(other, answers))
}

// Whoever gave an answer was asked the question.
function isSoByAsking(condition: Condition, other: Condition, questions: Questions): boolean {
  const [source, ...more] = new Set(questionsIn(condition))
  if (source === undefined || more.length > 0 || holds(condition, {})) return false
  const asked = questions.conditionOf(source)
  return !(asked.op === 'and' && asked.of.length === 0) && implies(asked, other, questions)
}

function questionOf({ columnsOf }: Questions, id: string): Question | undefined {
  return columnsOf(id)[0]?.question
}
