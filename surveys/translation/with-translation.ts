import { readSurvey, type ShapeProblem, type Survey } from '../definition/survey'
import type { Result } from '../result'
import type { DeskText } from './desk-text'

/** A translation as the catalogue keeps it: every key, and the mark of the English of each text. */
export interface TranslationFile {
  texts: Record<string, string>
  made_from: Record<string, string>
}

export function fileFor(texts: readonly DeskText[]): TranslationFile {
  const sorted = texts.toSorted((one, other) => (one.key < other.key ? -1 : 1))
  const stamped = sorted.flatMap(({ key, text, madeFrom }) =>
    text !== '' && madeFrom !== undefined ? [[key, madeFrom] as const] : [],
  )
  return {
    texts: Object.fromEntries(sorted.map(({ key, text }) => [key, text])),
    made_from: Object.fromEntries(stamped),
  }
}

/** The survey with one of its languages, old or new, as the desk has it. */
export function withTranslation(
  survey: Survey,
  language: string,
  texts: readonly DeskText[],
): Result<Survey, ShapeProblem> {
  const { texts: all, made_from: stamps } = fileFor(texts)
  const written = Object.entries(all).filter(([, text]) => text !== '')
  const isNew = !survey.languages.some((each) => each === language)
  const languages: string[] = survey.languages
  return readSurvey({
    ...survey,
    languages: isNew ? [...languages, language] : languages,
    texts: { ...survey.texts, [language]: Object.fromEntries(written) },
    madeFrom: { ...survey.madeFrom, [language]: stamps },
  })
}
