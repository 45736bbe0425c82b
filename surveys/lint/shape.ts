import { surveySchema, type ShapeProblem } from '../definition/survey'
import type { Problem } from './problem'
import { tellShape, valueAt, written } from './tell-shape'

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
  'not-a-language',
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
  'wrong-word',
  'disclosure-looser',
  'condition-is-question',
  'condition-number',
  'choices-in-list',
  'prefer-not-option',
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
  const told = tellShape(value, path)
  const unknown = path.length === 0 && code !== 'no-english' ? unknownSetting(value) : undefined
  const known = shapeCodes.find((each) => each === code && each !== 'wrong-shape')
  return {
    rule: 'shape',
    code: known ?? (unknown === undefined ? told.code : 'unknown-setting'),
    level: 'error',
    at: unknown ?? placeOf(value, path),
    facts: {
      part: path.findLast((name) => !/^\d+$/.test(name)) ?? '',
      path: at,
      value: written(valueAt(value, path)),
      ...(unknown !== undefined && { setting: unknown }),
      ...told.facts,
    },
  }
}

function unknownSetting(value: unknown): string | undefined {
  return Object.keys(value ?? {}).find((setting) => !Object.hasOwn(surveySchema.shape, setting))
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
