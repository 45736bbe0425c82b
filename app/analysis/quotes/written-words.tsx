import type { Language } from '#surveys/definition/language'

import { SeenWords } from '../reading/seen-words'

interface WrittenWordsProps {
  lang: Language
  words: string
  id?: string
}

/** What somebody wrote, as a block of its own that turns nothing around it. */
export function WrittenWords({ lang, words, id }: WrittenWordsProps) {
  return (
    <blockquote className="written-words" lang={lang} dir="auto" id={id}>
      <SeenWords words={words} />
    </blockquote>
  )
}
