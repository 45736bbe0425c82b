import type { ReactNode } from 'react'

import { Mark } from './mark'

interface EmptyStateProps {
  title: ReactNode
  /** The one thing to do first. */
  action?: ReactNode
  children?: ReactNode
}

export function EmptyState({ title, action, children }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <Mark />
      <p className="empty-state-title">{title}</p>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}
