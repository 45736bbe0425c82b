import { useWords } from '#app/i18n/use-words'
import { Heading } from '#app/ui/heading'

import type { FindingsView } from './findings-view'
import { PlaceChoice } from './place-choice'
import { Ways } from './ways'

/** One breakdown at a time for the whole page: a phone on a slow line need not fetch them all. */
export function Breakdowns({ view }: { view: FindingsView }) {
  const { t } = useWords('findings-page')
  const { ways, places, report } = view
  if (ways.length < 2 && places.length === 0) return null
  return (
    <nav className="findings-breakdowns" aria-labelledby="numbers">
      <Heading level={2} id="numbers">
        {t('numbers.title')}
      </Heading>
      {!report.cut && <p>{t('numbers.text')}</p>}
      <Ways view={view} of={view} anchor="numbers" />
      {places.length > 0 && <PlaceChoice view={view} />}
    </nav>
  )
}
