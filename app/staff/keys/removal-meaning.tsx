import { useWords } from '#app/i18n/use-words'

import type { RemovalView } from './removal-view'

/** What becomes of the consultations that a key opens, once the key is gone. */
export function RemovalMeaning({ opens }: Pick<RemovalView, 'opens'>) {
  const { t } = useWords('key-holders')
  if (opens.length === 0) return <p>{t('removal.opensNothing')}</p>
  return (
    <section className="removal-meaning" aria-label={t('removal.meaning')}>
      {opens.map(({ left, titles }) => (
        <div key={left.join('\n')}>
          <p>
            {left.length === 0 && t('removal.leftNobody')}
            {left.length === 1 && t('removal.leftOne', { name: left[0] })}
            {left.length > 1 && t('removal.left', { names: left })}
          </p>
          <ul>
            {titles.map((title, place) => (
              <li key={place}>{title}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
