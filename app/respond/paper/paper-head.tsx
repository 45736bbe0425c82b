import { useWords } from '#app/i18n/use-words'
import { Heading } from '#app/ui/heading'
import type { Survey } from '#surveys/definition/survey'

import type { PaperWords } from './paper-words'

interface PaperHeadProps {
  words: PaperWords
  survey: Pick<Survey, 'access'>
  /** How the network can be reached. */
  network: string | undefined
}

const aboutKeys = ['audience', 'use', 'consent'] as const
const safetyKeys = ['name', 'skip', 'locked', 'destroyed', 'withdraw'] as const

/** What somebody should know before they write the first word. */
export function PaperHead({ words, survey, network = '' }: PaperHeadProps) {
  const { t, spoken } = useWords('paper')
  const { text } = words
  const promises = survey.access === 'codes' ? (['code', ...safetyKeys] as const) : safetyKeys
  return (
    <header className="paper-head">
      <Heading level={1}>{text('title')}</Heading>
      <p className="lead">{text('purpose')}</p>
      <p {...spoken} className="print-hint">
        {t('print')}
      </p>
      <section {...spoken} className="paper-safety">
        <Heading level={2}>{t('safety.title')}</Heading>
        <ul>
          {promises.map((promise) => (
            <li key={promise}>{t(`safety.${promise}`)}</li>
          ))}
        </ul>
      </section>
      <dl className="paper-about">
        <div>
          <dt {...spoken}>{t('head.who')}</dt>
          <dd>{text('contact')}</dd>
          {network !== '' && <dd {...spoken}>{t('network', { contact: network })}</dd>}
        </div>
        {aboutKeys.map((key) => (
          <div key={key}>
            <dt {...spoken}>{t(`head.${key}`)}</dt>
            <dd>{text(key)}</dd>
          </div>
        ))}
      </dl>
    </header>
  )
}
