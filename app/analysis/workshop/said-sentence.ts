import { ownName } from '#app/i18n/own-name'
import type { QuoteProblem } from '#surveys/findings/quotes/quote-problem'
import { themeOfPart } from '#surveys/findings/themes/theme'
import type { ThemeProblem } from '#surveys/findings/themes/theme-problem'

import type { Labels } from './labels'
import type { CodebookKey, Say } from './words'

/** Where a link leads that helps with what is wrong. */
export type SaidLink =
  { question: string; theme?: string | undefined } | { quote: string; n: number }

/** What themes and quotes of a release are called on its desk. */
export interface SaidNames {
  theme: (question: string, code: string) => string
  /** The name of the quote at a place of the list that was asked for, and its number on the desk. */
  quote: (place: number) => { quote: string; n: number } | undefined
}

export interface SaidSentence {
  text: string
  link?: SaidLink
}

/** What speaks against a quote in a release, and which one it is. */
export function quoteSentence(say: Say, names: SaidNames, problem: QuoteProblem): SaidSentence {
  const { code, quote: place, at, facts } = problem
  const link = names.quote(place)
  const found = isolated(facts.found)
  const said = { ...facts, ...found, quote: link?.n ?? place, at: fieldName(say, at) }
  return { text: say.findings(`quotes.${code}`, said), ...(link && { link }) }
}

const fields = ['text', 'lang', 'question', 'region', 'attribute'] as const

function fieldName(say: Say, at: string): string {
  const [field = '', language] = at.split('.')
  const known = fields.find((each) => each === field)
  if (known) return say.codebook(`at.${known}` satisfies CodebookKey)
  if (field !== 'translations' || language === undefined) return at
  return say.codebook('at.translation', { language: ownName(language) })
}

/** What speaks against a theme in a release, and which one it is. */
export function themeSentence(
  say: Say,
  { names, labels }: { names: SaidNames; labels: Labels },
  { code, at, facts }: ThemeProblem,
): SaidSentence {
  const [question = '', ...rest] = at.split('.')
  const [theme, language] = rest[0] === 'labels' ? [undefined, rest[1]] : [rest[0], rest[2]]
  const told = [
    labels.question(question),
    ...(theme === undefined ? [] : [names.theme(question, theme)]),
    ...(language === undefined ? [] : [ownName(language)]),
  ]
  const said = { ...facts, ...isolated(facts.found), at: told.join(' · ') }
  return { text: say.findings(`themes.${code}`, said), link: { question, theme } }
}

/** The question and the theme that a table of a release is of. */
export function themeOfTable(table: string): { question: string; theme: string } | undefined {
  const [question = ''] = table.split('.', 1)
  const theme = themeOfPart(table.slice(question.length + 1))
  return theme === undefined ? undefined : { question, theme }
}

function isolated(found: string | undefined): { found?: string } {
  return found === undefined ? {} : { found: `\u2068${found}\u2069` }
}
