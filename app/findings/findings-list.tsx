import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { RespondentFrame } from '#app/respond/respondent-frame'
import { EmptyState } from '#app/ui/empty-state'
import { Heading } from '#app/ui/heading'
import { LinkButton } from '#app/ui/link-button'

import type { ListedFindings } from './listed-findings'
import { Said } from './said'

export function FindingsList({ listed }: { listed: ListedFindings[] }) {
  const { t, lang } = useWords('findings-page')
  return (
    <RespondentFrame>
      <Heading level={1}>{t('list.title')}</Heading>
      <p className="lead">{t('list.lead')}</p>
      {listed.length === 0 ? (
        <EmptyState
          title={t('list.empty.title')}
          action={<LinkButton to={paths.home(lang)}>{t('list.empty.action')}</LinkButton>}
        >
          {t('list.empty.text')}
        </EmptyState>
      ) : (
        listed.map((one) => <Listed key={one.slug} listed={one} />)
      )}
      <p className="findings-follow">
        <a href={paths.findingsFeed(lang)}>{t('feed')}</a>
      </p>
    </RespondentFrame>
  )
}

function Listed({ listed }: { listed: ListedFindings }) {
  const { t, lang } = useWords('findings-page')
  const { slug, title, spoken, from, message, acceptedOn } = listed
  return (
    <section className="findings-listed">
      <Heading level={2}>
        <a href={paths.findingsOf(lang, slug)}>
          <Said lang={spoken}>{title}</Said>
        </a>
      </Heading>
      <p className="quiet">
        {from} {t('list.published', { day: acceptedOn })}
      </p>
      {message && (
        <p>
          <Said lang={message.lang}>{beginningOf(message.text)}</Said>
        </p>
      )}
    </section>
  )
}

/** A list leaves the points of a long message to the page. */
function beginningOf(text: string): string {
  return text.split(/\n\s*\n/)[0] ?? ''
}
