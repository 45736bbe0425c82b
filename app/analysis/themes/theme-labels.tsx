import { useMemo } from 'react'

import { ownName } from '#app/i18n/own-name'
import type { Language } from '#surveys/definition/survey'

import { useBench } from '../workshop/bench-context'
import { useSay } from '../workshop/words'
import { faultSentence } from './fault-sentence'
import type { OnTheme } from './on-theme'
import { faultsOfTyped, otherLabels } from './typed-labels'

/** What a theme is called in each language, with what a release would say against it. */
export function ThemeLabels({ book, theme }: Pick<OnTheme, 'book' | 'theme'>) {
  const { languages } = useBench().survey
  const { labels, description, code } = theme
  const spoken = languages.flatMap((lang) => {
    const label = labels.get(lang)?.value
    return label === undefined ? [] : [{ lang, label }]
  })
  return (
    <>
      <dl className="theme-labels">
        {spoken.map((each) => (
          <Label key={each.lang} {...each} others={otherLabels(book, each.lang, code)} />
        ))}
      </dl>
      {description.value !== '' && (
        <p className="theme-description" dir="auto">
          {description.value}
        </p>
      )}
    </>
  )
}

interface LabelProps {
  lang: Language
  label: string
  others: string[]
}

function Label({ lang, label, others }: LabelProps) {
  const say = useSay()
  const beside = JSON.stringify(others)
  // Rules are slow, and a code book is shown anew with every passage that is coded.
  const faults = useMemo(
    () => faultsOfTyped(label, lang, JSON.parse(beside) as string[]),
    [label, lang, beside],
  )
  return (
    <div>
      <dt lang={lang}>{ownName(lang)}</dt>
      <dd>
        <bdi lang={lang}>{label}</bdi>
        {faults.map((fault) => (
          <p
            key={`${fault.code} ${fault.found ?? ''}`}
            className={fault.isRefused ? 'theme-refused' : 'theme-warned'}
            data-fault={fault.code}
          >
            {faultSentence(say, fault)}
          </p>
        ))}
      </dd>
    </div>
  )
}
