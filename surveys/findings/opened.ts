import { z } from 'zod'
import { arePeople, modes } from '../definition/modes'
import { languageSchema } from '../definition/language'

export { modes, type Mode } from '../definition/modes'

// Each answer is read by its question; to read them here as well would take as long again.
const objectSchema = z.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)
const common = { version: z.string(), lang: languageSchema }

const responseSchema = z.strictObject({
  format: z.literal('soundings.answers/1'),
  ...common,
  mode: z.enum(modes),
  /** How many took part, of a discussion always and of an interview perhaps. */
  people: z.int().optional(),
  answers: objectSchema,
})

const textSchema = z.strictObject({
  format: z.literal('soundings.text/1'),
  ...common,
  question: z.string(),
  text: z.string(),
  context: objectSchema,
})

const openedSchema = z.discriminatedUnion('format', [responseSchema, textSchema])

/** The closed answers of one response, as they come out of their envelope. */
export type OpenedResponse = z.infer<typeof responseSchema>

/** One free text, as it comes out of its own envelope; nothing ties it to a response. */
export type OpenedText = z.infer<typeof textSchema>

export type Opened = OpenedResponse | OpenedText

/** What an envelope held; `undefined` where it is neither a response nor a text. */
export function readOpened(plaintext: unknown): Opened | undefined {
  const read = openedSchema.safeParse(plaintext)
  if (!read.success) return undefined
  const { data } = read
  const isOf = data.format === 'soundings.text/1' || arePeople(data.mode, data.people)
  return isOf ? data : undefined
}
