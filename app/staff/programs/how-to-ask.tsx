import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Heading } from '#app/ui/heading'

interface HowToAskProps {
  origin: string
  /** The key itself, while it is shown. */
  token?: string
}

/** What whoever writes the program needs to know. */
export function HowToAsk({ origin, token = 'soundings_…' }: HowToAskProps) {
  const { t } = useWords('programs')
  const call = `curl -H "Authorization: Bearer ${token}" ${origin}${paths.apiFindings()}`
  return (
    <section>
      <Heading level={2}>{t('how.title')}</Heading>
      <p>{t('how.text')}</p>
      <div className="table-scroll" role="region" aria-label={t('how.example')} tabIndex={0}>
        <pre dir="ltr">
          <code>{call}</code>
        </pre>
      </div>
      <p>
        <a href={paths.apiDocument()}>{t('how.document')}</a>
      </p>
    </section>
  )
}
