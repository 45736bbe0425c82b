import { isAsked } from '../definition/question'
import { officialOf, type OfficialLanguage } from '../definition/language'
import type { Language, Page, Question, Survey } from '../definition/survey'
import { textKeysOf } from '../definition/text-keys'
import { countCharacters, countWords } from './count-words'
import { longest } from './texts'

// Reading aloud in words a minute, for Chinese in characters (Trauzettel-Klosinski and Dietz 2012):
// about as slow as reading silently in a language that is not one's first.
const readingSpeed: Record<OfficialLanguage, number> = {
  ...{ en: 228, fr: 195, es: 218, ru: 184, zh: 255 },
}

/** Of languages that nobody measured for us: as slow as the slowest of ours. */
const anyReadingSpeed = 184

// Their words stand without blanks between them, and have some five characters.
const withoutBlanks = /^(th|lo|km|my|bo|dz|ja)(-|$)/

/** Seconds to think and answer, besides reading. */
const answering: {
  [Type in Question['type']]: (question: Extract<Question, { type: Type }>) => number
} = {
  single: () => 4,
  multiple: ({ options }) => Math.min(options.length, 8) + 2,
  yes_no: () => 4,
  scale: () => 5,
  number: () => 12,
  percentage: () => 12,
  short_text: () => 20,
  // Two or three sentences at twenty words a minute, as people write on a telephone.
  long_text: () => 180,
  matrix: ({ rows }) => 3 * rows.length,
  ranking: ({ top }) => 5 * top,
  country: () => 8,
  region: () => 5,
  date: () => 8,
  note: () => 0,
}

/** The minutes a respondent needs in each language, where it is written. */
export function minutesByLanguage(survey: Survey): Record<Language, number> {
  const languages = survey.languages.filter((language) => survey.texts[language])
  return Object.fromEntries(languages.map((language) => [language, minutes(survey, language)]))
}

function minutes(survey: Survey, language: Language): number {
  const start = readingTime(['title', 'purpose', 'audience', 'use', 'consent'], survey, language)
  const pages = survey.pages.map((page) => pageTime(page, survey, language))
  return Math.ceil((start + pages.reduce((sum, seconds) => sum + seconds, 0)) / 60)
}

function pageTime(page: Page, survey: Survey, language: Language): number {
  const own = readingTime([`pages.${page.id}.title`, `pages.${page.id}.intro`], survey, language)
  const questions = page.questions.map((question) => questionTime(question, survey, language))
  return share(page) * questions.reduce((sum, seconds) => sum + seconds, own)
}

function questionTime(question: Question, survey: Survey, language: Language): number {
  if (question.type !== 'note' && !isAsked(question)) return 0
  const keys = textKeysOf(question).filter((key) => !key.includes('.groups.'))
  const answer = answering[question.type] as (question: Question) => number
  return share(question) * (readingTime(keys, survey, language) + answer(question))
}

// Of what only some are asked, half is counted: nobody meets every branch.
function share({ when }: { when?: unknown }): number {
  return when ? 0.5 : 1
}

function readingTime(keys: string[], survey: Survey, language: Language): number {
  const official = officialOf(language)
  const count = official === 'zh' ? countCharacters : counterFor(language)
  const texts = keys.map((key) => survey.texts[language]?.[key]?.slice(0, longest(key)) ?? '')
  const speed = official ? readingSpeed[official] : anyReadingSpeed
  return (60 * texts.reduce((sum, text) => sum + count(text), 0)) / speed
}

function counterFor(language: Language): (text: string) => number {
  return withoutBlanks.test(language) ? (text) => countCharacters(text) / 5 : countWords
}
