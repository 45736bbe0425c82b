import { direction } from '#app/i18n/languages'
import { ownName } from '#app/i18n/own-name'
import { useWords } from '#app/i18n/use-words'
import { Disclosure } from '#app/ui/disclosure'

import { AskedWhole } from '../changes/asked-whole'
import type { PublicationView, WholeText } from './publication-view'

interface WholeSurveyProps {
  whole: WholeText
  view: PublicationView
  inLanguage: (lang: string) => string
}

/** Everything that will be asked, page by page, in one language of the survey. */
export function WholeSurvey({ whole, view, inLanguage }: WholeSurveyProps) {
  const { t } = useWords('requests')
  const spoken = { lang: whole.lang, dir: direction(whole.lang) }
  return (
    <>
      {view.languages.length > 1 && (
        <nav aria-label={t('readIn')}>
          <ul className="offered">
            {view.languages.map((each) => (
              <li key={each}>
                <a
                  href={`${inLanguage(each)}#asked`}
                  lang={each}
                  aria-current={each === whole.lang ? 'page' : undefined}
                >
                  {ownName(each)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <dl className="request-facts asked-facts">
        {whole.texts.map(({ kind, text }) => (
          <div key={kind}>
            <dt>{t(`intro.${kind}`)}</dt>
            <dd {...spoken}>{text}</dd>
          </div>
        ))}
      </dl>
      <div className="changes">
        {whole.pages.map(({ title, questions }, place) => (
          <Disclosure key={place} summary={<span {...spoken}>{title}</span>}>
            <ol className="request-questions">
              {questions.map((question) => (
                <li key={question.id} value={question.number} {...spoken}>
                  <p>
                    <b>{question.wording}</b>
                  </p>
                  <AskedWhole asked={question} />
                </li>
              ))}
            </ol>
          </Disclosure>
        ))}
      </div>
    </>
  )
}
