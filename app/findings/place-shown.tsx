import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Notice } from '#app/ui/notice'

import type { FindingsView } from './findings-view'

/** Whose numbers these are, or why they are not of the place that was asked for. */
export function PlaceShown({ view: { slug, report } }: { view: FindingsView }) {
  const { t, lang } = useWords('findings-page')
  const { cut } = report
  if (!cut) return null
  return (
    <Notice title={cut.instead ?? t('place.shown', { label: cut.label })}>
      <p className="findings-only-screen">
        <a href={`${paths.findingsOf(lang, slug)}#numbers`}>{t('place.all')}</a>
      </p>
    </Notice>
  )
}
