import { regionOf } from '../countries/regions'
import { preferNot } from '../definition/answer'
import type { BaseQuestion } from '../definition/base-question'
import type { Survey } from '../definition/survey'
import {
  countsAnswersOnly,
  noAnswer,
  notAsked,
  regionFollowing,
  regionPart,
  tableId,
  type CountedColumn,
} from './counted-columns'
import type { RawBreakdown } from './raw-counts'

/** A breakdown before anything is counted; `column` is the place of the column that its rows are of. */
export interface Rows extends Omit<RawBreakdown, 'sizes'> {
  column: number
  /** The questions whose tables these rows would only repeat. */
  decides: string[]
}

/** The breakdowns a survey asks for; the countries of a breakdown always stand in their regions. */
export function breakdownsOf(survey: Survey, columns: CountedColumn[]): Rows[] {
  const wanted = survey.breakdowns.flatMap((id) => {
    const own = columns.filter(({ question }) => question.id === id)
    return own[0]?.kind === 'country' ? inRegions(survey, columns, id) : plain(columns, own)
  })
  // Regions may be asked for by themselves as well as for their countries.
  const names = new Map(wanted.map((rows) => [rows.name, rows]))
  return [...names.values()].map((rows) => ({ ...rows, decides: decidedBy(rows, columns) }))
}

function plain(columns: CountedColumn[], own: CountedColumn[]): Rows[] {
  const [column] = own
  // Everyone has to stand in one row only.
  return column && own.length === 1 && !countsAnswersOnly(column) ? [rowsOf(columns, column)] : []
}

function inRegions(survey: Survey, columns: CountedColumn[], country: string): Rows[] {
  const following = regionFollowing(survey, country)
  const isRegion = ({ question, part }: CountedColumn) =>
    following ? question === following.question : question.id === country && part === regionPart
  const [region, own] = [
    columns.find(isRegion),
    columns.find((each) => each.question.id === country),
  ]
  if (!region || !own) return []
  const regions = rowsOf(columns, region)
  const silent: Record<string, string> = following
    ? { [preferNot]: noAnswer, [notAsked]: following.unasked }
    : {}
  const parentOf = (code: string) => regionOf(code) ?? silent[code] ?? code
  const countries = rowsOf(columns, own)
  const rows = countries.rows.map(({ code }) => ({ code, parent: parentOf(code) }))
  return [regions, { ...countries, within: regions.name, rows }]
}

function rowsOf(columns: CountedColumn[], column: CountedColumn): Rows {
  const { question, kind, cells } = column
  return {
    name: tableId(column),
    question: question.id,
    kind,
    rows: [...cells, noAnswer, notAsked].map((code) => ({ code })),
    column: columns.indexOf(column),
    decides: [],
  }
}

// A country tells its region, and a region leaves few countries.
function decidedBy({ question: id }: Rows, columns: CountedColumn[]): string[] {
  const questions = columns.map(({ question }): BaseQuestion => question)
  const own = questions.find((question) => question.id === id)
  const related = questions.filter(
    (question) => question.derivedFrom === id || question.id === own?.derivedFrom,
  )
  return [id, ...related.map((question) => question.id)]
}
