import { surveySchema, type ShapeProblem } from '../definition/survey'
import type { Problem } from './problem'

/** Every code for something that is not written as a survey. */
export const shapeCodes = [
  'not-a-survey',
  'wrong-shape',
  'setting-missing',
  'unknown-setting',
  'retention-missing',
  'wrong-id',
  'wrong-code',
  'wrong-slug',
  'wrong-date',
  'empty-reason',
  'unknown-type',
  'no-english',
  'code-repeated',
  'other-not-last',
  'exclusive-without-option',
  'group-without-option',
  'top-beyond-options',
  'limits-crossed',
  'below-bands',
  'not-rising',
  'scale-without-points',
  'ends-unlabelled',
  'label-off-scale',
] as const

/** What keeps something from being read as a survey, named by question where there is one. */
export function shapeProblems(value: unknown, problems: ShapeProblem[]): Problem[] {
  const isSurvey = valueAt(value, ['format']) === 'soundings.survey/1'
  if (!isSurvey) return [notASurvey]
  const named = problems.map((problem) => shapeProblem(value, problem))
  const places = new Map(named.map((problem) => [`${problem.at} ${problem.code}`, problem]))
  return [...places.values()]
}

const notASurvey: Problem = {
  rule: 'shape',
  code: 'not-a-survey',
  level: 'error',
  at: '',
  facts: {},
}

function shapeProblem(value: unknown, { code, at }: ShapeProblem): Problem {
  const path = at === '' ? [] : at.split('.')
  const unknown = path.length === 0 && code !== 'no-english' ? unknownSetting(value) : undefined
  const known = shapeCodes.find((each) => each === code && each !== 'wrong-shape')
  return {
    rule: 'shape',
    code: known ?? (unknown === undefined ? tellingCode(value, path) : 'unknown-setting'),
    level: 'error',
    at: unknown ?? placeOf(value, path),
    facts: { part: path.at(-1) ?? '', path: at, value: written(valueAt(value, path)) },
  }
}

function tellingCode(value: unknown, path: string[]): string {
  const [setting = '', ...deeper] = path
  if (setting === '') return 'wrong-shape'
  if (setting === 'accept') return 'empty-reason'
  if (deeper.length === 0 && valueAt(value, path) === undefined) {
    return setting === 'retention' ? 'retention-missing' : 'setting-missing'
  }
  if (setting === 'code') return 'wrong-code'
  if (setting === 'slug' || setting === 'series') return 'wrong-slug'
  if (['opens', 'closes', 'retention'].includes(setting)) return 'wrong-date'
  return isName(path) ? 'wrong-id' : 'wrong-shape'
}

function unknownSetting(value: unknown): string | undefined {
  return Object.keys(value ?? {}).find((setting) => !Object.hasOwn(surveySchema.shape, setting))
}

function isName(path: string[]): boolean {
  const [last = '', before = ''] = [path.at(-1), path.at(-2)]
  return last === 'id' || /^(options|rows|columns|exclusive|groups)$/.test(before)
}

// The id a reader knows instead of the number of a page or question.
function placeOf(value: unknown, path: string[]): string {
  if (path[0] === 'accept') return path.join('.')
  if (path[0] !== 'pages') return path[0] ?? ''
  const page = idAt(value, path.slice(0, 2))
  if (path[2] !== 'questions' || path.length < 4) return page ? `pages.${page}` : 'pages'
  return idAt(value, path.slice(0, 4)) ?? (page ? `pages.${page}` : 'pages')
}

function idAt(value: unknown, path: string[]): string | undefined {
  const id = valueAt(value, [...path, 'id'])
  return typeof id === 'string' ? id : undefined
}

function valueAt(value: unknown, path: string[]): unknown {
  return path.reduce<unknown>(
    (part, name) =>
      typeof part === 'object' && part !== null && Object.hasOwn(part, name)
        ? (part as Record<string, unknown>)[name]
        : undefined,
    value,
  )
}

function written(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 60) : ''
}
