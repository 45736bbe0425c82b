import { cleanText, lengthOf } from '../definition/clean-text'
import type { Language, Survey } from '../definition/survey'
import type { Messages } from './release'
import { markupPattern } from './quotes/rules/markup'
import { plainText } from './quotes/text/plain-text'
import { smallNumbersIn } from './small-numbers'

export const longestMessage = 5000

/** What keeps a key message out of a release. */
export type MessageFault = 'language' | 'empty' | 'too-long' | 'unclean' | 'markup'

export function messageFault(
  { languages }: Pick<Survey, 'languages'>,
  lang: string,
  text: string,
): MessageFault | undefined {
  if (!languages.some((each) => each === lang)) return 'language'
  if (text === '') return 'empty'
  if (lengthOf(text) > longestMessage) return 'too-long'
  if (cleanText(text) !== text) return 'unclean'
  return plainText(text).search(markupPattern) >= 0 ? 'markup' : undefined
}

/** A number in a message that somebody has to look at: it may be of a few people. */
export interface MessageWarning {
  code: 'message-number'
  lang: Language
  found: string
}

export function messageWarnings(messages: Messages): MessageWarning[] {
  const texts = Object.entries(messages)
  return texts.flatMap(([lang, text]) =>
    smallNumbersIn(text, lang).map((found) => ({ code: 'message-number', lang, found })),
  )
}
