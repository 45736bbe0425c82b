import { cleanText } from '../definition/clean-text'
import { fillText } from '../definition/piping'
import { columnsOf } from '../definition/question'
import type { Survey } from '../definition/survey'
import { withBands } from '../findings/bands'
import { numberedQuestions } from './numbered-questions'
import { pipeWords, type Source } from './source'
import type { ReportWords } from './report-words'

/** A survey in the words of one language; where a text is not translated, in English. */
export type Worded = Pick<Source, 'survey' | 'words' | 'questions' | 'text' | 'columnsOf'>

/** The same of a survey of which nothing is released. */
export function wordedSurvey(survey: Survey, words: ReportWords): Worded {
  const questions = numberedQuestions(survey)
  const texts = survey.texts[words.lang]
  const fill = (text: string) => fillText(cleanText(text), (id) => pipeWords(words, questions, id))
  return {
    ...{ survey, words, questions },
    text: (key) => fill(texts?.[key] ?? survey.texts.en?.[key] ?? ''),
    columnsOf: (question) => columnsOf(withBands(question)),
  }
}
