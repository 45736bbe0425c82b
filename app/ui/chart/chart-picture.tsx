import { direction } from '#app/i18n/languages'
import type { Chart } from '#surveys/reports/chart'

import { Drawn, nameOf } from './drawn'
import { layoutChart } from './layout-chart'
import { pagePaint } from './paint'
import { drawable } from './wrap-text'

interface ChartPictureProps {
  chart: Chart
  lang: string
  dir?: 'ltr' | 'rtl'
  /** Where the same chart stands twice on a page. */
  name?: string
  columns?: number
  size?: 'narrow' | 'page'
}

/** A chart on a page, in the colours of the page; title and basis stand around it. */
export function ChartPicture(props: ChartPictureProps) {
  const { chart, lang, dir = direction(lang), name, columns, size = 'narrow' } = props
  const drawing = layoutChart(chart, { lang, dir, size, columns })
  const own = name ?? nameOf(chart.id)
  return (
    <svg
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      role="img"
      aria-labelledby={`${own}-title ${own}-desc`}
      direction={dir}
    >
      <title id={`${own}-title`}>{drawable(chart.title)}</title>
      <desc id={`${own}-desc`}>{drawable(chart.description)}</desc>
      <Drawn drawing={drawing} name={own} paint={pagePaint} />
    </svg>
  )
}
