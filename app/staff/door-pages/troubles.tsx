import { ErrorSummary } from '#app/ui/error-summary'
import { Notice } from '#app/ui/notice'

import type { useDoorProblems } from './door-problem'

interface TroublesProps extends Pick<ReturnType<typeof useDoorProblems>, 'told' | 'wait'> {
  title?: string
}

/** First thing on a page at the door that came back. */
export function Troubles({ told, wait, title }: TroublesProps) {
  return (
    <>
      <ErrorSummary problems={told} title={title} />
      {wait !== undefined && (
        <div role="alert">
          <Notice kind="warning" title={wait} />
        </div>
      )}
    </>
  )
}
