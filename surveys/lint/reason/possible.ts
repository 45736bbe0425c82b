import type { Answer, Answers } from '../../definition/answer'
import { holds, questionsIn, type Condition } from '../../definition/condition'
import { deriveAnswer } from '../../definition/derived'
import { isAsked } from '../../definition/question'
import type { Survey } from '../../definition/survey'
import { answersToTry } from '../../definition/to-try/answers-to-try'
import { placedQuestions, type Placed } from './places'
import { testsIn, type Test } from '../../definition/to-try/tests-in'

// Beyond this many ways to answer we say “unknown” and stay fast.
const mostTries = 20_000

/**
 * Whether some respondent, going through the pages as they are, could make all of these hold;
 * `undefined` where too many ways to answer would have to be tried.
 */
export function isPossible(survey: Pick<Survey, 'pages'>, goals: Condition[]): boolean | undefined {
  const met = ({ page, question }: Placed, before: Answers) =>
    [page.when, question.when].every((when) => !when || holds(when, before))
  return search(survey, goals, withTheirOwn(survey, goals), met)
}

/** The same for answers as such, whether or not the pages let anybody give them together. */
export function isThinkable(
  survey: Pick<Survey, 'pages'>,
  goals: Condition[],
): boolean | undefined {
  const named = new Set(goals.flatMap(questionsIn))
  const sources = placedQuestions(survey).flatMap(({ question }) =>
    named.has(question.id) && sourceOf(question) ? [sourceOf(question) ?? ''] : [],
  )
  return search(survey, goals, new Set([...named, ...sources]), undefined)
}

type IsMet = (placed: Placed, before: Answers) => boolean

function search(
  survey: Pick<Survey, 'pages'>,
  goals: Condition[],
  named: Set<string>,
  isMet: IsMet | undefined,
): boolean | undefined {
  const places = placedQuestions(survey).filter(({ question }) => named.has(question.id))
  const conditions = places.flatMap(({ page, question }) => [page.when, question.when])
  const tests = [...goals, ...conditions].flatMap((each) => (each ? testsIn(each) : []))
  const steps = places.map((placed) => stepOf(placed, tests, isMet))
  if (steps.some((step) => step === undefined)) return undefined
  return tryOut(steps as Step[], goals, { left: mostTries })
}

/** The answers one question can have, after these answers to questions before it. */
interface Step {
  id: string
  answers(before: Answers): (Answer | undefined)[]
}

function stepOf(placed: Placed, tests: Test[], isMet: IsMet | undefined): Step | undefined {
  const { page, question } = placed
  const { id, optional, preferNot, when } = question
  const mayBeHidden = !isMet && Boolean(when ?? page.when)
  const derivedFrom = sourceOf(question)
  const open = Boolean(optional ?? preferNot) || !isAsked(question)
  const silence = mayBeHidden || (open && !derivedFrom) ? [undefined] : []
  const tried = answersToTry(
    question,
    tests.filter((test) => test.question === id),
  )
  if (!tried) return undefined
  return {
    id,
    answers(before) {
      if (isMet?.(placed, before) === false) return [undefined]
      const given = derivedFrom ? [deriveAnswer(derivedFrom, before)] : tried
      return [...given, ...silence]
    },
  }
}

function tryOut(steps: Step[], goals: Condition[], tries: { left: number }): boolean | undefined {
  const walk = (at: number, answers: Answers): boolean | undefined => {
    const step = steps[at]
    if (!step) {
      tries.left -= 1
      return goals.every((goal) => holds(goal, answers))
    }
    for (const answer of step.answers(answers)) {
      const next = answer === undefined ? answers : { ...answers, [step.id]: answer }
      const found = walk(at + 1, next)
      if (found === true) return true
      if (tries.left <= 0) return undefined
    }
    return false
  }
  return walk(0, {})
}

// A question is answered only where it is met, which other questions may decide, and so on.
function withTheirOwn(survey: Pick<Survey, 'pages'>, goals: Condition[]): Set<string> {
  const named = new Set(goals.flatMap(questionsIn))
  const places = placedQuestions(survey)
  let size = -1
  while (size !== named.size) {
    size = named.size
    for (const { page, question } of places.filter((each) => named.has(each.question.id))) {
      const conditions = [page.when, question.when].flatMap((when) => (when ? [when] : []))
      for (const id of conditions.flatMap(questionsIn)) named.add(id)
      const source = sourceOf(question)
      if (source) named.add(source)
    }
  }
  return named
}

function sourceOf(question: { derivedFrom?: string | undefined } | object): string | undefined {
  return 'derivedFrom' in question ? question.derivedFrom : undefined
}
