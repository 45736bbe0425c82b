import { Button } from '#app/ui/button'
import { Notice } from '#app/ui/notice'

import { useSay } from '../workshop/words'
import { useReading } from './reading-context'

/** Whether all that was done is kept, and what stands in the way of it. */
export function JournalBar() {
  const say = useSay()
  const { view } = useReading()
  const { isRead, unsent, newer, damaged } = view
  const state = isRead ? (unsent > 0 ? 'sending' : 'kept') : 'coming'
  return (
    <div className="journal-bar" data-journal-state={state} data-unsent={unsent}>
      <p>{say.reading(`bar.${state}`, { n: unsent })}</p>
      <div role="status">
        <Trouble />
        {newer > 0 && <Notice title={say.reading('bar.newer', { n: newer })} />}
        {damaged > 0 && (
          <Notice kind="warning" title={say.reading('bar.damaged', { n: damaged })} />
        )}
      </div>
    </div>
  )
}

function Trouble() {
  const say = useSay()
  const { view, tryAgain } = useReading()
  const { trouble, unsent } = view
  if (trouble === undefined) return null
  return (
    <div data-trouble={trouble}>
      <Notice kind="warning" title={say.reading(`trouble.${trouble}`)}>
        {unsent > 0 && <p>{say.reading('bar.unsent', { n: unsent })}</p>}
        {trouble !== 'survey-erased' && (
          <Button type="button" kind="secondary" onClick={tryAgain}>
            {say.reading('bar.again')}
          </Button>
        )}
      </Notice>
    </div>
  )
}
