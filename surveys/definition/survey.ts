import { z } from 'zod'
import { fail, ok, type Result } from '../result'
import { areDifferent } from './base-question'
import { conditionSchema } from './condition-schema'
import { idSchema } from './ids'
import { languageSchema } from './language'
import { enteredModes } from './modes'
import { questionSchema } from './question-types/all'

export const kinds = ['consultation', 'member survey', 'interview', 'group discussion'] as const
/** What one response stands for: a discussion is one response of one group. */
export const units = ['organisation', 'person', 'group'] as const

const dateSchema = z.iso.date()
const slugSchema = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
const textsSchema = z.record(z.string(), z.string())

const pageSchema = z.strictObject({
  id: idSchema,
  when: conditionSchema.optional(),
  questions: z.array(questionSchema).min(1),
})

/** The limits of anonymity.md, which a survey may tighten and never loosen. */
const disclosureSchema = z.strictObject({
  minimumBase: z.int().min(10).optional(),
  minimumCountryBase: z.int().min(20).optional(),
  minimumResponses: z.int().min(40).optional(),
})

export const surveySchema = z
  .strictObject({
    format: z.literal('soundings.survey/1'),
    slug: slugSchema.max(60),
    // Neutral and never a word: it stands in addresses on shared phones.
    code: z.string().regex(/^(?=.*[0-9])[a-z0-9]{4,6}$/),
    kind: z.enum(kinds),
    unit: z.enum(units),
    languages: z.array(languageSchema).min(1).refine(areDifferent, 'code-repeated'),
    series: slugSchema.optional(),
    wave: z.int().optional(),
    access: z.enum(['open link', 'codes']),
    opens: dateSchema,
    closes: dateSchema,
    retention: dateSchema,
    breakdowns: z.array(idSchema),
    attribution: idSchema.optional(),
    quoting: idSchema.optional(),
    disclosure: disclosureSchema.optional(),
    /** Staff see, in fives, from which regions and in which languages answers come. */
    reach: z.literal(true).optional(),
    /** How staff enter responses besides; where they do, any question may have been left out. */
    entered: z.array(z.enum(enteredModes)).min(1).refine(areDifferent, 'code-repeated').optional(),
    accept: z.record(z.string(), z.string().min(1)).optional(),
    pages: z.array(pageSchema).min(1),
    texts: z.record(languageSchema, textsSchema),
    madeFrom: z.record(languageSchema, textsSchema).optional(),
  })
  .refine(({ texts }) => texts.en !== undefined, 'no-english')

export type Survey = z.infer<typeof surveySchema>
export type Page = Survey['pages'][number]
export type Texts = Record<string, string>
export { languages, type Language, type OfficialLanguage } from './language'
export type { Question } from './question-types/all'

/** What is wrong with something that claims to be a survey; `at` is the path to it. */
export interface ShapeProblem {
  code: string
  at: string
}

/** A survey out of data that somebody wrote or uploaded. */
export function readSurvey(value: unknown): Result<Survey, ShapeProblem> {
  const read = surveySchema.safeParse(value)
  if (read.success) return ok(read.data)
  return fail(...read.error.issues.map(shapeProblem))
}

function shapeProblem(issue: z.core.$ZodIssue): ShapeProblem {
  // What a key may be is told one step deeper than what a value may be.
  const own = issue.code === 'invalid_key' ? issue.issues[0] : issue
  const code = own?.code === 'custom' ? own.message : 'wrong-shape'
  return { code, at: issue.path.map(String).join('.') }
}
