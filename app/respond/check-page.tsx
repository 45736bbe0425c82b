import type { ReactNode } from 'react'

import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button'
import { ErrorSummary } from '#app/ui/error-summary'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import { Spoken } from '#app/i18n/spoken'

import type { CheckedPage, CheckView } from './check-view'
import { CheckedLines } from './checked-lines'
import { JourneySwitch } from './journey-switch'
import { LineState } from './line-state'
import { RespondentFrame } from './respondent-frame'
import { TroubleNotice, type Trouble } from './trouble-notice'

interface CheckPageProps {
  view: CheckView
  trouble: 'left-open' | Trouble | undefined
  /** In the place of links that lead back to a page: nothing then leaves without the answers. */
  changeOf?: (place: number) => ReactNode
}

/** Everything once more, page by page, before it is sent. */
export function CheckPage({ view, trouble, changeOf }: CheckPageProps) {
  const { t, spoken } = useWords('journey')
  const isLeftOpen = trouble === 'left-open'
  return (
    <RespondentFrame
      keeps={changeOf !== undefined}
      code={view.code}
      switcher={<JourneySwitch languages={view.languages} />}
    >
      <form id="answers" method="post" data-journey="" noValidate>
        <button {...spoken} className="back" name="back">
          {t('page.back')}
        </button>
        {isLeftOpen ? <LeftOpen pages={view.pages} /> : <TroubleNotice trouble={trouble} />}
        <Heading level={1}>
          <Spoken>{t('check.title')}</Spoken>
        </Heading>
        <p {...spoken} className="lead">
          {t(view.pages.some(isOpen) ? 'check.notYet' : 'check.text')}
        </p>
        {view.pages.map((page, place) => (
          <Checked
            key={page.change}
            page={page}
            id={`page-${place + 1}`}
            change={changeOf?.(place)}
          />
        ))}
        <Heading level={2}>
          <Spoken>{t('check.sendTitle')}</Spoken>
        </Heading>
        <p {...spoken}>{t('check.sendText')}</p>
        <LineState />
        <Button {...spoken} name="go">
          {t('check.go')}
        </Button>
        <Button {...spoken} kind="secondary" name="later">
          {t('page.later')}
        </Button>
      </form>
    </RespondentFrame>
  )
}

function isOpen(page: CheckedPage): boolean {
  return page.isOpen
}

function LeftOpen({ pages }: { pages: CheckedPage[] }) {
  const { t } = useWords('journey')
  const problems = pages.filter(isOpen).map(({ change, title }) => ({
    field: change,
    to: change,
    text: t('check.open', { page: title }),
  }))
  return <ErrorSummary answers problems={problems} />
}

function Checked(props: { page: CheckedPage; id: string; change: ReactNode }) {
  const { t, spoken } = useWords('journey')
  const { page, id } = props
  const { title, change, lines } = page
  return (
    <section className="checked" aria-labelledby={id}>
      <Heading level={2} id={id}>
        {title}
      </Heading>
      {page.isOpen && (
        <Notice kind="warning" title={<Spoken>{t('check.openTitle')}</Spoken>}>
          <p {...spoken}>{t('check.openText')}</p>
        </Notice>
      )}
      {page.aside ?? <CheckedLines lines={lines} />}
      <p>
        {props.change ?? (
          <a {...spoken} href={change} aria-label={t('check.changePage', { page: title })}>
            {t('check.change')}
          </a>
        )}
      </p>
    </section>
  )
}
