import { useState } from 'react'

import type { Language } from '#surveys/definition/survey'
import { longestText } from '#surveys/journal/words'

import { Settle } from '../themes/settle'
import { useBench } from '../workshop/bench-context'
import { PickOne } from '../workshop/pick-one'
import { useSay } from '../workshop/words'
import { useReading, type TextToRead } from './reading-context'
import { WordsField } from './words-field'

/** A text in another language of its survey, beside the text as it came. */
export function Translation({ text }: { text: TextToRead }) {
  const say = useSay()
  const { survey, labels } = useBench()
  const { journal } = useReading()
  const [wanted, want] = useState<string>(labels.words.lang)
  const languages = survey.languages.filter((each) => each !== text.lang)
  const lang = languages.find((each) => each === wanted) ?? languages[0]
  const done = journal.texts.get(text.name)?.translations
  if (!lang) return null
  return (
    <div className="reading-translation">
      {languages.length > 1 && (
        <PickOne
          id="reading-into"
          label={say.reading('translation.into')}
          options={languages.map((value) => {
            const language = labels.words.language(value)
            const isThere = (done?.get(value)?.value ?? '') !== ''
            return {
              value,
              text: isThere ? say.reading('translation.has', { language }) : language,
            }
          })}
          pick={want}
          value={lang}
        />
      )}
      <InLanguage key={`${text.name} ${lang}`} text={text} lang={lang} />
    </div>
  )
}

function InLanguage({ text, lang }: { text: TextToRead; lang: Language }) {
  const say = useSay()
  const { labels } = useBench()
  const { journal, nameOf } = useReading()
  const kept = journal.texts.get(text.name)?.translations.get(lang)
  const language = labels.words.language(lang)
  const translated = (words: string, over: string[]) =>
    ({ kind: 'text-translated', text: text.name, lang, words, over }) as const
  return (
    <>
      {kept && (
        <Settle
          kept={kept}
          lang={lang}
          title={say.reading('translation.twofold')}
          wordsOf={(words) => words || say.reading('translation.empty')}
          settled={(words) => translated(words, kept.heads)}
        />
      )}
      <WordsField
        id={`translation-${text.name}-${lang}`}
        label={say.reading('translation.label', { language })}
        save={say.reading('translation.save')}
        most={longestText}
        lang={lang}
        rows={rowsFor(text.text)}
        kept={kept}
        value={kept?.value ?? ''}
        done={translated}
      />
      {kept && (
        <p className="reading-by">
          {say.reading('translation.by', { name: `\u2068${nameOf(kept.by)}\u2069` })}
        </p>
      )}
    </>
  )
}

function rowsFor({ length }: string): number {
  return Math.min(16, Math.max(4, Math.ceil(length / 50)))
}
