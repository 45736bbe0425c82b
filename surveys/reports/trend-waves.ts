import type { Release } from '../findings/release'
import { comparable, type QuestionComparison } from '../version/comparable'
import type { NumberedQuestion } from './numbered-questions'
import { sourceOf, type ReportVersion, type Source } from './source'

/** A released wave of a series. */
export interface ReleasedWave {
  release: Release
  versions: ReportVersion[]
}

/** An earlier wave, and for each question whether its numbers may stand beside those of now. */
export interface EarlierWave {
  source: Source
  name: string
  comparisons: Map<string, QuestionComparison>
}

/** One question through the waves. */
export interface TrendContext {
  source: Source
  asked: NumberedQuestion
  earlier: EarlierWave[]
  /** Those whose numbers may stand beside those of now. */
  allowed: EarlierWave[]
}

/** The waves of the same series before this one, oldest first. */
export function earlierWaves(source: Source, waves: ReleasedWave[]): EarlierWave[] {
  const { survey, words } = source
  const { series, wave: now } = survey
  if (series === undefined || now === undefined) return []
  const sources = waves.map(({ release, versions }) => sourceOf(release, versions, words))
  return sources
    .filter(({ survey: { series: own, wave = now } }) => own === series && wave < now)
    .sort((left, right) => (left.survey.wave ?? 0) - (right.survey.wave ?? 0))
    .map((earlier) => ({
      source: earlier,
      name: String(earlier.survey.wave),
      comparisons: new Map(
        comparable(earlier.survey, survey).map((comparison) => [comparison.question, comparison]),
      ),
    }))
}
