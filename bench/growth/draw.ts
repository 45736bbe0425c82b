import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'

import { chartSvg } from '#app/ui/chart/chart-svg'

import { chartOf, plots, tableOf } from './plots'
import type { Growth } from './results'

const [guide, pictures] = [
  join('docs', 'guides', 'performance.md'),
  join('docs', 'guides', 'pictures'),
]

/** Draws every plot that was measured, and writes its numbers into the guide. */
export async function draw(growth: Growth): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  let text = readFileSync(guide, 'utf8')
  for (const plot of plots) {
    const chart = chartOf(plot, growth)
    if (!chart) continue
    writeFileSync(join(pictures, `${plot.name}.svg`), chartSvg(chart, 'en'))
    const picture = `![${chart.description}](pictures/${plot.name}.svg)`
    text = withPlot(text, plot.name, `${picture}\n\n${tableOf(plot, growth)}`)
  }
  const layout = await resolveConfig(guide)
  writeFileSync(guide, await format(text, { ...layout, parser: 'markdown' }))
}

/** The text with this between the marks of a plot. */
function withPlot(text: string, name: string, shown: string): string {
  const [before, after] = [`<!-- plot: ${name} -->`, '<!-- end of plot -->']
  const from = text.indexOf(before)
  const to = text.indexOf(after, from)
  if (from < 0 || to < 0) throw new Error(`${guide} has no place for the plot “${name}”.`)
  return `${text.slice(0, from)}${before}\n\n${shown}\n\n${text.slice(to)}`
}
