import type { Answers } from '../definition/answer'
import { holds, type Condition } from '../definition/condition'
import type { Test } from './fold'

/** What is certain of a reader at one point of the paper. */
export interface Facts {
  answers: Answers
  unanswered: Set<string>
  /** Conditions known to hold or to fail, in canonical words. */
  known: Map<string, boolean>
}

export function noFacts(): Facts {
  return { answers: {}, unanswered: new Set(), known: new Map() }
}

/** Takes a condition and all that follows from it for certain. */
export function assume(facts: Facts, condition: Condition | true, truth: boolean): void {
  if (condition === true) return
  facts.known.set(JSON.stringify(condition), truth)
  if (condition.op === 'not') assume(facts, condition.of, !truth)
  if (condition.op === 'and' && truth) condition.of.forEach((part) => assume(facts, part, true))
  if (condition.op === 'or' && !truth) condition.of.forEach((part) => assume(facts, part, false))
}

/** Whether a condition holds; `undefined` where that is not certain. */
export function judge(facts: Facts, condition: Condition | true): boolean | undefined {
  if (condition === true) return true
  const known = facts.known.get(JSON.stringify(condition))
  if (known !== undefined) return known
  switch (condition.op) {
    case 'and':
      return judgeParts(facts, condition.of, false)
    case 'or':
      return judgeParts(facts, condition.of, true)
    case 'not': {
      const of = judge(facts, condition.of)
      return of === undefined ? undefined : !of
    }
    default:
      return judgeTest(facts, condition)
  }
}

function judgeParts(facts: Facts, parts: Condition[], decisive: boolean): boolean | undefined {
  const judged = parts.map((part) => judge(facts, part))
  if (judged.includes(decisive)) return decisive
  return judged.includes(undefined) ? undefined : !decisive
}

function judgeTest({ answers, unanswered }: Facts, test: Test): boolean | undefined {
  if (unanswered.has(test.question)) return false
  return Object.hasOwn(answers, test.question) ? holds(test, answers) : undefined
}
