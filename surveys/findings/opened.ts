import { isLanguage } from '../definition/language'
import { arePeople, modes, type Mode } from '../definition/modes'

export { modes, type Mode } from '../definition/modes'

/** The closed answers of one response, as they come out of their envelope. */
export type OpenedResponse = {
  format: 'soundings.answers/1'
  version: string
  lang: string
  mode: Mode
  /** How many took part, of a discussion always and of an interview perhaps. */
  people?: number
  answers: Given
}

/** One free text, as it comes out of its own envelope; nothing ties it to a response. */
export type OpenedText = {
  format: 'soundings.text/1'
  version: string
  lang: string
  question: string
  text: string
  context: Given
}

export type Opened = OpenedResponse | OpenedText

/** Answers that no question has read yet. */
export type Given = Record<string, unknown>

/** What an envelope held; `undefined` where it is neither a response nor a text. */
export function readOpened(plaintext: unknown): Opened | undefined {
  if (!isRecord(plaintext)) return undefined
  return isResponse(plaintext) || isText(plaintext) ? plaintext : undefined
}

// Written out, for there may be a million: a schema takes ten times as long.
function isResponse(value: Given): value is OpenedResponse {
  const { format, mode, people } = value
  return (
    format === 'soundings.answers/1' &&
    isMode(mode) &&
    (people === undefined || typeof people === 'number') &&
    arePeople(mode, people) &&
    isRecord(value.answers) &&
    isOfVersion(value) &&
    hasOnly(value, responseNames)
  )
}

function isText(value: Given): value is OpenedText {
  const { format, question, text, context } = value
  return (
    format === 'soundings.text/1' &&
    typeof question === 'string' &&
    typeof text === 'string' &&
    isRecord(context) &&
    isOfVersion(value) &&
    hasOnly(value, textNames)
  )
}

function isRecord(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const knownModes = new Set<unknown>(modes)

function isMode(mode: unknown): mode is Mode {
  return knownModes.has(mode)
}

function isOfVersion({ version, lang }: Given): boolean {
  return typeof version === 'string' && typeof lang === 'string' && isLanguage(lang)
}

const common = ['format', 'version', 'lang']
const responseNames = new Set([...common, 'mode', 'people', 'answers'])
const textNames = new Set([...common, 'question', 'text', 'context'])

function hasOnly(value: Given, names: Set<string>): boolean {
  for (const name in value) if (!names.has(name)) return false
  return true
}
