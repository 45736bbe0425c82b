import { titleOf } from './asked'
import { basisOf } from './chart-basis'
import { chartValue, mostOf, unitFor } from './chart-values'
import { countText, nothing } from './cells'
import type { Chart } from './chart'
import { describeChart } from './describe-chart'
import type { Source } from './source'
import type { EarlierWave, TrendContext } from './trend-waves'
import { loudThings, type Thing, type ThingGroup } from './trend-things'

const mostLines = 5

/** A line for each answer; a wave whose numbers mean something else leaves a gap. */
export function trendChart(context: TrendContext, group: ThingGroup): Chart[] {
  const { source, asked } = context
  const { words, text } = source
  const all = loudThings(group)
  const things = largest(source, all)
  if (things.length === 0) return []
  const waves = wavesIn(context)
  const sources = waves.flatMap((wave) => (wave.isShown ? [wave.source] : []))
  const shares = sources.flatMap((wave) => things.flatMap((thing) => thing.shareIn(wave) ?? []))
  const base = things[0]?.shareIn(source)?.base ?? 0
  const unit = unitFor(shares)
  const rows = waves.map((wave) => rowOf(source, wave, { things, unit }))
  const series = things.map(({ code, label, colour }) => ({ code, label, colour }))
  const drawn = { shape: 'lines' as const, series, rows }
  const { id } = asked.question
  const told = leftOut(source, things, all)
  return [
    {
      id: `${id}${group.part ? `.${group.part.code}` : ''}~trend`,
      ...{ ...drawn, unit, most: mostOf(unit, shares), notShown: nothing },
      title: titleOf({ wording: text(`${id}.text`) }, group.part?.label, words.say('trend.title')),
      description: told(describeChart(words, drawn)),
      basis: told(basisOf(source, unit, base)),
    },
  ]
}

/** No line is left out in silence. */
function leftOut({ words }: Source, shown: Thing[], all: Thing[]): (text: string) => string {
  const facts = { shown: words.number(shown.length) }
  const isWhole = shown.length === all.length
  return (text) => (isWhole ? text : words.say('trend.largest', { text, ...facts }))
}

function largest(source: Source, things: Thing[]): Thing[] {
  const sizes = new Map(things.map((thing) => [thing, thing.shareIn(source)?.n ?? 0]))
  const sorted = [...things].sort((left, right) => (sizes.get(right) ?? 0) - (sizes.get(left) ?? 0))
  const kept = sorted.slice(0, mostLines)
  return things.filter((thing) => kept.includes(thing))
}

interface Wave {
  source: Source
  name: string
  isShown: boolean
}

function wavesIn({ source, earlier, allowed }: TrendContext): Wave[] {
  const isShown = (wave: EarlierWave) => allowed.includes(wave)
  const before = earlier.map((wave) => ({
    source: wave.source,
    name: wave.name,
    isShown: isShown(wave),
  }))
  return [...before, { source, name: String(source.survey.wave), isShown: true }]
}

interface Drawing {
  things: Thing[]
  unit: 'share' | 'people'
}

function rowOf({ words }: Source, wave: Wave, { things, unit }: Drawing) {
  const base = things[0]?.shareIn(wave.source)?.base
  const isTold = wave.isShown && base !== undefined
  return {
    ...{ code: wave.name, label: wave.name, depth: 0 as const },
    ...(isTold && { base: words.say('base', { number: countText(words, base) }) }),
    values: things.map((thing) => {
      const share = wave.isShown ? thing.shareIn(wave.source) : undefined
      const isUnknown = !share || (share.n === 0 && share.off !== undefined)
      return isUnknown ? null : chartValue(words, unit, share, share.base)
    }),
  }
}
