import type { ReactNode } from 'react'

import { useWords } from '#app/i18n/use-words'

import { Disclosure } from './disclosure'

interface ChartFrameProps {
  /** The finding, or the question; absent where it stands right above. */
  title?: ReactNode
  /** How many answered, and how the numbers are rounded. */
  basis: ReactNode
  /** An SVG that says in a sentence what it shows. */
  chart: ReactNode
  table: ReactNode
}

export function ChartFrame({ title, basis, chart, table }: ChartFrameProps) {
  const { t } = useWords('ui')
  return (
    <figure className="chart-frame">
      <figcaption>
        {title && <p className="chart-title">{title}</p>}
        <p className="chart-basis">{basis}</p>
      </figcaption>
      <div className="chart">{chart}</div>
      <Disclosure summary={t('table')}>{table}</Disclosure>
    </figure>
  )
}
