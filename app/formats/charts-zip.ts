import { strToU8 } from 'fflate'

import { chartSvg } from '#app/ui/chart/chart-svg'
import type { Chart } from '#surveys/reports/chart'
import type { Report, ReportQuestion } from '#surveys/reports/report'

import { plain } from './docx/plain'
import { wordsIn } from './docx/words'
import { sourceLine } from './source-line'
import { zipped } from './zipped'

/** Every chart of a report as an SVG file, with a list that says what each shows and where it is from. */
export function chartsZip(report: Report): Uint8Array {
  const files = report.chapters.flatMap(({ questions }) => questions.flatMap(chartFiles))
  const list = [report.title, report.cut?.label, report.cut?.instead, report.citation]
  const text = [
    ...list.filter((each) => each !== undefined),
    sourceLine(report, wordsIn(report.lang)),
    ...report.reading,
    '',
    ...files.flatMap(({ name, chart }) => [name, `  ${chart.title}`, `  ${chart.basis}`]),
  ]
  return zipped({
    'README.txt': strToU8(`${text.map((line) => plain(line).replaceAll('\n', ' ')).join('\n')}\n`),
    ...Object.fromEntries(
      files.map(({ name, chart }) => [name, strToU8(chartSvg(chart, report.lang))]),
    ),
  })
}

function chartFiles({ number, views, trend }: ReportQuestion): { name: string; chart: Chart }[] {
  const charts = [...views.flatMap((view) => view.charts), ...(trend?.charts ?? [])]
  return charts.map((chart) => ({ name: fileName(number, chart), chart }))
}

/** Sorted as the questions are, and a name that every machine takes. */
function fileName(number: number, { id }: Chart): string {
  return `${String(number).padStart(3, '0')}-${id.replace(/[^a-zA-Z0-9._=-]/g, '_')}.svg`
}
