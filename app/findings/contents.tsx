import { useWords } from '#app/i18n/use-words'
import { Heading } from '#app/ui/heading'

import { anchorOf } from './anchor'
import type { FindingsView } from './findings-view'
import { Said } from './said'

interface ContentsProps {
  view: FindingsView
  /** Before they are published, findings cannot be taken away as files. */
  hasFiles?: boolean
}

/** Every question, one step away; the questions of a part unfold. */
export function Contents({ view: { chapters, report }, hasFiles = true }: ContentsProps) {
  const { t } = useWords('findings-page')
  if (chapters.length === 0) return null
  return (
    <nav className="findings-contents" aria-labelledby="contents">
      <Heading level={2} id="contents">
        {t('contents')}
      </Heading>
      {chapters.map(({ id, title, questions }) => (
        <details key={id} className="disclosure">
          <summary>
            <Said lang={report.lang}>{title}</Said>
          </summary>
          <ol className="disclosure-words">
            {questions.map((question) => (
              <li key={question.id} value={question.number}>
                <a href={`#${anchorOf(question)}`}>
                  <Said lang={report.lang}>{question.wording}</Said>
                </a>
              </li>
            ))}
          </ol>
        </details>
      ))}
      {hasFiles && (
        <ul>
          <li>
            <a href="#files">{t('files.title')}</a>
          </li>
        </ul>
      )}
    </nav>
  )
}
