import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { redacted } from '#surveys/journal/redaction'
import { withdrawalsOf, withdrawnQuotes } from '#surveys/journal/withdrawing'

import { useReading } from '../reading/reading-context'
import { useSay } from '../workshop/words'
import { holdFocus } from './hold-focus'
import { useWrite } from './use-write'
import { WriteTrouble } from './write-trouble'
import { WrittenWords } from './written-words'

/** Quotes that were withdrawn, which anybody may bring back. */
export function Withdrawn() {
  const say = useSay()
  const { journal } = useReading()
  const { send, trouble, isBusy } = useWrite()
  const gone = withdrawnQuotes(journal)
  if (gone.length === 0) return null
  return (
    <div className="withdrawn" data-withdrawn={gone.length}>
      <Heading level={3}>{say.quotes('withdrawn.title')}</Heading>
      <p role="status">{say.quotes('withdrawn.count', { n: gone.length })}</p>
      <ul>
        {gone.map((marked) => (
          <li key={marked.quote}>
            <WrittenWords lang={marked.lang} words={redacted(marked, marked.redactions)} />
            <Button
              type="button"
              kind="secondary"
              disabled={isBusy}
              onClick={({ currentTarget }) => {
                holdFocus(currentTarget)
                const undoings = withdrawalsOf(journal, marked.quote)
                void send(...undoings.map((edit) => ({ kind: 'edit-undone', edit }) as const))
              }}
            >
              {say.quotes('withdrawn.back')}
            </Button>
          </li>
        ))}
      </ul>
      <WriteTrouble trouble={trouble} />
    </div>
  )
}
