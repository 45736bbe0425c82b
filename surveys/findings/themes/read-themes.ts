import { z } from 'zod'

import { idSchema } from '../../definition/ids'
import type { Survey } from '../../definition/survey'
import { fail, ok, type Result } from '../../result'
import { fitProblems } from './fit-themes'
import { mostThemes, themesFormat, type CodedQuestion } from './theme'
import type { ThemeCode, ThemeProblem } from './theme-problem'

const texts = z.int('wrong-count').min(0, 'wrong-count').max(1_000_000_000, 'wrong-count')

const themeSchema = z.strictObject({
  code: z.string().refine((code) => idSchema.safeParse(code).success, 'wrong-code'),
  labels: z.record(z.string(), z.string()),
  texts,
})

const questionSchema = z.strictObject({
  question: z.string(),
  texts,
  themes: z.array(themeSchema).max(mostThemes, 'too-many'),
})

const themesSchema = z.strictObject({
  format: z.literal(themesFormat, 'other-format'),
  survey: z.string(),
  questions: z.array(questionSchema),
})

/** Counts of themes out of a file, whole and fitting the survey; all its faults at once. */
export function readThemes(value: unknown, survey: Survey): Result<CodedQuestion[], ThemeProblem> {
  const read = themesSchema.safeParse(value)
  if (!read.success) return fail(...read.error.issues.flatMap(shapeProblems))
  if (read.data.survey !== survey.slug) {
    const facts = { found: read.data.survey }
    return fail({ code: 'other-survey', level: 'refused', at: 'survey', facts })
  }
  const coded: CodedQuestion[] = read.data.questions
  const refused = fitProblems(coded, survey).filter(({ level }) => level === 'refused')
  return refused.length > 0 ? fail(...refused) : ok(coded)
}

function shapeProblems(issue: z.core.$ZodIssue): ThemeProblem[] {
  const at = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problem('unknown-key', [...at, key]))
  }
  return [problem(ownCodes.find((code) => code === issue.message) ?? 'wrong-shape', at)]
}

function problem(code: ThemeCode, at: string[]): ThemeProblem {
  const facts = code === 'too-many' ? { most: mostThemes } : {}
  return { code, level: 'refused', at: at.join('.'), facts }
}

const ownCodes: ThemeCode[] = ['other-format', 'wrong-code', 'too-many', 'wrong-count']
