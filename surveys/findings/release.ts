import { z } from 'zod'

import { modes } from '../definition/modes'
import { languageSchema as language } from '../definition/language'

declare const safe: unique symbol

export const releaseFormat = 'soundings.release/1'

/** Every number published is a multiple of this, and at most one less away from the true one. */
export const roundedTo = 5

/** Why a table is not all that it could be; words are added at the edge. */
export const noteCodes = ['base-only', 'overall-only', 'share-one-row', 'left-out'] as const

export type NoteCode = (typeof noteCodes)[number]

const code = z.string().min(1).max(2000)
const text = z.string().max(20_000)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
// Which numbers are allowed is for the rules to say, each by its name.
const count = z.number()

const cellSchema = z.strictObject({ code, n: count, pct: z.number().nullable() })
const statsSchema = z.strictObject({ mean: z.number(), median: z.number() })

const tableRowSchema = z.strictObject({
  code,
  members: z.array(code).min(1).optional(),
  base: count,
  options: z.array(cellSchema),
  stats: statsSchema.optional(),
})

const tableSchema = z.strictObject({
  id: code,
  question: code,
  part: code.optional(),
  kind: code,
  breakdown: code.nullable(),
  base: count.optional(),
  options: z.array(cellSchema).optional(),
  rows: z.array(tableRowSchema).optional(),
  stats: statsSchema.optional(),
  note: z.enum(noteCodes).optional(),
})

const rowSchema = z.strictObject({
  code,
  parent: code.optional(),
  members: z.array(code).min(1).optional(),
  base: count,
})

const modeSchema = z.strictObject({ mode: z.enum(modes), n: count, people: count.optional() })

const methodSchema = z.strictObject({
  responses: count,
  countries: count.optional(),
  regions: z.array(code),
  languages: z.array(language),
  opened: z.iso.date(),
  closed: z.iso.date(),
  modes: z.array(modeSchema).optional(),
})

const quoteSchema = z.strictObject({
  question: code,
  text: text.min(1),
  lang: language,
  region: code.optional(),
  attribute: z.strictObject({ question: code, code }).optional(),
  translations: z.record(language, text.min(1)).optional(),
})

const wordingSchema = z.strictObject({
  texts: z.record(z.string(), z.string()),
  earlier: z.record(z.string(), z.array(z.string())).optional(),
})

/** `soundings.release/1` of docs/guides/release-format.md; what the numbers must be is for readRelease. */
export const releaseSchema = z.strictObject({
  format: z.literal(releaseFormat),
  survey: code,
  wave: z.int().optional(),
  versions: z.array(hash).min(1),
  release: z.int().min(1),
  rounding: z.literal(roundedTo),
  method: methodSchema,
  rows: z.record(z.string(), z.array(rowSchema)),
  tables: z.array(tableSchema),
  quotes: z.array(quoteSchema),
  messages: z.record(language, text.min(1)),
  wording: z.record(language, wordingSchema),
  hash,
})

/** A release as it stands in a file, before anybody has checked its numbers. */
export type ReleaseFile = z.infer<typeof releaseSchema>
export type PublishedMode = z.infer<typeof modeSchema>
export type PublishedRow = z.infer<typeof rowSchema>
export type PublishedCell = z.infer<typeof cellSchema>
export type PublishedTableRow = z.infer<typeof tableRowSchema>
export type PublishedStats = z.infer<typeof statsSchema>
export type PublishedTable = z.infer<typeof tableSchema>
export type ReleaseQuote = z.infer<typeof quoteSchema>
export type Messages = ReleaseFile['messages']
export type Wording = ReleaseFile['wording']

/** A table of safe numbers; only protect and readRelease make one. */
export type SafeTable = PublishedTable & { readonly [safe]: true }

/** All numbers of a survey that may be printed. */
export interface Published {
  n: number
  /** Always all that the survey takes, or none where nothing but the responses is counted. */
  modes: PublishedMode[]
  /** How many countries the rows name; nothing that the rows do not tell. */
  countries?: number
  rows: Record<string, PublishedRow[]>
  tables: SafeTable[]
}

/** A release whose every number was made or checked by us. */
export type Release = Omit<ReleaseFile, 'tables'> & { tables: SafeTable[] }
