import { surveySchema } from '../definition/survey'
import type { Facts } from './problem'

/** What is not as it should be, told by what stands there, with what a sentence about it needs. */
export interface Told {
  code: string
  facts?: Facts
}

export function tellShape(value: unknown, path: string[]): Told {
  return (
    tellCondition(value, path) ??
    tellChoice(value, path) ??
    tellLimit(value, path) ?? {
      code: plainCode(value, path),
    }
  )
}

/** A question where a condition belongs, or a text where a number does. */
function tellCondition(value: unknown, path: string[]): Told | undefined {
  if (!path.includes('when')) return undefined
  const above = path.map((_name, n) => valueAt(value, path.slice(0, path.length - n)))
  const question = above.map((each) => valueAt(each, ['question', 'id'])).find(Boolean)
  if (question !== undefined) {
    return { code: 'condition-is-question', facts: { question: written(question) } }
  }
  const isAmount = path.at(-1) === 'value' && typeof valueAt(value, path) === 'string'
  return isAmount ? { code: 'condition-number' } : undefined
}

function tellChoice(value: unknown, path: string[]): Told | undefined {
  if (!isChoice(path)) return undefined
  const code = String(valueAt(value, path))
  if (code === 'prefer_not') return { code: 'prefer-not-option' }
  // A list has the numbers of its places where the codes of choices should be.
  return code === path.at(-1) ? { code: 'choices-in-list' } : undefined
}

function tellLimit(value: unknown, path: string[]): Told | undefined {
  const issue = surveySchema
    .safeParse(value)
    .error?.issues.find((each) => each.path.join('.') === path.join('.'))
  if (path[0] === 'disclosure' && issue?.code === 'too_small') {
    return { code: 'disclosure-looser', facts: { least: Number(issue.minimum) } }
  }
  if (issue?.code !== 'invalid_value' || valueAt(value, path) === undefined) return undefined
  return { code: 'wrong-word', facts: { allowed: issue.values.map(String) } }
}

function plainCode(value: unknown, path: string[]): string {
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

function isName(path: string[]): boolean {
  return path.at(-1) === 'id' || isChoice(path) || /^(exclusive|groups)$/.test(path.at(-2) ?? '')
}

function isChoice(path: string[]): boolean {
  return /^(options|rows|columns)$/.test(path.at(-2) ?? '')
}

export function valueAt(value: unknown, path: string[]): unknown {
  return path.reduce<unknown>(
    (part, name) =>
      typeof part === 'object' && part !== null && Object.hasOwn(part, name)
        ? (part as Record<string, unknown>)[name]
        : undefined,
    value,
  )
}

export function written(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 60) : ''
}
