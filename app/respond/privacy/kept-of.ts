import type { SurveyRow } from '#app/operations/find-standing'
import { draftDay } from '#app/operations/is-open'
import { isAsked } from '#surveys/definition/question'
import type { Language, Question, Survey } from '#surveys/definition/survey'
import { thresholdsOf, type Thresholds } from '#surveys/definition/thresholds'

import { keptColumns, type KeptTable } from './kept-columns'
import { keptTexts, type KeptText } from './kept-texts'

export type KeptRow = Pick<
  SurveyRow,
  'access' | 'opens_on' | 'closes_on' | 'closed_on' | 'retention_on' | 'erased_on'
>

/** What a survey keeps of whoever answers it, out of its definition and its days. Questions are ids. */
export interface Kept {
  unit: Survey['unit']
  access: Survey['access']
  languages: Language[]
  place: 'country' | 'region' | 'nowhere'
  personal: string[]
  sensitive: string[]
  texts: KeptText[]
  stored: KeptTable[]
  /** Staff see roughly from where answers come. */
  reach: boolean
  published: LeastShown & { breakdowns: string[]; byAgreement: boolean }
  withdrawUntil: string
  draftsUntil: string
  deletedAfter: string
  erasedOn: string | null
}

/** The thresholds that the survey needs: that of a country where countries are compared. */
type LeastShown = Omit<Thresholds, 'country'> & { country?: number }

export function keptOf(survey: Survey, row: KeptRow): Kept {
  const asked = survey.pages.flatMap((page) => page.questions).filter(isAsked)
  const { unit, languages, breakdowns, attribution } = survey
  const byAgreement = unit === 'organisation' && attribution !== undefined
  return {
    unit,
    access: row.access,
    languages,
    place: placeIn(asked),
    personal: idsOf(asked.filter(({ personal }) => personal)),
    sensitive: idsOf(asked.filter(({ sensitive }) => sensitive)),
    texts: keptTexts(survey),
    stored: tablesFor(row.access),
    reach: survey.reach === true,
    published: { ...leastShown(survey), breakdowns, byAgreement },
    withdrawUntil: lastDay(row),
    draftsUntil: lastDraftDay(row),
    deletedAfter: row.retention_on,
    erasedOn: row.erased_on,
  }
}

function leastShown(survey: Survey): LeastShown {
  const { country, ...always } = thresholdsOf(survey)
  const questions = survey.pages.flatMap((page) => page.questions)
  const byCountry = questions.some(
    ({ id, type }) => type === 'country' && survey.breakdowns.includes(id),
  )
  return { ...always, ...(byCountry && { country }) }
}

/** The last day on which answers can be sent or withdrawn; earlier than announced if the survey was closed. */
export function lastDay({ closes_on, closed_on }: Pick<KeptRow, 'closes_on' | 'closed_on'>) {
  return closed_on !== null && closed_on < closes_on ? closed_on : closes_on
}

// A survey that was closed early forgets its drafts with the next night at the latest.
function lastDraftDay(row: KeptRow): string {
  const planned = draftDay(row)
  if (row.closed_on === null) return planned
  const next = new Date(Date.parse(`${row.closed_on}T00:00:00Z`) + dayLong)
  const night = next.toISOString().slice(0, 10)
  return night < planned ? night : planned
}

const dayLong = 86_400_000

function tablesFor(access: Survey['access']): KeptTable[] {
  const all = Object.keys(keptColumns) as KeptTable[]
  const ofCodes: KeptTable[] = ['access_code', 'code_batch']
  return access === 'codes' ? all : all.filter((table) => !ofCodes.includes(table))
}

function placeIn(asked: Question[]): Kept['place'] {
  const types = asked.map(({ type }) => type)
  if (types.includes('country')) return 'country'
  return types.includes('region') ? 'region' : 'nowhere'
}

function idsOf(questions: Question[]): string[] {
  return questions.map(({ id }) => id)
}
