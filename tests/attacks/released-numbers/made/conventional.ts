import type { Answers } from '#surveys/definition/answer'

import type { Said } from './make-release'

interface Cell {
  code: string
  n: number
}

interface Table {
  question: string
  kind: string
  breakdown: string | null
  base?: number
  options?: Cell[]
  rows?: { code: string; base: number; options: Cell[] }[]
}

interface File {
  method: { responses: number; modes?: { mode: string; n: number }[] }
  rows: Record<string, { code: string; members?: string[]; base: number }[]>
  tables: Table[]
}

/** The same truth as in a release, with every number of some single choices rounded to the nearest 5 alone. */
export function conventionally(bytes: string, said: Said[], questions: string[]): string {
  const file = JSON.parse(bytes) as File
  const answers = said.map((each) => each.answers)
  const count = (of: Answers[], is: (given: Answers) => boolean) => of.filter(is).length
  const rounded = (n: number) => Math.round(n / 5) * 5
  const inRow = (breakdown: string, code: string) => {
    const own = file.rows[breakdown]?.find((row) => row.code === code)
    return answers.filter((given) => (own?.members ?? [code]).includes(given[breakdown] as string))
  }
  const fill = (question: string, of: Answers[], options: Cell[] = []) => {
    for (const cell of options) {
      cell.n = rounded(count(of, (given) => (given[question] ?? 'noAnswer') === cell.code))
    }
  }
  for (const [name, rows] of Object.entries(file.rows)) {
    for (const row of rows) row.base = rounded(inRow(name, row.code).length)
  }
  file.method.responses = rounded(answers.length)
  file.tables = file.tables.filter(({ question }) => questions.includes(question))
  for (const table of file.tables) {
    if (table.base !== undefined) table.base = rounded(answers.length)
    fill(table.question, answers, table.options)
    for (const row of table.rows ?? []) {
      const of = inRow(table.breakdown ?? '', row.code)
      row.base = rounded(of.length)
      fill(table.question, of, row.options)
    }
  }
  return JSON.stringify(file)
}
