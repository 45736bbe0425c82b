import { useWords } from '#app/i18n/use-words'

import type { PaperChoice } from './paper-choice'

/** The points of a scale side by side, and what those with words mean. */
export function ScaleLine({ points }: { points: PaperChoice[] }) {
  const { t } = useWords('paper')
  const labelled = points.filter(({ label, point }) => label !== point)
  return (
    <>
      <ul className="paper-key">
        {labelled.map(({ label, point }) => (
          <li key={label}>{t('point', { number: point, label })}</li>
        ))}
      </ul>
      <ul className="paper-points">
        {points.map(({ label, point = label }) => (
          <li key={point}>
            <span className="paper-box paper-box-one" />
            {point}
          </li>
        ))}
      </ul>
    </>
  )
}
