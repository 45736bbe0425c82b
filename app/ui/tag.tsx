import type { ReactNode } from 'react'

interface TagProps {
  kind?: 'neutral' | 'active' | 'good' | 'waiting'
  children: ReactNode
}

/** The state of something in a word or two. */
export function Tag({ kind = 'neutral', children }: TagProps) {
  return <strong className={`tag tag-${kind}`}>{children}</strong>
}
