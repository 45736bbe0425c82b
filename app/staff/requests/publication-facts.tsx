import { formatDate } from '#app/i18n/format'
import { ownName } from '#app/i18n/own-name'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Disclosure } from '#app/ui/disclosure'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'

import { Changes } from '../changes/changes'
import type { PublicationView } from './publication-view'
import { FormerHolders } from '../keys/former-holders'
import { UnloggedHolders } from '../keys/unlogged-holders'
import { Fingerprint } from '../keys/fingerprint'
import { WholeSurvey } from './whole-survey'

interface PublicationFactsProps {
  view: PublicationView
  /** The same page with the questions in another language. */
  inLanguage: (lang: string) => string
}

/** What is to be published, wholly: days, languages, who can open the answers, and every word. */
export function PublicationFacts({ view, inLanguage }: PublicationFactsProps) {
  const { t } = useWords('requests')
  const { slug, changes, whole, warnings } = view
  return (
    <>
      <When view={view} />
      <Facts view={view} />
      <FormerHolders names={view.formerHolders} />
      <UnloggedHolders names={view.unloggedHolders} />
      <OpenComments view={view} />
      {warnings.length > 0 && (
        <Disclosure summary={t('warnings', { count: warnings.length })}>
          <ul>
            {warnings.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Heading level={2} id="asked">
        {t(changes ? 'changesTitle' : 'wholeTitle')}
      </Heading>
      {changes && <Changes view={changes} />}
      {whole && <WholeSurvey whole={whole} view={view} inLanguage={inLanguage} />}
      <p>
        <a href={paths.previewOf(slug)}>{t('preview')}</a>
      </p>
    </>
  )
}

function When({ view: { standing, days, changes } }: { view: PublicationView }) {
  const { t } = useWords('requests')
  if (changes && standing !== 'not-yet') return <Notice>{t('stands.corrected')}</Notice>
  if (standing === 'not-yet') return <Notice>{t('stands.not-yet', { day: days.opens })}</Notice>
  const over = standing !== 'open'
  return (
    <Notice kind="warning" title={t(over ? 'stands.overTitle' : 'stands.openTitle')}>
      {t(over ? 'stands.over' : 'stands.open', { day: over ? days.closes : days.opens })}
    </Notice>
  )
}

function Facts({ view }: { view: PublicationView }) {
  const { t, lang } = useWords('requests')
  const { t: keys } = useWords('key-holders')
  const { address, access, languages, days, holders, surveyKey, hash } = view
  const facts = [
    { name: t('facts.opens'), value: formatDate(lang, days.opens) },
    { name: t('facts.closes'), value: t('lastDay', { day: days.closes }) },
    { name: t('facts.retention'), value: formatDate(lang, days.retention) },
    { name: t('facts.languages'), value: languages.map(ownName).join(' · ') },
    { name: t('facts.access'), value: t(access === 'codes' ? 'access.codes' : 'access.open') },
    { name: t('facts.address'), value: <code dir="ltr">{address}</code> },
    { name: t('facts.holders'), value: <Holders holders={holders} /> },
    ...(surveyKey === undefined
      ? []
      : [{ name: keys('survey.fingerprint'), value: <Fingerprint>{surveyKey}</Fingerprint> }]),
    { name: t('facts.mark'), value: <TextMark hash={hash} /> },
  ]
  return (
    <dl className="request-facts">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** By name and fingerprint, for a name can be given to any key. */
function Holders({ holders }: Pick<PublicationView, 'holders'>) {
  const { t } = useWords('requests')
  if (holders.length === 0) return t('nobody')
  return holders.map(({ name, fingerprint }) => (
    <div key={fingerprint}>
      {name}
      <small>
        <Fingerprint>{fingerprint}</Fingerprint>
      </small>
    </div>
  ))
}

/** What members and colleagues have said, before it is too late to heed it. */
function OpenComments({ view: { slug, openComments: count } }: { view: PublicationView }) {
  const { t } = useWords('consultations')
  if (count === 0) return null
  return (
    <Notice kind="warning" title={t('point.comments', { count })}>
      <p>
        <a href={paths.commentsOf(slug)}>{t('go.comments')}</a>
      </p>
    </Notice>
  )
}

function TextMark({ hash }: { hash: string }) {
  const { t } = useWords('requests')
  return (
    <>
      <code dir="ltr">{hash.slice(0, 16)}</code>
      <small>{t('facts.markHint')}</small>
    </>
  )
}
