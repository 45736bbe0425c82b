import { renderToStaticMarkup } from 'react-dom/server'

import { direction } from '#app/i18n/languages'
import type { Chart } from '#surveys/reports/chart'

import { Drawn, nameOf } from './drawn'
import { layoutChart } from './layout-chart'
import { filePaint } from './paint'
import { drawable } from './wrap-text'

/** A chart as a file that needs nothing else: on white, with title and basis, SVG 1.1. */
export function chartSvg(chart: Chart, lang: string): string {
  const picture = <ChartFile chart={chart} lang={lang} />
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderToStaticMarkup(picture)}\n`
}

function ChartFile({ chart, lang }: { chart: Chart; lang: string }) {
  const drawing = layoutChart(chart, { lang, size: 'wide' })
  const { width, height } = drawing
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      version="1.1"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      xmlLang={lang}
      direction={direction(lang)}
      fontFamily={fontsOf(lang)}
    >
      <title>{drawable(chart.title)}</title>
      <desc>{drawable(chart.description)}</desc>
      <rect width={width} height={height} {...filePaint.fill('paper')} />
      <Drawn drawing={drawing} name={nameOf(chart.id)} paint={filePaint} />
    </svg>
  )
}

const latin = ['Noto Sans', 'Segoe UI', 'Helvetica Neue', 'Arial', 'Liberation Sans']
const chinese = ['PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC']
const arabic = ['Noto Sans Arabic', 'Geeza Pro', 'Tahoma']

/** Those that have the signs of the language first; all hold Latin and Cyrillic letters. */
function fontsOf(lang: string): string {
  const first = lang.startsWith('zh') ? chinese : direction(lang) === 'rtl' ? arabic : latin
  return [...new Set([...first, ...latin, ...chinese, ...arabic])].join(', ') + ', sans-serif'
}
