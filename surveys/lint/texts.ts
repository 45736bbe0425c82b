import type { Language, Question, Survey } from '../definition/survey'
import { lengthOf } from '../definition/clean-text'
import { textKeys } from '../definition/text-keys'

/** One text of a survey in one language. */
export interface Text {
  key: string
  text: string
  language: Language
  /** The question it belongs to, if it belongs to one. */
  question?: Question
}

export function questionsOf({ pages }: Pick<Survey, 'pages'>): Question[] {
  return pages.flatMap((page) => page.questions)
}

/** The English of a key, or nothing. */
export function english(survey: Survey, key: string): string {
  return survey.texts.en?.[key] ?? ''
}

/** The languages a survey is offered in besides its English. */
export function translationsOf({ languages }: Survey): Language[] {
  return languages.filter((language) => language !== 'en')
}

/** All texts that a reader could meet. */
export function textsOf(survey: Survey): Text[] {
  const { required, optional } = textKeys(survey)
  const known = new Set([...required, ...optional])
  const questions = new Map(questionsOf(survey).map((question) => [question.id, question]))
  return [...new Set<Language>(['en', ...survey.languages])].flatMap((language) =>
    Object.entries(survey.texts[language] ?? {})
      .filter(([key]) => known.has(key))
      .map(([key, text]) => {
        const question = questions.get(key.split('.')[0] ?? '')
        return { key, text, language, ...(question && !isOfPage(key) && { question }) }
      }),
  )
}

/** The texts whose style can be judged: those far too long are a problem of their own. */
export function readableTexts(survey: Survey): Text[] {
  return textsOf(survey).filter(({ key, text }) => lengthOf(text) <= longest(key))
}

/** The most characters a text may have at its place. */
export function longest(key: string): number {
  if (
    /^(title|contact|pages\..+\.title)$|\.(options|rows|columns|labels|groups|unit)\b/.test(key)
  ) {
    return 200
  }
  return /^(consent|purpose|use|audience)$|^pages\./.test(key) ? 2500 : 1000
}

function isOfPage(key: string): boolean {
  return key.startsWith('pages.')
}
