import { preferNot } from '#surveys/definition/answer'
import type { Survey } from '#surveys/definition/survey'
import {
  countedColumns,
  isText,
  noAnswer,
  notAsked,
  regionPart,
  tableId,
  type CountedColumn,
} from '#surveys/findings/counted-columns'
import { membersNamed } from '#surveys/findings/groups/chosen-groups'
import { otherOrNotStated, regionOfRest } from '#surveys/findings/merged-codes'
import { withThemeColumns } from '#surveys/findings/themes/theme-columns'
import { cellLabel, partLabel } from '#surveys/reports/answer-labels'
import type { ReportWords } from '#surveys/reports/report-words'
import { wordedSurvey, type Worded } from '#surveys/reports/worded'

type ThemeTables = Parameters<typeof withThemeColumns>[1]

/** What the questions, answers and rows of a survey are called in the reader’s language. */
export class Labels {
  readonly words: ReportWords
  readonly columns: CountedColumn[]
  readonly #worded: Worded
  readonly #unasked: string

  /** `unasked` is what those are called who were not asked; `tables` are those of a release with themes. */
  constructor(survey: Survey, words: ReportWords, unasked: string, tables: ThemeTables = []) {
    this.words = words
    this.columns = withThemeColumns(countedColumns(survey), tables)
    this.#worded = wordedSurvey(survey, words)
    this.#unasked = unasked
  }

  /** With the number by which reports speak of it. */
  question(id: string): string {
    const { questions, text } = this.#worded
    const found = questions.find(({ question }) => question.id === id)
    return found ? `${this.words.number(found.number)}. ${text(`${id}.text`)}` : id
  }

  /** Whether a question is answered in the respondent’s own words alone. */
  isText(id: string): boolean {
    const own = this.columns.find(({ question }) => question.id === id)
    return own !== undefined && isText(own.question)
  }

  /** A table: its question, with the part that it is about. */
  column(id: string): string {
    const part = this.part(id)
    const asked = this.question(this.#called(id)?.question.id ?? id)
    return part === '' ? asked : `${asked} · ${part}`
  }

  /** The part alone; empty where a question is of one piece. */
  part(id: string): string {
    const own = this.#called(id)
    return own?.part === undefined ? '' : partLabel(this.#worded, own.question, own.part)
  }

  cell(column: string, code: string): string {
    if (code === notAsked) return this.#unasked
    const own = this.#called(column)
    if (!own) return code
    const isRegion = own.part === regionPart && code !== noAnswer && code !== preferNot
    return isRegion ? this.words.region(code) : cellLabel(this.#worded, own.question, code)
  }

  /** A row of a breakdown, merged ones included; what a key holder joined is called after its members. */
  row(breakdown: string, code: string, members?: string[]): string {
    const codes = code.split('+')
    if (codes.length > 1) return this.words.list(codes.map((each) => this.row(breakdown, each)))
    const rest = regionOfRest(code)
    if (rest !== undefined)
      return this.words.say('row.otherIn', { region: this.words.region(rest) })
    if (code === otherOrNotStated) return this.words.say('row.otherOrNotStated')
    const group = this.#worded.text(`${breakdown}.groups.${code}`)
    if (group !== '') return group
    const isCell = this.#called(breakdown)?.cells.includes(code)
    const joined = members ?? (isCell ? undefined : membersNamed(code))
    if (joined) return this.words.list(joined.map((each) => this.row(breakdown, each)))
    return this.cell(breakdown, code)
  }

  #called(id: string): CountedColumn | undefined {
    return this.columns.find((column) => tableId(column) === id)
  }
}
