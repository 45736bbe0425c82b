import { Contents } from '#app/findings/contents'
import { Finding } from '#app/findings/finding'
import { overTime } from '#app/findings/findings-view'
import { HowMade } from '#app/findings/how-made'
import { Messages } from '#app/findings/messages'
import { Said } from '#app/findings/said'
import { languageNames } from '#app/i18n/languages'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Heading } from '#app/ui/heading'

import type { ReleaseView } from './release-view'

/** A release as its page of findings would show it, in every way that it could be seen. */
export function ReleaseShown({ id, release }: { id: string; release: ReleaseView }) {
  const { t } = useWords('requests')
  const { view } = release
  const { report, chapters } = view
  return (
    <>
      <Facts release={release} />
      <Heading level={2} id="asked">
        {t('releaseTitle')}
      </Heading>
      <p>{t('releaseText')}</p>
      <Choices id={id} release={release} />
      <article className="findings request-release">
        <Heading level={2}>
          <Said lang={report.lang}>{report.title}</Said>
        </Heading>
        <Messages view={view} />
        <HowMade report={report} />
        <Contents view={view} />
        {chapters.map(({ id: chapter, title, questions }) => (
          <section key={chapter} className="findings-chapter">
            <Heading level={2}>
              <Said lang={report.lang}>{title}</Said>
            </Heading>
            {questions.map((question) => (
              <Finding key={question.id} view={view} question={question} />
            ))}
          </section>
        ))}
      </article>
    </>
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
        <dd>{view.languages.map((each) => languageNames[each]).join(' · ')}</dd>
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
        <ul className="changes-offered">
          {view.languages.map((each) => (
            <li key={each}>
              <a href={seen(view.by, each)} aria-current={each === lang ? 'page' : undefined}>
                {languageNames[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {view.ways.length > 1 && (
        <nav aria-label={findings('numbers.title')}>
          <ul className="changes-offered">
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
