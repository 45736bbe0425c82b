import { useWords } from '#app/i18n/use-words'
import { stages, type Stage } from '#app/operations/consultations/stage'

/** The whole life of a consultation in a line, and where this one stands. */
export function LifeLine({ stage }: { stage: Stage }) {
  const { t } = useWords('consultations')
  const here = stages.indexOf(stage)
  return (
    <ol className="life-line" aria-label={t('life')}>
      {stages.map((each, place) => (
        <li
          key={each}
          className={place < here ? 'life-past' : undefined}
          aria-current={place === here ? 'step' : undefined}
        >
          <span>{t(`stage.${each}`)}</span>
        </li>
      ))}
    </ol>
  )
}
