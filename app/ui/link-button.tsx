import type { ReactNode } from 'react'

interface LinkButtonProps {
  to: string
  kind?: 'primary' | 'secondary'
  children: ReactNode
}

/** A step that only leads somewhere, so it stays a link. */
export function LinkButton({ to, kind = 'primary', children }: LinkButtonProps) {
  return (
    <a className={`button button-${kind} link-button`} href={to}>
      {children}
    </a>
  )
}
