import type { ReactNode } from 'react'

import { Button } from '#app/ui/button'

interface ShownOnceProps {
  id: string
  /** The link or key itself. */
  children: string
  /** On the button; the page brings the script that wakes it (`PreviewScript`). */
  copy: ReactNode
  copied: string
}

/** What is shown for the only time: a click selects the whole of it; where scripts run, a button copies it. */
export function ShownOnce({ id, children, copy, copied }: ShownOnceProps) {
  return (
    <div className="shown-once">
      <code id={id} dir="ltr" translate="no">
        {children}
      </code>
      <Button kind="secondary" type="button" hidden data-copy={id} data-copied={copied}>
        {copy}
      </Button>
    </div>
  )
}
