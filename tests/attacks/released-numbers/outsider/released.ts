/** What an outsider reads in a release file; written from the file, not from the code that made it. */
export interface Released {
  survey: string
  release: number
  rounding: number
  method: {
    responses: number
    countries?: number
    regions: string[]
    languages: string[]
    opened: string
    closed: string
    modes?: { mode: string; n: number }[]
  }
  rows: Record<string, ReleasedRow[]>
  tables: ReleasedTable[]
  quotes: ReleasedQuote[]
  messages: Record<string, string>
  wording: Record<string, unknown>
  versions: string[]
  hash: string
}

export interface ReleasedRow {
  code: string
  parent?: string
  members?: string[]
  base: number
}

export interface ReleasedCell {
  code: string
  n: number
  pct: number | null
}

export interface ReleasedTable {
  id: string
  question: string
  part?: string
  kind: string
  breakdown: string | null
  base?: number
  options?: ReleasedCell[]
  rows?: TableRow[]
  note?: string
}

export interface TableRow {
  code: string
  base: number
  options: ReleasedCell[]
}

export interface ReleasedQuote {
  question: string
  text: string
  lang: string
  region?: string
  attribute?: { question: string; code: string }
}

export function readReleased(bytes: string): Released {
  return JSON.parse(bytes) as Released
}

/** The rows of a breakdown that a row of one table stands for: those merged there are joined by “+”. */
export function rowsIn(code: string): string[] {
  return code.split('+')
}
