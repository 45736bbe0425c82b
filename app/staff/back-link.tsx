import type { ReactNode } from 'react'

interface BackLinkProps {
  to: string
  children: ReactNode
}

/** The way up, at the end of a page. */
export function BackLink({ to, children }: BackLinkProps) {
  return (
    <p className="back">
      <a href={to}>{children}</a>
    </p>
  )
}
