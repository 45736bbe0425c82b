import { OfSurvey } from '#app/i18n/spoken'

interface PointsProps {
  lines: readonly string[]
  /** They are words of the survey. */
  ofSurvey?: boolean
}

/** Short sentences below each other. */
export function Points({ lines, ofSurvey = false }: PointsProps) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{ofSurvey ? <OfSurvey>{line}</OfSurvey> : line}</li>
      ))}
    </ul>
  )
}
