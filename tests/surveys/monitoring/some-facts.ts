import type { MemberFact, MonitoringFacts } from '#surveys/monitoring/facts'
import { makeMonitoring } from '#surveys/monitoring/make-monitoring'
import type { Value } from '#surveys/monitoring/monitoring'

export const noFacts: MonitoringFacts = { today: '2026-11-21', members: [], surveys: [] }

export function member(
  country: string,
  region: string,
  joined: string,
  isInRegionalNetwork = false,
): MemberFact {
  return { country, region, joined, isInRegionalNetwork }
}

/** The figures of one row of an indicator, by year. */
export function figures(
  facts: MonitoringFacts,
  indicator: string,
  row = 'all',
  year = 2026,
): Map<number, Value> {
  const made = makeMonitoring(facts, { year, targets: new Map() })
  const found = made.indicators.find(({ code }) => code === indicator)
  const measure = found?.measures.find(({ code }) => code === row)
  if (!measure) throw new Error(`${indicator} has no row ${row}.`)
  return new Map(measure.values.map((value) => [value.year, value]))
}
