import type { Language } from '#surveys/definition/language'
import type { Survey } from '#surveys/definition/survey'
import { textsOf, type ReleasedQuote } from '#surveys/findings/quotes/quote'
import { standsIn, type Passage } from '#surveys/journal/passage'

import type { TextToRead } from '../workshop/work'
import { consentOf } from './may-quote'
import { wordsProblem } from './quote-draft'

/** What has to be mended before anybody can approve a quote. */
export type Obstacle =
  'text-missing' | 'reads-otherwise' | 'not-agreed' | 'not-told' | 'tells' | 'wrong-words'

interface Judged {
  passage: Passage
  released: ReleasedQuote
  /** The text that it is taken from, among those that came. */
  text: TextToRead | undefined
}

/** Whether words tell what must never be published. */
export type Tells = (words: string, language: Language) => boolean

export function obstaclesOf(
  { passage, released, text }: Judged,
  { survey, tells }: { survey: Survey; tells: Tells },
): Obstacle[] {
  return [...sourceObstacles(passage, text, survey), ...wordObstacles(released, tells)]
}

function sourceObstacles(
  passage: Passage,
  text: TextToRead | undefined,
  survey: Survey,
): Obstacle[] {
  if (!text) return ['text-missing']
  const consent = consentOf(survey, text)
  return [
    ...(standsIn(text.text, passage) ? [] : (['reads-otherwise'] as const)),
    ...(consent === 'not-agreed' || consent === 'not-told' ? [consent] : []),
  ]
}

function wordObstacles(released: ReleasedQuote, tells: Tells): Obstacle[] {
  const texts = textsOf(released)
  const isWrong = texts.some(([, words]) => wordsProblem(words) !== undefined)
  if (isWrong) return ['wrong-words']
  return texts.some(([lang, words]) => tells(words, lang)) ? ['tells'] : []
}
