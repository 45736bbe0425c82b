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
  const accepted = found.flatMap((problem) => {
    const reason = reasonFor(problem, accept)
    return reason === undefined ? [] : [{ ...problem, reason }]
  })
  const problems = found.filter((problem) => reasonFor(problem, accept) === undefined)
  return { problems: [...problems, ...unusedAccepts(accept, found, known)], accepted }
}

/** Why an author accepts a problem, by its code or by the rule that found it. */
function reasonFor({ rule, code, level }: Problem, accept: Record<string, string>) {
  if (level === 'error') return undefined
  const names = isMeasured(rule, code) ? [code] : [code, rule]
  const name = names.find((each) => Object.hasOwn(accept, each))
  return name === undefined ? undefined : accept[name]
}

function isMeasured(rule: string, code: string): boolean {
  const { unmeasured } = rules.find(({ name }) => name === rule) ?? {}
  return unmeasured !== undefined && unmeasured !== code
}

function unusedAccepts(accept: Record<string, string>, found: Problem[], known: Known): Problem[] {
  const open = found.filter(({ level }) => level !== 'error')
  const used = new Set([...open.flatMap(({ rule, code }) => [rule, code]), ...unjudged(known)])
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

// What was not measured this time, or is measured this time, may be accepted for another time.
function unjudged(known: Known): string[] {
  return rules.flatMap(({ name, codes, needs, unmeasured }) => {
    if (needs && !known[needs]) return [name, ...codes]
    return unmeasured === undefined ? [] : [name, unmeasured]
  })
}
