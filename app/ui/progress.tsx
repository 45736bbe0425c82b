import { useId, type ReactNode } from 'react'

interface ProgressProps {
  value: number
  max: number
  /** The same in words, such as "Page 2 of 5". */
  children: ReactNode
}

export function Progress({ value, max, children }: ProgressProps) {
  const id = useId()
  return (
    <div className="progress">
      <p className="progress-words" id={id}>
        {children}
      </p>
      <progress aria-labelledby={id} value={value} max={max} />
    </div>
  )
}
