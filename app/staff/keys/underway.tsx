import { useId, type ReactNode } from 'react'

/** Stands while our script works, and shows how much is done. */
export function Underway({ children }: { children: ReactNode }) {
  const id = useId()
  return (
    <div role="status">
      <div className="progress" data-underway="" hidden>
        <p className="progress-words" id={id}>
          {children}
        </p>
        <progress data-bar="" aria-labelledby={id} value={0} max={1} />
      </div>
    </div>
  )
}
