import type { Question } from '../definition/survey'
import type { PublishedCell } from '../findings/release'
import { isQuiet } from './answer-labels'
import { titleOf, type Asked } from './asked'
import type { Chart } from './chart'
import { chartValue, mostOf, unitFor } from './chart-values'
import { basisOf } from './chart-basis'
import { describeChart } from './describe-chart'

export interface Bar {
  code: string
  label: string
  cell: Pick<PublishedCell, 'n' | 'pct'>
}

interface Bars {
  id: string
  base: number
  rows: Bar[]
}

/** One bar for each answer: the largest first, unless answers have an order of their own. */
export function barsOf(asked: Asked, { id, base, rows }: Bars): Chart {
  const { words } = asked.source
  const cells = rows.map(({ cell }) => cell)
  const unit = unitFor(cells)
  const drawn = {
    shape: 'bars' as const,
    series: [{ code: unit, label: words.say(`series.${unit}`), colour: 1 }],
    rows: inOrder(asked, rows).map(({ code, label, cell }) => ({
      ...{ code, label, depth: 0 as const },
      values: [chartValue(words, unit, cell, base)],
    })),
  }
  return {
    ...{ id, ...drawn, unit, most: mostOf(unit, cells) },
    title: titleOf(asked),
    description: describeChart(words, drawn),
    basis: basisOf(asked.source, unit, base),
  }
}

/** What says little comes last, in the survey's order. */
function inOrder({ question }: Asked, rows: Bar[]): Bar[] {
  const loud = rows.filter(({ code }) => !isQuiet(code))
  const silent = rows.filter(({ code }) => isQuiet(code))
  const sorted = isOrdered(question)
    ? loud
    : [...loud].sort((left, right) => right.cell.n - left.cell.n)
  return [...sorted, ...silent]
}

function isOrdered(question: Question): boolean {
  return ordered.has(question.type) || ('ordered' in question && question.ordered === true)
}

const ordered = new Set(['scale', 'number', 'percentage', 'date', 'yes_no', 'region', 'country'])
