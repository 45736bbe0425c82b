import { Progress } from '#app/ui/progress'
import { VisuallyHidden } from '#app/ui/visually-hidden'

interface UnderwayProps {
  value: number
  max: number
  words: string
}

/** How far something is. Whoever listens to the page is told at each quarter, and not of every step. */
export function Underway({ value, max, words }: UnderwayProps) {
  const quarter = max === 0 ? 0 : Math.floor((4 * value) / max)
  return (
    <>
      <Progress value={value} max={Math.max(max, 1)}>
        {words}
      </Progress>
      <p role="status">
        <VisuallyHidden>{quarter > 0 ? `${quarter * 25} %` : words}</VisuallyHidden>
      </p>
    </>
  )
}
