import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Heading } from '#app/ui/heading'

import { fileFormats } from './file-formats'
import type { FindingsView } from './findings-view'

/** The same findings as files, how to name them, and how to hear of the next ones. */
export function TakeAway({ view: { slug, report } }: { view: FindingsView }) {
  const { t, lang } = useWords('findings-page')
  return (
    <section className="findings-end">
      <div className="findings-only-screen">
        <Heading level={2} id="files">
          {t('files.title')}
        </Heading>
        <ul>
          {fileFormats.map((format) => (
            <li key={format}>
              <a href={paths.findingsFile(lang, slug, format)} download="">
                {t(`files.${format}`)}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <Heading level={2}>{t('cite')}</Heading>
      <p className="findings-citation">{report.citation}</p>
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
