import type { Mode } from '../definition/modes'
import type { TableKind } from './counted-columns'

declare const raw: unique symbol

/**
 * True counts of one survey, which never leave the key holder's device: only `protect` turns them
 * into numbers that may be printed, and nothing else takes them.
 *
 * `n` responses. Each breakdown puts every response into exactly one of its rows, so the row `sizes`
 * add up to `n`. Each table counts, in `overall` and for each row of each breakdown in `by`, those
 * who were asked its question: its cells, `noAnswer` the last of them, add up to the numbers of its
 * base. Tables of one question share a base, as do questions asked of the same responses.
 *
 * A base is everyone (`all`), or the `cells` of the table of another question that called this one
 * up (R8), or a cell of its own (`own`): `asked` of them were asked, the rest of `n` were not.
 */
export interface RawCounts {
  readonly [raw]: true
  n: number
  modes: Record<Mode, number>
  /** Who took part in discussions. */
  people: People
  breakdowns: RawBreakdown[]
  bases: RawBase[]
  tables: RawTable[]
}

/** All who took part in the discussions together, and in the largest of them. */
export interface People {
  all: number
  largest: number
}

export interface RawBreakdown {
  /** The question, or `<country>.region` for the regions of a country that no question follows. */
  name: string
  question: string
  kind: TableKind
  /** The breakdown whose rows are the parents of these: regions over countries. */
  within?: string
  /** The cells of the question, then `noAnswer` and `notAsked`, for these rows leave nobody out. */
  rows: RawRow[]
  sizes: Uint32Array
}

export interface RawRow {
  code: string
  /** A row of `within`; the sizes of its children add up to its own. */
  parent?: string
}

export interface RawBase {
  /** The questions that are asked of these responses. */
  questions: string[]
  of: { kind: 'all' } | { kind: 'own' } | { kind: 'cells'; table: string; cells: string[] }
  asked: number
  /** The same for each row of each breakdown, by the place of the breakdown; absent for texts alone. */
  by: (Uint32Array | undefined)[]
}

export interface RawTable {
  /** `<question>` or `<question>.<part>`. */
  id: string
  question: string
  /** The option of several choices, the row of a matrix, the thing ranked, `region` of a country, a theme. */
  part?: string
  kind: TableKind
  /** Codes of the options, `prefer_not` where it is offered, and `noAnswer`. */
  cells: string[]
  /** The place of its base in `bases`. */
  base: number
  overall: Uint32Array
  /**
   * Row after row for each breakdown, by the place of the breakdown. Absent where the row decides
   * the cell (a breakdown by the question itself, regions by countries), and for texts.
   */
  by: (Uint32Array | undefined)[]
}

/** The cells of a table in one row of a breakdown; `undefined` where it is not broken down so. */
export function cellsOfRow(
  { cells, by }: Pick<RawTable, 'cells' | 'by'>,
  breakdown: number,
  row: number,
): Uint32Array | undefined {
  return by[breakdown]?.subarray(row * cells.length, (row + 1) * cells.length)
}
