import { languagesIn } from '../definition/language'
import type { Language, Survey } from '../definition/survey'

/** A text that differs in one language; what is not there is no text yet, or none any more. */
export interface TextChange {
  key: string
  language: Language
  before?: string
  after?: string
  at: 'survey' | 'page' | 'question'
  /** The page or question it belongs to. */
  of: string
}

/** Every text that differs, in the order of languages and keys. */
export function textChanges(before: Survey, after: Survey): TextChange[] {
  const pages = [before, after].flatMap((survey) => survey.pages)
  const known = {
    pages: new Set(pages.map(({ id }) => id)),
    questions: new Set(pages.flatMap((page) => page.questions.map(({ id }) => id))),
  }
  return languagesIn(before.texts, after.texts).flatMap((language) => {
    const [old, now] = [before.texts[language] ?? {}, after.texts[language] ?? {}]
    const keys = [...new Set([...Object.keys(now), ...Object.keys(old)])].sort()
    return keys.flatMap((key): TextChange[] => {
      const [was, is] = [old[key]?.normalize('NFC'), now[key]?.normalize('NFC')]
      if (was === is) return []
      const texts = {
        ...(was !== undefined && { before: was }),
        ...(is !== undefined && { after: is }),
      }
      return [{ key, language, ...texts, ...placeOf(key, known) }]
    })
  })
}

function placeOf(
  key: string,
  { pages, questions }: Record<'pages' | 'questions', Set<string>>,
): Pick<TextChange, 'at' | 'of'> {
  const [first = '', second] = key.split('.')
  if (first === 'pages' && pages.has(second ?? '')) return { at: 'page', of: second ?? '' }
  const isQuestion = second !== undefined && questions.has(first)
  return isQuestion ? { at: 'question', of: first } : { at: 'survey', of: '' }
}
