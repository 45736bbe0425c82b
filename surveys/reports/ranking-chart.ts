import type { RankedThing } from '../findings/summary'
import { titleOf, type Asked } from './asked'
import type { Chart, ChartSeries } from './chart'
import { basisOf } from './chart-basis'
import { chartValue, mostOf, unitFor } from './chart-values'
import { describeChart } from './describe-chart'
import { measureLabel, measuresOf, shareOf, type Measure } from './ranking-measures'

/** How often each thing came first and among the first: what was named most stands on top. */
export function rankingChart(
  asked: Asked,
  parts: { code: string; label: string }[],
  things: RankedThing[],
): Chart {
  const { source, question } = asked
  const shares = measuresOf(asked).filter((each) => each !== 'meanRank')
  const cells = things.flatMap((thing) => shares.map((measure) => thing[measure]))
  const unit = unitFor(cells)
  const rows = mostNamed(things, shares.at(-1) ?? 'first').map((thing) => ({
    ...{ code: thing.part, depth: 0 as const },
    label: parts.find(({ code }) => code === thing.part)?.label ?? thing.part,
    values: shares.map((each) => {
      const share = shareOf(thing, each)
      return share && chartValue(source.words, unit, share, thing.base)
    }),
  }))
  const shape = shares.length > 1 ? ('grouped' as const) : ('bars' as const)
  const drawn = { shape, series: shares.map((code, n) => seriesFor(asked, code, n)), rows }
  return {
    ...{ id: question.id, ...drawn, unit, most: mostOf(unit, cells), title: titleOf(asked) },
    description: describeChart(source.words, drawn),
    basis: basisOf(source, unit, things[0]?.base ?? 0),
  }
}

function seriesFor(asked: Asked, code: Measure, n: number): ChartSeries {
  return { code, label: measureLabel(asked, code), colour: n + 1 }
}

function mostNamed(things: RankedThing[], measure: 'first' | 'topThree'): RankedThing[] {
  return [...things].sort((left, right) => right[measure].n - left[measure].n)
}
