import { z } from 'zod'

import { idSchema } from '../definition/ids'
import { languageSchema } from '../definition/language'
import { fail, ok, type Result } from '../result'
import { hashSchema, holderSchema, markSchema } from './marks'
import { isPassage, passageShape } from './passage'
import { areWithin, redacted, redactionsSchema } from './redaction'
import { isWhole, longestText, wordsSchema } from './words'

const common = {
  format: z.literal('soundings.edit/1'),
  id: markSchema,
  /** One more than the highest that its writer knew of. */
  clock: z.int().min(1),
  by: holderSchema,
}
/** The edits that its writer saw standing there and replaces. */
const over = z.array(markSchema).max(1000)
const theme = { question: idSchema, theme: idSchema }
const shortWords = wordsSchema(2000)
const labels = z.record(languageSchema, wordsSchema(200))

const textTranslated = z.strictObject({
  ...{ ...common, kind: z.literal('text-translated'), over },
  ...{ text: markSchema, lang: languageSchema, words: wordsSchema(longestText) },
})

const themeAdded = z.strictObject({
  ...{ ...common, kind: z.literal('theme-added'), ...theme },
  ...{ labels, description: shortWords },
})

/** Says only what is to change. */
const themeRenamed = z.strictObject({
  ...{ ...common, kind: z.literal('theme-renamed'), over, ...theme },
  ...{ labels, description: shortWords.optional() },
})

const themeRetired = z.strictObject({ ...common, kind: z.literal('theme-retired'), over, ...theme })

const themeMerged = z.strictObject({
  ...{ ...common, kind: z.literal('theme-merged'), over, ...theme, into: idSchema },
})

/** Without themes the passage is taken away. */
const passageCoded = z
  .strictObject({
    ...{ ...common, kind: z.literal('passage-coded'), over, passage: markSchema },
    ...{ text: markSchema, ...passageShape, themes: z.array(idSchema).max(100) },
  })
  .refine(isPassage, 'wrong-passage')

/** Whether a coder has finished with a text, also where no theme fits it. */
const textRead = z.strictObject({
  ...{ ...common, kind: z.literal('text-read'), over, text: markSchema, done: z.boolean() },
})

/** Without words the note is taken away. */
const noteWritten = z.strictObject({
  ...{ ...common, kind: z.literal('note-written'), over, note: markSchema },
  about: z.union([
    z.strictObject({ text: markSchema }),
    z.strictObject({ question: idSchema, theme: idSchema.optional() }),
  ]),
  words: wordsSchema(10_000),
})

const quoteMarked = z
  .strictObject({
    ...{ ...common, kind: z.literal('quote-marked'), over, quote: markSchema },
    ...{ question: idSchema, text: markSchema, lang: languageSchema, ...passageShape },
    redactions: redactionsSchema,
    /** What is wished to stand beside it, if enough people share it. */
    region: idSchema.optional(),
    attribute: z.strictObject({ question: idSchema, code: z.string().max(40) }).optional(),
    consent: z.literal(true),
  })
  .refine(isPassage, 'wrong-passage')
  .refine((quote) => areWithin(quote, quote.redactions), 'wrong-redactions')
  .refine((quote) => isWhole(redacted(quote, quote.redactions)), 'half-character')

/** Without words the translation is taken away. */
const quoteTranslated = z.strictObject({
  ...{ ...common, kind: z.literal('quote-translated'), over, quote: markSchema },
  ...{ lang: languageSchema, words: wordsSchema(10_000) },
})

const quoteApproved = z.strictObject({
  ...{ ...common, kind: z.literal('quote-approved'), quote: markSchema, hash: hashSchema },
})

const quoteRefused = z.strictObject({
  ...{ ...common, kind: z.literal('quote-refused'), quote: markSchema, hash: hashSchema },
  reason: shortWords,
})

const editUndone = z.strictObject({ ...common, kind: z.literal('edit-undone'), edit: markSchema })

const editSchema = z.discriminatedUnion('kind', [
  textTranslated,
  textRead,
  passageCoded,
  noteWritten,
  themeAdded,
  themeRenamed,
  themeRetired,
  themeMerged,
  quoteMarked,
  quoteTranslated,
  quoteApproved,
  quoteRefused,
  editUndone,
])

/** One thing that one key holder did with the open answers of a survey. */
export type Edit = z.infer<typeof editSchema>

export type EditOf<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>

export function ofKind<Kind extends Edit['kind']>(edits: Edit[], kind: Kind): EditOf<Kind>[] {
  return edits.filter((edit): edit is EditOf<Kind> => edit.kind === kind)
}

/** An edit out of data; one of a newer house is told apart from one that is spoilt. */
export function readEdit(value: unknown): Result<Edit, { code: 'not-an-edit' | 'newer-edit' }> {
  const read = editSchema.safeParse(value)
  if (read.success) return ok(read.data)
  return fail({ code: isNewer(value) ? 'newer-edit' : 'not-an-edit' })
}

const newer = z.object({ format: z.string().regex(/^soundings\.edit\/(?!1$)\d+$/) })

function isNewer(value: unknown): boolean {
  return newer.safeParse(value).success
}
