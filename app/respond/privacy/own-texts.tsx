import { useWords } from '#app/i18n/use-words'
import { Disclosure } from '#app/ui/disclosure'
import { Heading } from '#app/ui/heading'
import { OfSurvey } from '#app/i18n/spoken'

import { Points } from '../info/points'
import { Section } from '../info/section'
import type { KeptText } from './kept-texts'

interface OwnTextsProps {
  kept: KeptText[]
  /** Questions in words, by id. */
  texts: Record<string, string>
}

/** What becomes of what people write in their own words. */
export function OwnTexts({ kept, texts }: OwnTextsProps) {
  const { t } = useWords('privacy')
  if (kept.length === 0) return <Section title={t('texts.title')} lines={[t('texts.none')]} />
  return (
    <>
      <Section
        title={t('texts.title')}
        lines={[t('texts.apart'), t('texts.beside'), t('texts.care')]}
      />
      <Disclosure summary={t('texts.show')}>
        {kept.map((text) => (
          <OwnText key={text.question} kept={text} texts={texts} />
        ))}
      </Disclosure>
    </>
  )
}

function OwnText({ kept, texts }: { kept: KeptText; texts: Record<string, string> }) {
  const { t } = useWords('privacy')
  const { question, other, beside, ifAgreed } = kept
  const wordsOf = (ids: string[]) => ids.map((id) => texts[id] ?? '')
  return (
    <>
      <Heading level={3}>
        <OfSurvey>{texts[question]}</OfSurvey>
      </Heading>
      {other && <p className="quiet">{t('texts.other')}</p>}
      <p>{beside.length > 0 ? t('texts.these') : t('texts.nothing')}</p>
      {beside.length > 0 && <Points ofSurvey lines={wordsOf(beside)} />}
      {ifAgreed.length > 0 && (
        <>
          <p>{t('texts.ifAgreed')}</p>
          <Points ofSurvey lines={wordsOf(ifAgreed)} />
        </>
      )}
    </>
  )
}
