import { Spoken } from '#app/i18n/spoken'
import { useWords } from '#app/i18n/use-words'

import type { CheckedAnswer, CheckedPage } from './check-view'

/** The questions of a page, each with what was answered. */
export function CheckedLines({ lines }: Pick<CheckedPage, 'lines'>) {
  const { t } = useWords('journey')
  return (
    <dl className="checked-lines">
      {lines.map(({ question, answers }, place) => (
        <div key={place}>
          <dt>{question}</dt>
          <dd>
            {answers.length > 0 ? (
              <Answers answers={answers} />
            ) : (
              <Spoken>{t('check.none')}</Spoken>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Answers({ answers }: { answers: CheckedAnswer[] }) {
  const [only, ...others] = answers
  if (only && others.length === 0) return <Answer answer={only} />
  return (
    <ul>
      {answers.map((answer, place) => (
        <li key={place}>
          <Answer answer={answer} />
        </li>
      ))}
    </ul>
  )
}

function Answer({ answer: { text, spoken } }: { answer: CheckedAnswer }) {
  return <span dir="auto">{spoken ? <Spoken>{text}</Spoken> : text}</span>
}
