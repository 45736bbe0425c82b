import { useId, useMemo, useState } from 'react'

import { ownName } from '#app/i18n/own-name'
import { Button } from '#app/ui/button'
import { Field } from '#app/ui/field'
import { cleanText } from '#surveys/definition/clean-text'
import type { Language } from '#surveys/definition/language'
import { wordsOf } from '#surveys/journal/quote-standing'

import { useReading } from '../reading/reading-context'
import { useBench } from '../workshop/bench-context'
import { useSay } from '../workshop/words'
import { useDrafts } from './drafts'
import { FindingsList } from './findings-list'
import { findingsInWords, takeOutOfWords } from './findings-in-words'
import { holdFocus } from './hold-focus'
import { Meanwhile } from './meanwhile'
import { LanguageName } from './quote-texts'
import { wordsProblem } from './quote-draft'
import type { ShownQuote } from './use-shown-quotes'
import { useWrite } from './use-write'
import { WriteTrouble } from './write-trouble'
import { WrittenWords } from './written-words'

interface OneTranslationProps {
  shown: ShownQuote
  lang: Language
}

export function OneTranslation({ shown, lang }: OneTranslationProps) {
  const say = useSay()
  const id = useId()
  const { labels } = useBench()
  const { nameOf } = useReading()
  const { kept, over, words, type, isTyped, error, keep, isBusy, trouble } = useTranslating(
    shown,
    lang,
  )
  const isTooLong = wordsProblem(words) === 'too-long'
  const findings = useMemo(
    () => (isTooLong ? [] : findingsInWords(words, lang)),
    [words, lang, isTooLong],
  )
  const original = shown.quote.marked.value
  return (
    <div className="one-translation" data-translate={lang} data-holds-focus="" tabIndex={-1}>
      <div>
        <LanguageName lang={original.lang} />
        <WrittenWords lang={original.lang} words={wordsOf(shown.quote)} />
      </div>
      <div>
        <Field
          id={id}
          label={<bdi lang={lang}>{ownName(lang)}</bdi>}
          hint={kept ? say.quotes('translate.by', { name: nameOf(kept.by) }) : undefined}
          error={error}
        >
          {(control) => (
            <textarea
              {...control}
              className="control textarea"
              rows={4}
              lang={lang}
              dir="auto"
              spellCheck={false}
              autoComplete="off"
              value={words}
              onChange={({ currentTarget }) => type(currentTarget.value)}
            />
          )}
        </Field>
        {words !== '' && !isTooLong && (
          <FindingsList
            findings={findings}
            lang={lang}
            takeOut={(finding) => type(takeOutOfWords(words, finding, lang))}
          />
        )}
        <Meanwhile kept={kept} over={over} />
        <WriteTrouble trouble={trouble} />
        {isTyped && (
          <Button
            type="button"
            disabled={isBusy}
            onClick={({ currentTarget }) => {
              const isKept = keep()
              void isKept.then((is) => is && holdFocus(currentTarget))
            }}
          >
            {say.quotes(words ? 'translate.keep' : 'translate.remove', {
              lang: labels.words.language(lang),
            })}
          </Button>
        )}
      </div>
    </div>
  )
}

function useTranslating({ name, quote }: ShownQuote, lang: Language) {
  const say = useSay()
  const { translations } = useDrafts()
  const { send, isBusy, trouble } = useWrite()
  const [isTried, setTried] = useState(false)
  const key = `${name} ${lang}`
  const kept = quote.translations.get(lang)
  const typed = translations.get(key)
  const words = typed?.value ?? kept?.value ?? ''
  const over = typed?.over ?? kept?.heads ?? []
  const found = wordsProblem(words)
  // Nothing at all takes the translation away.
  const problem = words === '' ? undefined : found
  const type = (value: string) => {
    const isAsBefore = value === (kept?.value ?? '')
    translations.put(key, isAsBefore ? undefined : { value, over })
  }
  const keep = async () => {
    setTried(true)
    if (problem) return false
    const isKept = await send({
      kind: 'quote-translated',
      over,
      quote: name,
      lang,
      words: cleanText(words),
    })
    if (isKept) translations.put(key, undefined)
    return isKept
  }
  const isToldNow = isTried || problem === 'too-long'
  const error = isToldNow && problem ? say.quotes(`problem.${problem}`) : undefined
  return { kept, over, words, type, isTyped: typed !== undefined, error, keep, isBusy, trouble }
}
