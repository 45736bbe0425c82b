import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'

import { overTime, type FindingsView, type Way } from './findings-view'

interface WaysProps {
  view: FindingsView
  /** What can be seen in these ways: the page, or one of its questions. */
  of: { ways: Way[]; by: string | null }
  /** The one question that changes; all do where none is named. */
  question?: string
  anchor: string
}

/** The same place of the page with other numbers. */
export function Ways({ view, of, question, anchor }: WaysProps) {
  const { t, lang } = useWords('findings-page')
  return (
    <ul className="findings-ways">
      {of.ways.map((way) => (
        <li key={way.by ?? ''}>
          <a
            href={`${paths.findingsOf(lang, view.slug, seenIn(way, question))}#${anchor}`}
            rel="nofollow"
            aria-current={way.by === of.by || undefined}
          >
            {way.by === overTime ? t('overTime') : way.label}
          </a>
        </li>
      ))}
    </ul>
  )
}

function seenIn({ by }: Way, question: string | undefined) {
  return by !== null && question !== undefined ? { by, of: question } : { by }
}
