import { Chapters } from '#app/findings/chapters'
import { Contents } from '#app/findings/contents'
import { overTime } from '#app/findings/findings-view'
import { HowMade } from '#app/findings/how-made'
import { Messages } from '#app/findings/messages'
import { ownName } from '#app/i18n/own-name'
import { LanguageProvider, useLanguage, useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Heading } from '#app/ui/heading'

import type { ReleaseView } from './release-view'
import { WouldGoNotice } from './would-go-notice'

/** A release as its page of findings would show it, in every way that it could be seen. */
export function ReleaseShown({ id, release }: { id: string; release: ReleaseView }) {
  const { t } = useWords('requests')
  return (
    <>
      <Facts release={release} />
      {release.gone && <WouldGoNotice {...release.gone} />}
      <Heading level={2} id="asked">
        {t('releaseTitle')}
      </Heading>
      <p>{t('releaseText')}</p>
      <Choices id={id} release={release} />
      <LanguageProvider value={release.lang}>
        <AsPublished view={release.view} />
      </LanguageProvider>
    </>
  )
}

/** Every word of it in the language of the findings, whatever its reader speaks. */
function AsPublished({ view }: Pick<ReleaseView, 'view'>) {
  const { lang, dir } = useLanguage()
  const { report } = view
  return (
    <article className="findings request-release" lang={lang} dir={dir}>
      <Heading level={2}>{report.title}</Heading>
      <p className="lead">{report.method[0]}</p>
      <Messages view={view} />
      <HowMade report={report} />
      <Contents view={view} hasFiles={false} />
      <Chapters view={view} />
      <p className="findings-citation">{report.citation}</p>
    </article>
  )
}

function Facts({ release: { number, hash, quotes, view } }: { release: ReleaseView }) {
  const { t } = useWords('requests')
  return (
    <dl className="request-facts">
      <div>
        <dt>{t('facts.release')}</dt>
        <dd>{t('releaseNumber', { number })}</dd>
      </div>
      <div>
        <dt>{t('facts.quotes')}</dt>
        <dd>{t('quotes', { count: quotes })}</dd>
      </div>
      <div>
        <dt>{t('facts.languages')}</dt>
        <dd>{view.languages.map(ownName).join(' · ')}</dd>
      </div>
      <div>
        <dt>{t('facts.mark')}</dt>
        <dd>
          <code dir="ltr">{hash.slice(0, 16)}</code>
        </dd>
      </div>
    </dl>
  )
}

function Choices({ id, release: { view, lang } }: { id: string; release: ReleaseView }) {
  const { t } = useWords('requests')
  const { t: findings } = useWords('findings-page')
  const seen = (by: string | null, read: string) =>
    `${paths.request(id, { in: read, ...(by !== null && { by }) })}#asked`
  return (
    <>
      <nav aria-label={t('readIn')}>
        <ul className="offered">
          {view.languages.map((each) => (
            <li key={each}>
              <a
                href={seen(view.by, each)}
                lang={each}
                aria-current={each === lang ? 'page' : undefined}
              >
                {ownName(each)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {view.ways.length > 1 && (
        <nav aria-label={findings('numbers.title')}>
          <ul className="offered">
            {view.ways.map((way) => (
              <li key={way.by ?? ''}>
                <a href={seen(way.by, lang)} aria-current={way.by === view.by ? 'page' : undefined}>
                  {way.by === overTime ? findings('overTime') : way.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}
