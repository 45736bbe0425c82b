import { useWords } from '#app/i18n/use-words'

import { Heading } from './heading'
import { Icon } from './icon'

export interface FieldProblem {
  /** The id of the field to mend. */
  field: string
  text: string
  /** Where to mend it, when not on this page. */
  to?: string
}

interface ErrorSummaryProps {
  problems: readonly FieldProblem[]
  /** What it is called, where that is not the number of things to mend. */
  title?: string | undefined
  /** What is to mend are answers of a respondent. */
  answers?: boolean
  /** Off only where it stands as a picture of itself. */
  focus?: boolean
}

/** First thing on a page that came back. It takes the focus, with or without script, and leads to each field. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const { problems, title, answers = false, focus = true } = props
  const { t, spoken } = useWords('ui')
  if (problems.length === 0) return null
  return (
    <div className="error-summary" tabIndex={-1} autoFocus={focus}>
      <div {...spoken} role="alert">
        <Heading level={2}>
          <Icon name="error" />{' '}
          {title ?? t(answers ? 'problems' : 'slips', { count: problems.length })}
        </Heading>
        <ul>
          {problems.map(({ field, text, to }) => (
            <li key={field}>
              <a href={to ?? `#${field}`}>{text}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
