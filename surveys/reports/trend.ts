import type { ColourOf } from './colours'
import type { NumberedQuestion } from './numbered-questions'
import type { ReportTrend } from './report'
import type { Source } from './source'
import { thingsOf } from './trend-things'
import { trendChart } from './trend-chart'
import { regionsTable } from './trend-regions'
import { trendTable } from './trend-table'
import { becauseWords } from './trend-reasons'
import { earlierWaves, type EarlierWave, type ReleasedWave, type TrendContext } from './trend-waves'

/**
 * How to set a question beside the earlier waves of its series; nothing where there are none. Of
 * regions only those that are named, where any are.
 */
export function trendsOf(
  source: Source,
  waves: ReleasedWave[],
  colourOf: ColourOf,
  regions?: string[],
): (asked: NumberedQuestion) => ReportTrend | undefined {
  const earlier = earlierWaves(source, waves)
  return (asked) => {
    if (earlier.length === 0 || source.tablesOf(asked.question.id, null).length === 0)
      return undefined
    return trendOf({ source, earlier, asked }, colourOf, regions)
  }
}

function trendOf(
  given: Omit<TrendContext, 'allowed'>,
  colourOf: ColourOf,
  regions?: string[],
): ReportTrend | undefined {
  const { source, earlier, asked } = given
  const { id } = asked.question
  const groups = thingsOf(source, asked, colourOf).filter(({ things }) => things.length > 0)
  if (groups.length === 0) return undefined
  const allowed = earlier.filter(
    ({ comparisons, source: wave }) =>
      (comparisons.get(id)?.verdict ?? 'not-comparable') !== 'not-comparable' &&
      wave.tablesOf(id, null).length > 0,
  )
  const shown = allowed.length > 0 ? groups : []
  const context = { ...given, allowed }
  return {
    verdict: earlier.map((wave) => verdictWords(source, wave, id)).join(' '),
    notes: notesOn(source, earlier, id, allowed.length > 0),
    tables: [
      ...shown.map((group) => trendTable(context, group)),
      ...shown.flatMap((group) => regionsTable(context, group, regions)),
    ],
    charts: shown.flatMap((group) => trendChart(context, group)),
  }
}

function verdictWords({ words }: Source, { comparisons, name, source }: EarlierWave, id: string) {
  const comparison = comparisons.get(id)
  const isNew = comparison?.reasons.some(({ code }) => code === 'only-later') ?? true
  if (isNew) return words.say('trend.new', { wave: name })
  if (source.tablesOf(id, null).length === 0) return words.say('trend.notShown', { wave: name })
  return words.say(`trend.${comparison?.verdict ?? 'not-comparable'}`, { wave: name })
}

function notesOn(source: Source, earlier: EarlierWave[], id: string, isShown: boolean): string[] {
  const reasons = earlier.flatMap(({ comparisons, name, source: wave }) => {
    const all = comparisons.get(id)?.reasons.filter(({ code }) => code !== 'only-later') ?? []
    return all.map((reason) => becauseWords(source, { reason, name, then: wave }))
  })
  const more = isShown ? [source.words.say('trend.others'), source.words.say('trend.margin')] : []
  return [...reasons, ...more]
}
