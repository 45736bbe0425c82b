import type { Release } from '#surveys/findings/release'
import type { LongRow } from '#surveys/reports/long-rows'

import type { CsvCell } from './csv'

/** What stands in every row alike. */
export interface LongHead {
  release: Pick<Release, 'survey' | 'wave' | 'release' | 'hash'>
  lang: string
  /** How the numbers are rounded, in words. */
  rounding: string
}

/** The names of the columns: the same in every language, so that programs may rely on them. */
export const longColumns = Object.keys(columnsOf()) as LongColumn[]

export type LongColumn = keyof ReturnType<typeof columnsOf>

export function longCells(head: LongHead, row: LongRow): CsvCell[] {
  const cells = columnsOf(head, row)
  return longColumns.map((column) => cells[column])
}

function columnsOf(head?: LongHead, row?: LongRow) {
  const question = row?.question
  return {
    survey: head?.release.survey,
    wave: head?.release.wave,
    release: head?.release.release,
    hash: head?.release.hash,
    language: head?.lang,
    question: question?.id,
    number: question?.number,
    kind: question?.kind,
    wording: question?.wording,
    part: question?.part,
    part_label: question?.partLabel,
    breakdown: row?.breakdown,
    breakdown_label: row?.breakdownLabel,
    row: row?.row,
    row_label: row?.rowLabel,
    parent: row?.parent,
    members: row?.members.join(' '),
    measure: row?.measure,
    option: row?.option,
    option_label: row?.optionLabel,
    n: row?.n,
    shown: row?.shown,
    pct: row?.pct ?? undefined,
    value: row?.value,
    base: row?.base,
    note: row?.note,
    rounding: head?.rounding,
  }
}
