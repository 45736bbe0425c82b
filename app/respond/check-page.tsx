import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button'
import { ErrorSummary } from '#app/ui/error-summary'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'

import type { CheckedPage, CheckView } from './check-view'
import { JourneySwitch } from './journey-switch'
import { LineState } from './line-state'
import { RespondentFrame } from './respondent-frame'

interface CheckPageProps {
  view: CheckView
  trouble: 'left-open' | 'too-much-text' | 'not-stored-yet' | undefined
}

/** Everything once more, page by page, before it is sent. */
export function CheckPage({ view, trouble }: CheckPageProps) {
  const { t } = useWords('journey')
  const open = view.pages.flatMap(({ isOpen, title }, place) =>
    isOpen ? [{ field: `page-${place + 1}`, text: t('check.open', { page: title }) }] : [],
  )
  return (
    <RespondentFrame code={view.code} switcher={<JourneySwitch languages={view.languages} />}>
      <form id="answers" method="post" data-journey="" noValidate>
        <button className="back" name="back">
          {t('page.back')}
        </button>
        <ErrorSummary problems={trouble === 'left-open' ? open : []} />
        {trouble !== undefined && trouble !== 'left-open' && (
          <div tabIndex={-1} autoFocus role="alert">
            <Notice kind="warning" title={t(`trouble.${trouble}.title`)}>
              <p>{t(`trouble.${trouble}.text`)}</p>
            </Notice>
          </div>
        )}
        <Heading level={1}>{t('check.title')}</Heading>
        <p className="lead">{t(open.length > 0 ? 'check.notYet' : 'check.text')}</p>
        {view.pages.map((page, place) => (
          <Checked key={page.change} page={page} id={`page-${place + 1}`} />
        ))}
        <Heading level={2}>{t('check.sendTitle')}</Heading>
        <p>{t('check.sendText')}</p>
        <LineState />
        <Button name="go">{t('check.go')}</Button>
        <Button kind="secondary" name="later">
          {t('page.later')}
        </Button>
      </form>
    </RespondentFrame>
  )
}

function Checked({ page, id }: { page: CheckedPage; id: string }) {
  const { t } = useWords('journey')
  const { title, change, isOpen, lines } = page
  return (
    <section className="checked" aria-labelledby={id}>
      <Heading level={2} id={id}>
        {title}
      </Heading>
      {isOpen && (
        <Notice kind="warning" title={t('check.openTitle')}>
          <p>{t('check.openText')}</p>
        </Notice>
      )}
      <dl className="checked-lines">
        {lines.map(({ question, answers }) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>{answers.length > 0 ? <Answers answers={answers} /> : t('check.none')}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={change} aria-label={t('check.changePage', { page: title })}>
          {t('check.change')}
        </a>
      </p>
    </section>
  )
}

function Answers({ answers }: { answers: string[] }) {
  if (answers.length === 1) return <span dir="auto">{answers[0]}</span>
  return (
    <ul>
      {answers.map((answer, place) => (
        <li key={place} dir="auto">
          {answer}
        </li>
      ))}
    </ul>
  )
}
