import { languagesIn } from '../definition/language'
import type { Language } from '../definition/survey'
import { countMembers } from './count-members'
import { countSurveys } from './count-surveys'
import { type MonitoringFacts, yearOf, yearOfSurvey } from './facts'
import type { AnswerSource, Indicator, MonitoringSource } from './indicator'
import { indicators } from './indicators'
import { measuresOf, targetName } from './measures'
import type { Labels, Measure, Monitored, Monitoring, Value } from './monitoring'
import { monitoringFormat, unknown } from './monitoring'
import { keyOf, releasedAnswer, verdictsOn, wavesOf } from './released-answer'
import type { Targets } from './targets'

/** Every indicator, for every year since the first baseline or the first survey. */
export function makeMonitoring(
  facts: MonitoringFacts,
  { year, targets }: { year: number; targets: Targets },
): Monitoring {
  const years = yearsTo(facts, year)
  return {
    format: monitoringFormat,
    ...{ year, asOf: facts.today, isRunning: year === yearOf(facts.today), years },
    indicators: indicators.map((indicator) => ({
      code: indicator.code,
      ...monitored(facts, indicator, years, targets),
    })),
  }
}

/** All years of which something may be known. */
export function yearsTo({ surveys }: MonitoringFacts, year: number): number[] {
  const begun = [...indicators.map(({ baseline }) => baseline), ...surveys.map(yearOfSurvey)]
  const first = Math.min(year, ...begun)
  return Array.from({ length: year - first + 1 }, (_, at) => first + at)
}

function monitored(
  facts: MonitoringFacts,
  { code, source, baseline: baselineYear }: Indicator,
  years: number[],
  targets: Targets,
): Omit<Monitored, 'code'> {
  const year = years.at(-1) ?? baselineYear
  const valueIn = valuesOf(facts, source, year)
  const measures = measuresOf(source).map((measure): Measure => {
    const values = years.map((each) => valueIn(measure, each))
    const baseline = values.find((value) => value.year === baselineYear)
    return {
      ...{ code: measure, labels: labelsOf(facts, source, measure, year) },
      baseline: baseline ?? unknown(baselineYear, 'baseline-later'),
      target: targets.get(targetName(code, measure)) ?? null,
      values,
    }
  })
  const unit = source.of === 'answers' ? 'percent' : 'number'
  return { source, unit, baselineYear, wording: labelsOf(facts, source, undefined, year), measures }
}

function valuesOf(facts: MonitoringFacts, source: MonitoringSource, newest: number) {
  if (source.of === 'members') {
    return (measure: string, year: number) => countMembers(facts, source, measure, year)
  }
  if (source.of === 'surveys') {
    return (measure: string, year: number) => countSurveys(facts, source, measure, year)
  }
  const verdictOn = verdictsOn(facts, source, newest)
  return (measure: string, year: number): Value =>
    releasedAnswer(facts, source, cellOf(source, measure), year, verdictOn(year))
}

function cellOf({ cells, question }: AnswerSource, measure: string) {
  const cell = cells.find(({ part, option }) => (part ?? option) === measure)
  if (!cell) throw new Error(`${question} has no measure ${measure}.`)
  return cell
}

/** Words of the newest wave that has them. */
function labelsOf(
  facts: MonitoringFacts,
  source: MonitoringSource,
  measure: string | undefined,
  year: number,
): Labels {
  if (source.of !== 'answers') return {}
  const { series, question } = source
  for (const { survey } of wavesOf(facts, series, year).reverse()) {
    const key =
      measure === undefined ? `${question}.text` : keyOf(survey, question, cellOf(source, measure))
    if (key === undefined || survey.texts.en?.[key] === undefined) continue
    const told = languagesIn(survey.texts).flatMap((lang): [Language, string][] => {
      const text = survey.texts[lang]?.[key]
      return text === undefined ? [] : [[lang, text]]
    })
    return Object.fromEntries(told)
  }
  return {}
}
