import type { Language, Survey } from '#surveys/definition/survey'
import { textKeys } from '#surveys/definition/text-keys'

/** How far a survey is in one of its languages. */
export interface LanguageState {
  language: Language
  /** Texts that are there, of all that the survey has. */
  written: number
  of: number
  /** Made from an English text that has changed since. */
  older: number
}

/** Every language a survey is offered in, English first. */
export function languagesOf(survey: Survey, mark: (english: string) => string): LanguageState[] {
  const { required, optional } = textKeys(survey)
  const english = survey.texts.en ?? {}
  const keys = [...required, ...optional.filter((key) => isWritten(english[key]))]
  const all: Language[] = ['en', ...survey.languages.filter((language) => language !== 'en')]
  return all.map((language) => {
    const texts = survey.texts[language] ?? {}
    const stamps = survey.madeFrom?.[language] ?? {}
    const written = keys.filter((key) => isWritten(texts[key]))
    const older = written.filter(
      (key) => stamps[key] !== undefined && stamps[key] !== mark(english[key] ?? ''),
    )
    return { language, written: written.length, of: keys.length, older: older.length }
  })
}

function isWritten(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ''
}
