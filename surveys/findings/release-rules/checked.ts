import type { Survey } from '../../definition/survey'
import { questionnaireOf, type Questionnaire } from '../attack/asked-of-all'
import type { Published, PublishedTable, ReleaseFile } from '../release'
import { releaseProblem, type ReleaseCode, type ReleaseProblem } from '../release-problem'

/** A release file beside the questionnaire it speaks of, for the rules to look at. */
export interface Checked extends Questionnaire {
  file: ReleaseFile
  /** A table by its name and its breakdown. */
  tableOf: (id: string, breakdown: string | null) => PublishedTable | undefined
}

export type Rule = (checked: Checked) => ReleaseProblem[]

export function checked(file: ReleaseFile, survey: Survey): Checked {
  const tables = new Map(file.tables.map((table) => [keyOf(table), table]))
  return {
    ...questionnaireOf(survey, file.tables),
    file,
    tableOf: (id, breakdown) => tables.get(keyOf({ id, breakdown })),
  }
}

export function keyOf({ id, breakdown }: Pick<PublishedTable, 'id' | 'breakdown'>): string {
  return breakdown === null ? id : `${id} by ${breakdown}`
}

/** A problem of a table, or of one of its rows. */
export function inTable(
  code: ReleaseCode,
  table: Pick<PublishedTable, 'id' | 'breakdown'>,
  row?: string,
  facts: ReleaseProblem['facts'] = {},
): ReleaseProblem {
  const at = ['tables', keyOf(table), ...(row === undefined ? [] : [row])].join('.')
  return releaseProblem(code, at, {
    table: keyOf(table),
    ...(row !== undefined && { row }),
    ...facts,
  })
}

/** One line of numbers: a whole table, or a row of one. */
export interface Line extends Pick<Published['tables'][number], 'stats'> {
  table: PublishedTable
  row?: string
  base: number
  options: { code: string; n: number; pct: number | null }[]
}

export function linesOf(table: PublishedTable): Line[] {
  const { base, options, stats, rows = [] } = table
  const whole = options && base !== undefined ? [{ table, base, options, stats }] : []
  return [...whole, ...rows.map(({ code, ...line }) => ({ table, row: code, ...line }))]
}

export function countIn({ options }: Pick<Line, 'options'>, code: string): number {
  return options.find((option) => option.code === code)?.n ?? 0
}

export function sumIn(line: Pick<Line, 'options'>, codes: string[]): number {
  return codes.reduce((sum, code) => sum + countIn(line, code), 0)
}
