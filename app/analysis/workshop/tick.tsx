import type { ReactNode } from 'react'

interface TickProps {
  id: string
  isTicked: boolean
  isOff?: boolean
  change: (isTicked: boolean) => void
  /** The id of what else speaks of it. */
  also?: string
  children: ReactNode
}

/** One thing that goes in or stays out, which changes the page at once. */
export function Tick({ id, isTicked, isOff = false, change, also, children }: TickProps) {
  return (
    <div className="choice">
      <input
        className="choice-input choice-checkbox"
        type="checkbox"
        id={id}
        checked={isTicked}
        disabled={isOff}
        autoComplete="off"
        aria-describedby={also}
        onChange={({ currentTarget }) => change(currentTarget.checked)}
      />
      <label className="choice-label" htmlFor={id}>
        {children}
      </label>
    </div>
  )
}
