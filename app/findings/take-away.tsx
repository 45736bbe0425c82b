import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Heading } from '#app/ui/heading'

import { fileFormats } from './file-formats'
import type { FindingsView } from './findings-view'

/** The same findings as files, how to name them, and how to hear of the next ones. */
export function TakeAway({ view }: { view: FindingsView }) {
  const { t, lang } = useWords('findings-page')
  return (
    <section className="findings-end">
      <Files view={view} />
      <Heading level={2}>{t('cite')}</Heading>
      <Citation view={view} />
      <ul className="findings-only-screen">
        <li>
          <a href={paths.findings(lang)}>{t('all')}</a>
        </li>
        <li>
          <a href={paths.findingsFeed(lang)}>{t('feed')}</a>
        </li>
      </ul>
    </section>
  )
}

function Files({ view: { slug, report, seen } }: { view: FindingsView }) {
  const { t, lang } = useWords('findings-page')
  const { cut } = report
  const placeOf = (format: string) => (format === 'json' ? null : seen.for)
  return (
    <div className="findings-only-screen">
      <Heading level={2} id="files">
        {t('files.title')}
      </Heading>
      {cut && <p>{t('files.ofPlace', { label: cut.label })}</p>}
      <ul>
        {fileFormats.map((format) => (
          <li key={format}>
            <a
              href={paths.findingsFile(lang, slug, format, placeOf(format))}
              rel="nofollow"
              download=""
            >
              {t(`files.${format}`)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Citation({ view: { report } }: { view: FindingsView }) {
  const { t } = useWords('findings-page')
  const { citation, cut } = report
  const isPart = cut !== undefined && cut.code !== ''
  return (
    <p className="findings-citation">
      {isPart ? [citation, t('place.part', { label: cut.label })].join(' · ') : citation}
    </p>
  )
}
