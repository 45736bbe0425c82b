import { readSurvey, type Survey } from '../definition/survey'
import { minutesByLanguage } from './minutes'
import type { Found, Problem } from './problem'
import type { Known, Rule } from './rule'
import { rules } from './rules'
import { shapeCodes, shapeProblems } from './shape'

/** What lint says of a survey. */
export interface Lint {
  problems: Problem[]
  /** Warnings that the author has explained. */
  accepted: (Problem & { reason: string })[]
  /** How long answering takes in each language; nothing where the survey could not be read. */
  minutes: Partial<Record<string, number>>
}

/** Every code a problem can have. */
export const problemCodes = [...rules.flatMap((rule) => rule.codes), ...shapeCodes, 'unused-accept']

/** Judges anything that claims to be a survey. */
export function lint(value: unknown, known: Known = {}): Lint {
  const read = readSurvey(value)
  if (!read.ok) return { problems: shapeProblems(value, read.problems), accepted: [], minutes: {} }
  const found = rules.flatMap((rule) => runRule(rule, read.value, known))
  return { ...settle(read.value, found, known), minutes: minutesByLanguage(read.value) }
}

function runRule(rule: Rule, survey: Survey, known: Known): Problem[] {
  return rule.check(survey, known).map((found) => withRule(rule.name, found))
}

function withRule(rule: string, found: Found): Problem {
  return { rule, ...found, facts: found.facts ?? {} }
}

function settle(survey: Survey, found: Problem[], known: Known): Omit<Lint, 'minutes'> {
  const { accept = {} } = survey
  const reasonFor = ({ rule, level }: Problem) =>
    level !== 'error' && Object.hasOwn(accept, rule) ? accept[rule] : undefined
  const accepted = found.flatMap((problem) => {
    const reason = reasonFor(problem)
    return reason === undefined ? [] : [{ ...problem, reason }]
  })
  const problems = found.filter((problem) => reasonFor(problem) === undefined)
  return { problems: [...problems, ...unusedAccepts(accept, accepted, known)], accepted }
}

function unusedAccepts(
  accept: Record<string, string>,
  accepted: Problem[],
  known: Known,
): Problem[] {
  const unjudged = rules.filter(({ needs }) => needs && !known[needs]).map(({ name }) => name)
  const used = new Set([...accepted.map(({ rule }) => rule), ...unjudged])
  return Object.keys(accept)
    .filter((name) => !used.has(name))
    .map((name) => ({
      rule: 'unused-accept',
      code: 'unused-accept',
      level: 'warning',
      at: `accept.${name}`,
      facts: { name },
    }))
}
