import type { ReactNode } from 'react'

/** A command of ours, to be typed where the program is. */
export function Command({ children }: { children: ReactNode }) {
  return (
    <p className="command" dir="ltr">
      <code>npm run soundings -- {children}</code>
    </p>
  )
}
