import { formatList } from '#app/i18n/format'
import { givenAnswer, type Answers } from '#surveys/definition/answer'
import type { Piece } from '#surveys/definition/piece'
import { fillText } from '#surveys/definition/piping'
import { summarise } from '#surveys/definition/question'
import type { Language, Survey } from '#surveys/definition/survey'

import { wordPiece } from './word-piece'

/** The words of a survey in one language, as this respondent reads them. */
export interface SurveyWords {
  lang: Language
  /** A text with the respondent's earlier answers put in; empty where the survey has none. */
  text: (key: string) => string
  has: (key: string) => boolean
  piece: (piece: Piece) => string
}

type Worded = Pick<Survey, 'pages' | 'texts'>

export function surveyWords(survey: Worded, lang: Language, answers: Answers): SurveyWords {
  const find = (key: string) => survey.texts[lang]?.[key] ?? survey.texts.en?.[key]
  const words: SurveyWords = {
    lang,
    has: (key) => Boolean(find(key)),
    text: (key) => fillText(find(key) ?? '', (id) => answerWords(survey, words, answers, id)),
    piece: (piece) => wordPiece(lang, words.text, piece),
  }
  return words
}

/** An earlier answer as a part of a sentence; nothing where it is missing or was refused. */
function answerWords({ pages }: Worded, words: SurveyWords, answers: Answers, id: string): string {
  const question = pages.flatMap((page) => page.questions).find((each) => each.id === id)
  const answer = givenAnswer(answers, id)
  // Somebody's own words that look like a question's place stay as they are.
  if (!question) return `{{${id}}}`
  if (answer === undefined) return ''
  const pieces = summarise(question, answer).filter(standsAlone)
  return formatList(words.lang, pieces.map(words.piece))
}

// Who chose “something else” and said what is quoted with those words only; a labelled point of a
// scale by its label.
function standsAlone(piece: Piece, n: number, all: Piece[]): boolean {
  const next = all[n + 1] ?? {}
  return !('said' in next || ('number' in piece && 'key' in next))
}
