import type { ReactNode } from 'react'

interface HeadingProps {
  level: 1 | 2 | 3
  caption?: ReactNode
  id?: string
  children: ReactNode
}

export function Heading({ level, caption, id, children }: HeadingProps) {
  const Level = `h${level}` as const
  const heading = (
    <Level className={`heading heading-${level}`} id={id}>
      {children}
    </Level>
  )
  if (!caption) return heading
  return (
    <hgroup className="heading-group">
      <p className="heading-caption">{caption}</p>
      {heading}
    </hgroup>
  )
}
