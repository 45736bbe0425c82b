import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Heading } from '#app/ui/heading'

import type { FindingsView } from './findings-view'
import { Paragraphs } from './paragraphs'
import { Said } from './said'

/** What we asked, what we heard, what we did. */
export function Messages({ view }: { view: FindingsView }) {
  const { t } = useWords('findings-page')
  const { messages, outcome, headings } = view.report
  return (
    <>
      <Asked view={view} />
      {messages.length > 0 && (
        <section className="findings-part">
          <Heading level={2} caption={t('heard.caption')}>
            {headings.messages}
          </Heading>
          <Paragraphs texts={messages} lang={view.spoken.messages} />
        </section>
      )}
      {outcome.length > 0 && (
        <section className="findings-part">
          <Heading level={2}>{headings.outcome}</Heading>
          <Paragraphs texts={outcome} lang={view.spoken.outcome} />
        </section>
      )}
    </>
  )
}

function Asked({ view }: { view: FindingsView }) {
  const { t, lang } = useWords('findings-page')
  const { chapters, report, code } = view
  const questions = chapters.flatMap((chapter) => chapter.questions)
  const count = questions.filter(({ isDerived }) => !isDerived).length
  return (
    <section className="findings-part">
      <Heading level={2}>{t('asked.title')}</Heading>
      <p>
        {t('asked.text', { count })}{' '}
        <Said lang={report.lang}>{chapters.map(({ title }) => title).join(' · ')}</Said>
      </p>
      <p className="findings-only-screen">
        <a href={paths.paper(lang, code)}>{t('asked.paper')}</a>
      </p>
    </section>
  )
}
