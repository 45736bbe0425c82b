import type { Survey } from '../definition/survey'
import { comparable, type Verdict } from '../version/comparable'
import { nameOf, roundingMargin } from './count-surveys'
import { type MonitoringFacts, type SurveyFact, yearOfSurvey } from './facts'
import type { AnswerCell, AnswerSource } from './indicator'
import { exactly, unknown, type Value, type ValueNote } from './monitoring'

/** A published number and its share, exactly as the release of that wave says them. */
export function releasedAnswer(
  facts: MonitoringFacts,
  { series, question }: Pick<AnswerSource, 'series' | 'question'>,
  { part, option }: AnswerCell,
  year: number,
  verdict: Verdict,
): Value {
  const wave = wavesOf(facts, series, year).find((each) => yearOfSurvey(each) === year)
  if (!wave) return unknown(year, 'no-wave')
  if (!isAsked(wave.survey, question, { part, option })) return unknown(year, 'not-asked')
  if (!wave.isOver) return unknown(year, 'still-open')
  const { released } = wave
  if (!released) return unknown(year, 'not-released')
  const table = released.release.tables.find(
    (each) => each.question === question && each.part === part && each.breakdown === null,
  )
  const cell = table?.options?.find(({ code }) => code === option)
  if (table?.base === undefined || !cell) return unknown(year, 'not-shown')
  const known = exactly(year, cell.n, { releases: [nameOf({ ...wave, released })] })
  return {
    ...known,
    ...{ pct: cell.pct, base: table.base, margin: roundingMargin },
    notes: notesFor(verdict),
  }
}

/** How far each year may be set against the newest, by the questions as they were asked. */
export function verdictsOn(
  facts: MonitoringFacts,
  { series, question }: AnswerSource,
  year: number,
): (year: number) => Verdict {
  const waves = wavesOf(facts, series, year).filter(({ released }) => released)
  const newest = waves.at(-1)
  const verdicts = new Map(
    waves.slice(0, -1).map((wave) => {
      const compared = newest ? comparable(wave.survey, newest.survey) : []
      const found = compared.find((each) => each.question === question)
      return [yearOfSurvey(wave), found?.verdict ?? 'not-comparable'] as const
    }),
  )
  return (asked) => verdicts.get(asked) ?? 'comparable'
}

/** The waves of a series up to a year, oldest first. */
export function wavesOf({ surveys }: MonitoringFacts, series: string, year: number): SurveyFact[] {
  return surveys
    .filter((each) => each.survey.series === series && yearOfSurvey(each) <= year)
    .sort((left, right) => yearOfSurvey(left) - yearOfSurvey(right))
}

/** The key of the words of a part, or of an option where there are no parts. */
export function keyOf({ texts }: Survey, question: string, { part, option }: AnswerCell) {
  const keys = ['options', 'rows'].map((list) => `${question}.${list}.${part ?? option}`)
  return keys.find((key) => texts.en?.[key] !== undefined)
}

function isAsked(survey: Survey, question: string, cell: AnswerCell): boolean {
  return keyOf(survey, question, cell) !== undefined
}

function notesFor(verdict: Verdict): ValueNote[] {
  if (verdict === 'comparable') return []
  return [verdict === 'with-care' ? 'asked-with-care' : 'asked-differently']
}
