import { z } from 'zod'
import { cleanText, lengthOf } from '../../definition/clean-text'
import { isLanguage } from '../../definition/language'
import type { Survey } from '../../definition/survey'
import { fail, ok, type Result } from '../../result'
import { fitProblems } from './fit'
import type { ApprovedQuote } from './quote'
import type { QuoteCode, QuoteProblem } from './quote-problem'

/** No longer than anybody reads, and far shorter than what one person alone would write. */
export const longestQuote = 2000

const textSchema = z
  .string()
  .transform(cleanText)
  .refine((text) => text !== '', 'empty')
  .refine((text) => lengthOf(text) <= longestQuote, 'too-long')

const language = z.string('language').refine(isLanguage, 'language')

const quoteSchema = z.strictObject({
  question: z.string(),
  text: textSchema,
  lang: language,
  region: z.string().optional(),
  attribute: z
    .strictObject({ question: z.string(), code: z.string() }, { error: attributeFault })
    .optional(),
  translations: z.partialRecord(language, textSchema, 'language').optional(),
  consent: z.literal(true, 'no-consent'),
  approvedBy: z.tuple([z.string(), z.string()], 'approvers').refine(areTwoPeople, 'approvers'),
})

const quotesSchema = z.array(quoteSchema)

/** Quotes that two people approved, out of a file; all its faults at once. */
export function readQuotes(value: unknown, survey: Survey): Result<ApprovedQuote[], QuoteProblem> {
  const read = quotesSchema.safeParse(value)
  if (!read.success) return fail(...read.error.issues.map(shapeProblem))
  const quotes = read.data as ApprovedQuote[]
  const problems = quotes.flatMap((quote, place) => fitProblems(quote, place + 1, survey))
  return problems.length > 0 ? fail(...problems) : ok(quotes)
}

function areTwoPeople([one, other]: [string, string]): boolean {
  const [left, right] = [nameOf(one), nameOf(other)]
  return left !== '' && right !== '' && left !== right
}

// “Amara ” and “AMARA” are one person.
function nameOf(written: string): string {
  const name = cleanText(written.normalize('NFKC')).replace(/\s+/g, ' ').trim()
  return name.toUpperCase().toLowerCase()
}

function attributeFault({ input }: { input?: unknown }): string {
  return Array.isArray(input) ? 'attributes' : 'wrong-shape'
}

function shapeProblem(issue: z.core.$ZodIssue): QuoteProblem {
  const [place, ...path] = issue.path
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : []
  const isTag = issue.code === 'invalid_key' && path[0] === 'translations'
  const found = isTag ? String(path.at(-1)) : keys.join(', ')
  return {
    code: place === undefined ? 'not-a-list' : isTag ? 'language' : codeOf(issue),
    level: 'refused',
    quote: typeof place === 'number' ? place + 1 : 0,
    at: path.map(String).join('.'),
    facts: {
      ...(found !== '' && { found }),
      ...(issue.message === 'too-long' && { most: longestQuote }),
    },
  }
}

function codeOf({ code, message }: z.core.$ZodIssue): QuoteCode {
  if (code === 'unrecognized_keys') return 'unknown-key'
  return ownCodes.find((each) => each === message) ?? 'wrong-shape'
}

const ownCodes: QuoteCode[] = [
  ...(['empty', 'too-long', 'language', 'no-consent', 'approvers', 'attributes'] as const),
]
