import { formatList } from '#app/i18n/format'
import { i18next } from '#app/i18n/i18next'
import { wordsFor } from '#app/i18n/words-for'
import { surveyWords, type SurveyWords } from '#app/respond/survey-words'
import { preferNot } from '#surveys/definition/answer'
import type { Piece } from '#surveys/definition/piece'
import { fillText } from '#surveys/definition/piping'
import type { Language, Question, Survey, Texts } from '#surveys/definition/survey'
import { numbersOf, type PaperPage } from '#surveys/journey/paper'

/** All that is needed to put a survey on paper in one language. */
export interface PaperWords extends SurveyWords {
  numberOf: (question: string) => number
  question: (id: string) => Question | undefined
  quoted: (words: string) => string
  /** “Yes”, “Partly” or “No”. */
  either: (words: string[]) => string
  /** “Yes”, “Partly” and “No”. */
  list: (words: string[]) => string
  refusal: () => string
}

export function paperWords(survey: Survey, sheets: PaperPage[], lang: Language): PaperWords {
  const t = i18next.getFixedT(wordsFor(lang), 'paper')
  const numbers = numbersOf(survey, sheets)
  const numberOf = (question: string) => numbers.get(question) ?? 0
  const named = (question: string) => t('yourAnswer', { number: numberOf(question) })
  const words = surveyWords(withNumbers(survey, named), lang, {})
  const quoted = (said: string) => t('quoted', { words: said })
  const questions = new Map(
    survey.pages.flatMap((page) => page.questions).map((question) => [question.id, question]),
  )
  return {
    ...words,
    numberOf,
    quoted,
    question: (id) => questions.get(id),
    either: (parts) => formatEither(lang, parts),
    list: (parts) => formatList(lang, parts),
    refusal: () => quoted(words.piece({ word: preferNot })),
  }
}

/** Whether a label is the author's words or the network's, as against a number, a date or a place. */
export function isWorded(piece: Piece): boolean {
  return 'key' in piece || 'word' in piece || 'said' in piece
}

/** On paper nobody has answered yet: a text that shows an earlier answer names its number instead. */
function withNumbers(survey: Survey, named: (question: string) => string): Survey {
  const fill = (texts: Texts = {}) =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, fillText(text, named)]))
  const texts = Object.entries(survey.texts).map(([lang, own]) => [lang, fill(own)])
  return { ...survey, texts: Object.fromEntries(texts) as Survey['texts'] }
}

function formatEither(lang: string, parts: string[]): string {
  const conventions = lang === 'en' ? 'en-GB' : lang
  return new Intl.ListFormat(conventions, { type: 'disjunction' }).format(parts)
}
