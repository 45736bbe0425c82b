import { join } from 'node:path'

import { dayAfter } from '#app/operations/day-after'
import { readSurvey, type Survey } from '#surveys/definition/survey'

import { loadSurvey } from '../catalogue/load-survey'

/** Our own questionnaires. */
export const catalogue = join('surveys', 'catalogue')

/** The first and the last day, counted from today. */
export interface Days {
  opens: number
  closes: number
}

const dayLong = 86_400_000

/** A survey of a catalogue with its dates moved; answers are kept as long after closing as before. */
export async function datedSurvey(
  catalogue: string,
  slug: string,
  today: string,
  days: Days,
): Promise<Survey> {
  const survey = await plainSurvey(catalogue, slug)
  const closes = dayAfter(today, days.closes)
  const kept = (Date.parse(survey.retention) - Date.parse(survey.closes)) / dayLong
  const opens = dayAfter(today, days.opens)
  return { ...survey, opens, closes, retention: dayAfter(closes, kept) }
}

/** A survey of a catalogue as it is written. */
export async function plainSurvey(catalogue: string, slug: string): Promise<Survey> {
  const read = readSurvey((await loadSurvey(catalogue, slug)).survey)
  if (!read.ok) throw new Error(`${catalogue}/${slug} holds no survey.`)
  return read.value
}
