import { Disclosure } from '#app/ui/disclosure'
import { standsIn } from '#surveys/journal/passage'
import type { Quote } from '#surveys/journal/quotes'

import type { TextToRead } from '../reading/reading-context'
import { SeenWords } from '../reading/seen-words'
import { useSay } from '../workshop/words'
import { WrittenWords } from './written-words'

/** Where a quote comes from, for whoever judges what was taken out. */
export function SourceText({ quote, text }: { quote: Quote; text: TextToRead | undefined }) {
  const say = useSay()
  const { lang, words, start, end } = quote.marked.value
  return (
    <Disclosure summary={say.quotes('card.source')}>
      {text && standsIn(text.text, quote.marked.value) ? (
        <blockquote className="written-words" lang={text.lang} dir="auto">
          <SeenWords words={text.text.slice(0, start)} />
          <mark>
            <SeenWords words={words} />
          </mark>
          <SeenWords words={text.text.slice(end)} />
        </blockquote>
      ) : (
        <WrittenWords lang={lang} words={words} />
      )}
    </Disclosure>
  )
}
