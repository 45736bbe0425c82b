import { useWords } from '#app/i18n/use-words'
import { ownName } from '#app/i18n/own-name'
import { Disclosure } from '#app/ui/disclosure'

import { Points } from '../info/points'
import { Section } from '../info/section'
import type { Kept } from './kept-of'

interface WhatIsAskedProps {
  kept: Kept
  /** Questions in words, by id. */
  texts: Record<string, string>
}

export function WhatIsAsked({ kept, texts }: WhatIsAskedProps) {
  const { t } = useWords('privacy')
  const { personal, sensitive } = kept
  const wordsOf = (ids: string[]) => ids.map((id) => texts[id] ?? '')
  const names = kept.languages.map(ownName)
  const lines = [
    t(`asks.unit.${kept.unit}`),
    t(`asks.place.${kept.place}`),
    t('asks.languages', { names }),
    personal.length > 0 ? t('asks.personal', { count: personal.length }) : t('asks.personalNone'),
    ...(sensitive.length > 0 ? [t('asks.sensitive', { count: sensitive.length })] : []),
  ]
  return (
    <>
      <Section title={t('asks.title')} lines={lines} />
      {personal.length > 0 && (
        <Disclosure summary={t('asks.showPersonal')}>
          <Points ofSurvey lines={wordsOf(personal)} />
        </Disclosure>
      )}
      {sensitive.length > 0 && (
        <Disclosure summary={t('asks.showSensitive')}>
          <Points ofSurvey lines={wordsOf(sensitive)} />
        </Disclosure>
      )}
    </>
  )
}
