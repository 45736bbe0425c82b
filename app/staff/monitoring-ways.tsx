import { monitoringFormats } from '#app/formats/monitoring/formats'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'

import type { MonitoringReview } from './monitoring-review'

/** The same page up to another year. */
export function Years({ review: { year, years } }: { review: MonitoringReview }) {
  const { t, lang } = useWords('monitoring')
  if (years.length < 2) return null
  return (
    <nav className="review-ways" aria-labelledby="years">
      <p id="years">{t('page.years')}</p>
      <ul>
        {years.map((each) => (
          <li key={each}>
            <a
              href={paths.staffMonitoring({ year: String(each), lang })}
              aria-current={each === year ? 'page' : undefined}
            >
              {each}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The same figures as files. */
export function Files({ review: { year } }: { review: MonitoringReview }) {
  const { t, lang } = useWords('monitoring')
  return (
    <nav className="review-ways" aria-labelledby="files">
      <p id="files">{t('page.files')}</p>
      <ul>
        {monitoringFormats.map((format) => (
          <li key={format}>
            <a href={paths.staffMonitoringFile(format, { year: String(year), lang })} download="">
              {t(`page.file.${format}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
