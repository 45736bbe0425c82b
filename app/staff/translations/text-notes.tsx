import { direction } from '#app/i18n/languages'
import { useWords } from '#app/i18n/use-words'
import { pipedIn } from '#surveys/definition/piping'
import { spelled } from '#surveys/translation/placeholders'

import type { ShownText } from './desk-view'
import { OlderEnglish } from './older-english'

interface TextNotesProps {
  text: ShownText
  language: string
}

/** What helps to translate a text: places that must stay, words of the network, who wrote it. */
export function TextNotes({ text, language }: TextNotesProps) {
  const { t } = useWords('translations')
  const places = [...new Set(pipedIn(text.source))].map(spelled)
  return (
    <>
      <OlderEnglish text={text} />
      {places.length > 0 && (
        <p className="desk-note">{t('desk.places', { count: places.length, places })}</p>
      )}
      <Terms {...{ text, language }} />
      {text.saved && <p className="desk-note">{t('desk.by', { ...text.saved })}</p>}
      {text.earlier && (
        <div className="desk-note">
          <p>{t('desk.earlier', { who: text.earlier.who, day: text.earlier.day })}</p>
          <p className="desk-words" lang={language} dir={direction(language)}>
            {text.earlier.text}
          </p>
        </div>
      )}
    </>
  )
}

function Terms({ text: { hints }, language }: TextNotesProps) {
  const { t } = useWords('translations')
  if (hints.length === 0) return null
  return (
    <>
      <p className="desk-note">{t('desk.terms')}</p>
      <dl className="desk-terms">
        {hints.map(({ term, said }) => (
          <div key={term}>
            <dt lang="en">{term}</dt>
            <dd lang={language} dir={direction(language)}>
              {said}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
