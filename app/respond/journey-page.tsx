import { useLocation } from '@remix-run/react'

import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button'
import { ErrorSummary } from '#app/ui/error-summary'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import { Progress } from '#app/ui/progress'
import { Spoken } from '#app/i18n/spoken'
import type { AnswerProblem } from '#surveys/definition/answer-problem'
import type { FieldValues } from '#surveys/definition/fields'

import { JourneySwitch } from './journey-switch'
import { LineState } from './line-state'
import type { PageView } from './page-view'
import { summaryProblems } from './problem-summary'
import { PageQuestion } from './questions/page-question'
import { RespondentFrame } from './respondent-frame'
import { surveyWords } from './survey-words'
import { TroubleNotice, type Trouble } from './trouble-notice'

interface JourneyPageProps {
  view: PageView & { problems: AnswerProblem[] }
  /** What came back, when the page could not be left. */
  sent: { values: FieldValues; problems?: AnswerProblem[]; trouble?: Trouble } | undefined
}

/** One page of questions: the letter’s middle, with one thing to do at its end. */
export function JourneyPage({ view, sent }: JourneyPageProps) {
  const { t, spoken } = useWords('journey')
  const problems = sent?.problems ?? view.problems
  const values = sent?.values ?? view.values
  return (
    <RespondentFrame keeps code={view.code} switcher={<JourneySwitch languages={view.languages} />}>
      <form id="answers" method="post" action={useHere()} data-journey="" noValidate>
        <button {...spoken} className="back" name="back" formNoValidate>
          {t('page.back')}
        </button>
        <PageQuestions {...{ view, problems, values }} trouble={sent?.trouble} />
        <LineState />
        <Button {...spoken} name="go">
          {t(view.isLast ? 'page.toCheck' : 'page.go')}
        </Button>
        <ComeBackLater explained={view.isSecond} />
      </form>
    </RespondentFrame>
  )
}

interface PageQuestionsProps {
  view: PageView
  problems: AnswerProblem[]
  values: FieldValues
  trouble: Trouble | undefined
}

function PageQuestions({ view, problems, values, trouble }: PageQuestionsProps) {
  const { lang } = useWords('journey')
  const { page, texts, questions } = view
  const words = surveyWords({ pages: [], texts: { en: texts } }, lang, {})
  const shown = questions.filter(({ shown, when }) => shown && when)
  const intro = words.text(`pages.${page}.intro`)
  return (
    <>
      <ErrorSummary answers problems={summaryProblems(problems, questions, words, values)} />
      <TroubleNotice trouble={trouble} />
      <PageProgress view={view} />
      <Heading level={1}>{words.text(`pages.${page}.title`)}</Heading>
      {intro !== '' && <p>{intro}</p>}
      <input
        type="hidden"
        name="shown"
        value={shown.map(({ question }) => question.id).join(' ')}
      />
      {questions.map((view) => {
        const own = problems.filter(({ question }) => question === view.question.id)
        const key = view.question.id
        return <PageQuestion key={key} {...view} {...{ words, values }} problems={own} />
      })}
    </>
  )
}

/** Without the place on the page that one came to, which browsers would carry along to the next. */
function useHere(): string {
  const { pathname, search } = useLocation()
  const to = new URLSearchParams(search).get('to')
  return to === null ? pathname : `${pathname}?${new URLSearchParams({ to }).toString()}`
}

function PageProgress({ view: { progress } }: { view: PageView }) {
  const { t } = useWords('journey')
  const { page, of, atMost } = progress
  return (
    <Progress value={page} max={atMost}>
      <Spoken>
        {atMost > of
          ? t('page.progressUpTo', { page, of, atMost })
          : t('page.progress', { page, of })}
      </Spoken>
    </Progress>
  )
}

function ComeBackLater({ explained }: { explained: boolean }) {
  const { t, spoken } = useWords('journey')
  const button = (
    <Button {...spoken} kind="secondary" name="later" formNoValidate>
      {t('page.later')}
    </Button>
  )
  if (!explained) return button
  return (
    <Notice title={<Spoken>{t('page.laterTitle')}</Spoken>}>
      <p {...spoken}>{t('page.laterText')}</p>
      {button}
    </Notice>
  )
}
