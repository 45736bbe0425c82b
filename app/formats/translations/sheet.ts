import type { DeskText, Mark } from '#surveys/translation/desk-text'
import type { Incoming } from '#surveys/translation/judge-import'
import type { Result } from '#surveys/result'

/** The texts of a survey in one language, on their way to or from a file. */
export interface TranslationSheet {
  slug: string
  language: string
  texts: readonly DeskText[]
}

/** What a file is to be for, and how the English it was made from is marked. */
export interface Expected {
  slug: string
  language: string
  mark: Mark
}

/** What keeps a file as a whole from being read. */
export type FileProblem =
  | { code: 'not-utf-8'; row: number }
  | { code: 'xml-broken'; row: number }
  | { code: 'xml-doctype' }
  | { code: 'too-much' }
  | { code: 'no-xliff' }
  | { code: 'xliff-version'; version: string }
  | { code: 'other-survey'; slug: string }
  | { code: 'other-language'; language: string }
  | { code: 'po-broken'; row: number }
  | { code: 'json-broken' }
  | { code: 'xlsx-broken' }
  | { code: 'columns-missing'; columns: string[] }

export type Read = Result<Incoming[], FileProblem>

/** More than any survey has; each of them comes back on a page. */
export const mostTexts = 5000
